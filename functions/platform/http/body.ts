import type { RouteDeclaration } from '../../shared/contract.ts';
import { problem } from '../../shared/errors.ts';
import type { HttpEvent } from './context.ts';
import { parseJson } from './json.ts';
import { maxFormBytes, parseForm } from './parameters.ts';

/**
 * Bytes of a request body: many times the longest script, and little enough that nothing which can be written in them
 * takes long to read (`npm run bench:hostile`). Lambda would take 6 MB.
 */
export const maxBodyBytes = 1024 * 1024;

/**
 * The body as a value, or undefined when there is none.
 *
 * @throws KinoraError 413, 415, 400 `MALFORMED_JSON`, or 422 for more levels or fields than anything has
 */
export const parseBody = (route: RouteDeclaration, event: HttpEvent): unknown => {
  if (route.body === undefined || event.body === undefined || event.body === '') return undefined;
  const bytes = Buffer.from(event.body, event.isBase64Encoded ? 'base64' : 'utf8');
  if (bytes.length > maxBodyBytes) throw problem('PAYLOAD_TOO_LARGE', { limit: maxBodyBytes });
  if (route.rawBody) return decode(bytes, true);
  const type = contentType(route, event.headers['content-type']);
  const isJson = type === 'application/json';
  if (type === 'application/x-www-form-urlencoded' && bytes.length > maxFormBytes)
    throw problem('PAYLOAD_TOO_LARGE', { limit: maxFormBytes });
  const text = decode(bytes);
  if (type === 'text/csv') return text;
  return isJson ? parseJson(text, 'body') : parseForm(text);
};

const contentType = (route: RouteDeclaration, header: string | undefined): string => {
  const accepted: readonly string[] = route.consumes ?? ['application/json'];
  const [first = 'application/json'] = accepted;
  if (header === undefined || header === '') return first;
  const sent = header.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  if (accepted.includes(sent)) return sent;
  throw problem('UNSUPPORTED_MEDIA_TYPE', { accepted });
};

/** @param isWhole keep a byte order mark, too, so that the text is these very bytes */
const decode = (bytes: Buffer, isWhole = false): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: isWhole }).decode(bytes);
  } catch (cause) {
    throw problem('MALFORMED_BODY', {}, { cause });
  }
};
