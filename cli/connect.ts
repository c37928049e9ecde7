import { createClient, type KinoraClient } from '@kinora/client/client';
import { fixedSession } from '@kinora/client/session';
import type { Arguments } from './arguments.ts';
import { credentialsFile, credentialsPath } from './credentials.ts';
import { findEndpoints } from './endpoints.ts';
import { spell } from './quantities.ts';
import { storedSession } from './session.ts';
import { line, paint, type Terminal } from './terminal.ts';

/**
 * The API that the options and the environment name, with the caller's session.
 *
 * @throws UsageError when no address is known
 */
export const connect = async (
  given: Arguments,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<KinoraClient> => {
  const endpoints = await findEndpoints(given.text('url'), terminal.env, terminal.cwd);
  const token = given.text('token') ?? (terminal.env.KINORA_TOKEN || undefined);
  const common = {
    baseUrl: endpoints.http,
    websocketUrl: endpoints.websocket,
    signal,
    onRetry: ({ reason, delayMilliseconds }: { reason: string; delayMilliseconds: number }) => {
      // Short pauses are nobody's concern.
      if (delayMilliseconds < 2000) return;
      const text = `${reason} Trying again in ${spell(delayMilliseconds / 1000)}.`;
      line(terminal.stderr, paint(terminal, terminal.stderr, 'dim', text));
    },
  };
  if (token !== undefined) return createClient({ ...common, session: fixedSession(token) });
  const file = credentialsFile(credentialsPath(terminal.env, terminal.home));
  const { refresh } = createClient(common);
  return createClient({ ...common, session: storedSession(file, endpoints.http, refresh) });
};
