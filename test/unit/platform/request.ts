import type { Context as LambdaContext } from 'aws-lambda';
import type { HttpEvent } from '../../../functions/platform/http/context.ts';
import type { HttpHandler } from '../../../functions/platform/http/entry.ts';

process.env.ENVIRONMENT_NAME = 'test';
process.env.POWERTOOLS_LOG_LEVEL = 'SILENT';
process.env.ALLOWED_HOSTS = '';
process.env.FRONT_DOOR_SECRET_ARN = '';

export interface RequestOptions {
  method?: string;
  path?: string;
  query?: string;
  headers?: Record<string, string>;
  cookies?: string[];
  params?: Record<string, string>;
  body?: string;
  isBase64Encoded?: boolean;
  sourceIp?: string;
}

/** An event as an HTTP API sends it (payload format 2.0). */
export const eventOf = (options: RequestOptions = {}): HttpEvent => {
  const { method = 'GET', path = '/api/v1/things', query = '', headers = {}, params, body } = options;
  return {
    version: '2.0',
    routeKey: `${method} ${path}`,
    rawPath: path,
    rawQueryString: query,
    headers,
    ...(options.cookies === undefined ? {} : { cookies: options.cookies }),
    isBase64Encoded: options.isBase64Encoded ?? false,
    ...(params === undefined ? {} : { pathParameters: params }),
    ...(body === undefined ? {} : { body }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: options.sourceIp ?? '192.0.2.1',
        userAgent: 'test',
      },
      requestId: 'gateway',
      routeKey: `${method} ${path}`,
      stage: '$default',
      time: '22/Nov/2026:10:00:00 +0000',
      timeEpoch: 1_795_341_600_000,
    },
  };
};

/** A Lambda context that ends after so many milliseconds. */
export const lambdaContext = (remainingMilliseconds = 10_000): LambdaContext => ({
  callbackWaitsForEmptyEventLoop: true,
  functionName: 'test',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:test',
  memoryLimitInMB: '256',
  awsRequestId: '00000000-0000-0000-0000-000000000000',
  logGroupName: 'test',
  logStreamName: 'test',
  getRemainingTimeInMillis: () => remainingMilliseconds,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
});

/** Sends one request through a handler and reads the answer. */
export const send = async (handler: HttpHandler, options: RequestOptions = {}, remaining?: number) => {
  const {
    statusCode,
    headers = {},
    body = '',
    cookies = [],
  } = await handler(eventOf(options), lambdaContext(remaining));
  const isJson = /json/.test(String(headers['content-type']));
  return { status: statusCode, headers, cookies, text: body, body: isJson ? JSON.parse(body) : undefined };
};
