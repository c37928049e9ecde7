import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { UsageError } from './errors.ts';

/** Where the API is. */
export interface Endpoints {
  /** Without a trailing slash. */
  http: string;
  websocket: string | undefined;
}

const endpointsFile = z.object({ http: z.string(), websocket: z.optional(z.string()) });

/**
 * Finds the API: the `--url` option, then `KINORA_URL` (with `KINORA_WEBSOCKET_URL`), then
 * `.kinora/endpoints.json` of this folder or one above it, which a running embedded cloud leaves.
 *
 * @throws UsageError when there is none, or it is no HTTP address
 */
export const findEndpoints = async (
  option: string | undefined,
  env: NodeJS.ProcessEnv,
  cwd: string,
): Promise<Endpoints> => {
  const given = option ?? (env.KINORA_URL || undefined);
  if (given !== undefined) {
    return { http: baseUrl(given), websocket: env.KINORA_WEBSOCKET_URL || undefined };
  }
  const found = await nearestFile(cwd);
  if (found !== undefined) return found;
  throw new UsageError(
    'Where is Kinora? Give its address with --url or KINORA_URL, or start one here with `npm start`.',
  );
};

/** An HTTP address without trailing slash, query or fragment. */
const baseUrl = (address: string): string => {
  const url = URL.parse(address);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    throw new UsageError(`"${address}" is no http or https address.`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
};

const nearestFile = async (folder: string): Promise<Endpoints | undefined> => {
  const path = join(folder, '.kinora', 'endpoints.json');
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) {
    const above = dirname(folder);
    return above === folder ? undefined : nearestFile(above);
  }
  try {
    const { http, websocket } = endpointsFile.parse(JSON.parse(text));
    return { http: baseUrl(http), websocket };
  } catch (error) {
    throw new UsageError(`${path} cannot be understood.`, { cause: error });
  }
};
