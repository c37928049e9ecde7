import { newWebhookSecret, signWebhook } from '@kinora/client/webhook-signature';
import type { Command } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { type AccountEvent, accountEvents } from '../listen.ts';
import { line } from '../terminal.ts';

const timeoutMilliseconds = 10_000;

/** An event as a webhook has it. */
const webhookOf = ({ videoId, event }: AccountEvent) => ({
  id: `evt_${videoId}_${event.seq}`,
  type: `video.${event.type}`,
  body: JSON.stringify({ type: `video.${event.type}`, timestamp: event.at, data: event }),
});

/** Sends one request. @returns the status, or what it met in place of one */
const forward = async (to: string, { id, body }: { id: string; body: string }, secret: string) => {
  const startedAt = performance.now();
  const headers = await signWebhook({ id, body, at: new Date() }, secret);
  const signal = AbortSignal.timeout(timeoutMilliseconds);
  const request = { method: 'POST', body, redirect: 'manual', signal } as const;
  const outcome = await fetch(to, {
    ...request,
    headers: { 'content-type': 'application/json', ...headers },
  }).then(
    async (answer) => {
      await answer.body?.cancel();
      return String(answer.status);
    },
    (error: unknown) => (signal.aborted ? 'timeout' : String(causeOf(error))),
  );
  return { outcome, milliseconds: Math.round(performance.now() - startedAt) };
};

const causeOf = (error: unknown): unknown =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : error;

export const listen: Command = {
  name: 'listen',
  summary: 'Bring the events of your videos to this machine, as signed webhooks',
  words: [],
  options: {
    forward: { type: 'string', value: 'URL', summary: 'Where each is sent, e.g. http://localhost:3000/hook' },
    events: {
      type: 'string',
      value: 'NAMES',
      summary: 'Only these, e.g. video.completed,video.failed (default all but video.progress)',
    },
    secret: {
      type: 'string',
      value: 'SECRET',
      summary: 'What signs them (default a new one, which is printed)',
    },
  },
  notes: [
    'Nothing has to be reachable from outside: events come over the WebSocket. After a broken connection what was\n' +
      'missed is sent, each event once. Ends with Ctrl-C.',
  ],
  examples: ['kinora listen --forward http://localhost:3000/hook'],
  run: async (invocation) => {
    const { arguments: given, terminal, signal, json } = invocation;
    const to = given.text('forward');
    if (to === undefined || !/^https?:$/.test(URL.parse(to)?.protocol ?? ''))
      throw new UsageError('Say where to: --forward http://localhost:3000/hook');
    const wanted = given
      .text('events')
      ?.split(',')
      .map((name) => name.trim());
    const secret = given.text('secret') ?? newWebhookSecret();
    const client = await invocation.client();
    line(terminal.stderr, `Secret: ${secret}`);
    const onConnected = () => line(terminal.stderr, `Listening; events go to ${to}`);
    for await (const heard of accountEvents(client, { signal, onConnected })) {
      const webhook = webhookOf(heard);
      const isWanted = wanted?.includes(webhook.type) ?? webhook.type !== 'video.progress';
      if (!isWanted) continue;
      const { outcome, milliseconds } = await forward(to, webhook, secret);
      const { id, type } = webhook;
      if (json) line(terminal.stdout, JSON.stringify({ id, type, outcome, milliseconds }));
      else line(terminal.stdout, `${outcome}  ${type}  ${id}  ${milliseconds} ms`);
    }
    signal.throwIfAborted();
    return exitCodes.ok;
  },
};
