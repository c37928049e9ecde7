import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { HttpAnswer } from './http-response.ts';

/** CloudFront compresses from 1000 bytes on; below, headers outweigh what is won. */
const leastCompressedBytes = 1000;
/** What CloudFront takes for text. */
const compressibleTypes = /^(text\/|image\/svg\+xml|application\/(json|javascript|xml|[\w.-]+\+(json|xml)))/;

const compressors = {
  br: async (body: Buffer) =>
    await promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: async (body: Buffer) => await promisify(gzip)(body),
};

/**
 * Compresses an answer as CloudFront does in front of the deployed API, in the best way that the client takes.
 * https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/ServingCompressedFiles.html
 */
export const compressed = async (request: IncomingMessage, answer: HttpAnswer): Promise<HttpAnswer> => {
  const { headers, body } = answer;
  if (body.length < leastCompressedBytes || 'content-encoding' in headers) return answer;
  if (!compressibleTypes.test(headers['content-type'] ?? '')) return answer;
  const vary = varying(headers.vary);
  const encoding = encodingOf(request.headers['accept-encoding']);
  if (encoding === undefined) return { ...answer, headers: { ...headers, vary } };
  const { etag } = headers;
  return {
    ...answer,
    headers: {
      ...headers,
      vary,
      'content-encoding': encoding,
      // Other bytes, the same content: RFC 9110, 8.8.1.
      ...(etag !== undefined && { etag: etag.startsWith('W/') ? etag : `W/${etag}` }),
    },
    body: await compressors[encoding](body),
  };
};

const varying = (vary: string | undefined): string => {
  if (vary === undefined) return 'Accept-Encoding';
  return /(^|[\s,])(accept-encoding|\*)($|[\s,])/i.test(vary) ? vary : `${vary}, Accept-Encoding`;
};

/** Codings that the client names with a weight above 0. */
const encodingOf = (header: string | undefined): keyof typeof compressors | undefined => {
  const accepted = new Set(
    (header ?? '').split(',').flatMap((part) => {
      const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return weight !== undefined && !(Number(weight.slice(2)) > 0) ? [] : [coding];
    }),
  );
  if (accepted.has('br')) return 'br';
  return accepted.has('gzip') ? 'gzip' : undefined;
};
