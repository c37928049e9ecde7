import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { runInNewContext } from 'node:vm';
import { isObject, type JsonObject, listAt, objectAt, stringAt } from '../assembly/json.ts';
import type { Cloud, Resource } from '../cloud.ts';
import { compressed } from './compression.ts';
import { splitUrl } from './http-event.ts';
import type { HttpAnswer } from './http-response.ts';

/** What CloudFront answers from a bucket, as a distribution of the template says. */
interface Behavior {
  pattern: RegExp;
  headers: Record<string, string>;
  /** The path of the file that a path asks for. */
  fileOf: (path: string) => string;
  /** By key, from the bucket on. */
  files: ReadonlyMap<string, File>;
}

interface File {
  path: string;
  contentType: string;
  cacheControl: string;
}

/**
 * The behaviours of the template's distributions that lead to a bucket whose files the template brings. All others
 * lead to the API, which needs no CloudFront here.
 *
 * @param localName reads names of AWS in headers as addresses of this machine
 */
export const staticPages = (cloud: Cloud, localName: (text: string) => string) => {
  const behaviors = cloud.ofType('AWS::CloudFront::Distribution').flatMap((distribution) => {
    const config = objectAt(distribution.properties, 'DistributionConfig');
    return listAt(config, 'CacheBehaviors')
      .filter(isObject)
      .flatMap((behavior) => behaviorOf(cloud, config, behavior, localName));
  });
  return {
    /** Answers a request for a page. @returns false where the API is asked */
    handle: (request: IncomingMessage, response: ServerResponse): boolean => {
      const { rawPath } = splitUrl(request.url ?? '/');
      const behavior = behaviors.find(({ pattern }) => pattern.test(rawPath));
      if (behavior === undefined) return false;
      void answer(behavior, rawPath, request, response);
      return true;
    },
  };
};

const behaviorOf = (
  cloud: Cloud,
  config: JsonObject,
  behavior: JsonObject,
  localName: (text: string) => string,
): Behavior[] => {
  const origin = listAt(config, 'Origins')
    .filter(isObject)
    .find((candidate) => stringAt(candidate, 'Id') === stringAt(behavior, 'TargetOriginId'));
  const host = stringAt(origin, 'DomainName') ?? '';
  const bucket = cloud
    .ofType('AWS::S3::Bucket')
    .find(({ physicalId }) => host.startsWith(`${physicalId}.s3.`));
  if (bucket === undefined) return [];
  const policy = cloud.find(stringAt(behavior, 'ResponseHeadersPolicyId') ?? '');
  const associated = listAt(behavior, 'FunctionAssociations').find(isObject);
  const viewer = cloud.find(stringAt(associated, 'FunctionARN') ?? '');
  const pattern = (stringAt(behavior, 'PathPattern') ?? '').replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
  return [
    {
      pattern: new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`),
      headers: headersOf(policy, localName),
      fileOf: rewriteOf(viewer),
      files: filesOf(cloud, bucket),
    },
  ];
};

/** Headers of a response headers policy, by lower-case name. */
const headersOf = (policy: Resource | undefined, localName: (text: string) => string) => {
  const config = objectAt(policy?.properties, 'ResponseHeadersPolicyConfig');
  const security = objectAt(config, 'SecurityHeadersConfig');
  const custom = listAt(objectAt(config, 'CustomHeadersConfig'), 'Items').filter(isObject);
  const headers: Record<string, string> = {};
  const tell = (name: string, value: string | undefined): void => {
    if (value !== undefined) headers[name] = value;
  };
  const contentPolicy = stringAt(objectAt(security, 'ContentSecurityPolicy'), 'ContentSecurityPolicy');
  tell('content-security-policy', contentPolicy === undefined ? undefined : localName(contentPolicy));
  tell('x-content-type-options', security.ContentTypeOptions === undefined ? undefined : 'nosniff');
  tell('x-frame-options', stringAt(objectAt(security, 'FrameOptions'), 'FrameOption'));
  tell('referrer-policy', stringAt(objectAt(security, 'ReferrerPolicy'), 'ReferrerPolicy'));
  const seconds = objectAt(security, 'StrictTransportSecurity').AccessControlMaxAgeSec;
  tell('strict-transport-security', seconds === undefined ? undefined : `max-age=${String(seconds)}`);
  for (const item of custom) tell((stringAt(item, 'Header') ?? '').toLowerCase(), stringAt(item, 'Value'));
  return headers;
};

/** Runs a function of CloudFront over a path. */
const rewriteOf = (viewer: Resource | undefined): ((path: string) => string) => {
  const code = stringAt(viewer?.properties, 'FunctionCode');
  if (code === undefined) return (path) => path;
  const handler: (event: object) => { uri: string } = runInNewContext(`${code};handler`);
  return (uri) => handler({ request: { uri } }).uri;
};

/** What the template puts into a bucket. */
const filesOf = (cloud: Cloud, bucket: Resource): ReadonlyMap<string, File> => {
  const files = cloud
    .ofType('Custom::StudioFiles')
    .filter(({ properties }) => stringAt(properties, 'Bucket') === bucket.physicalId)
    .flatMap(({ properties }) => listAt(properties, 'Files').filter(isObject));
  return new Map(
    files.map((file) => [
      stringAt(file, 'Key') ?? '',
      {
        path: cloud.assets.get(stringAt(file, 'SourceKey') ?? '') ?? '',
        contentType: stringAt(file, 'ContentType') ?? '',
        cacheControl: stringAt(file, 'CacheControl') ?? '',
      },
    ]),
  );
};

const answer = async (
  behavior: Behavior,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { status, headers, body } = await compressed(request, answerOf(behavior, path, request));
  response.writeHead(status, {
    ...headers,
    ...(status !== 304 && { 'content-length': String(body.length) }),
  });
  response.end(request.method === 'HEAD' || status === 304 ? undefined : body);
};

const answerOf = (
  { headers, fileOf, files }: Behavior,
  path: string,
  request: IncomingMessage,
): HttpAnswer => {
  const told = (status: number, more: Record<string, string>, body: Buffer | string = ''): HttpAnswer => ({
    status,
    headers: { ...headers, ...more },
    cookies: [],
    body: Buffer.from(body),
  });
  const plain = { 'content-type': 'text/plain; charset=utf-8' };
  if (request.method !== 'GET' && request.method !== 'HEAD') return told(405, plain, 'Method not allowed');
  const file = files.get(fileOf(path).slice(1));
  if (file === undefined) return told(404, plain, 'Not found');
  const content = readFileSync(file.path);
  const etag = `"${createHash('md5').update(content).digest('hex')}"`;
  const kept = { etag, 'cache-control': file.cacheControl };
  if (request.headers['if-none-match']?.replace(/^W\//, '') === etag) return told(304, kept);
  return told(200, { ...kept, 'content-type': file.contentType }, content);
};
