import type { Cloud } from '../cloud.ts';
import type { AccessLog } from './template-api.ts';

/** What is known of one request when it has been answered. */
export interface AnsweredRequest {
  requestId: string;
  /** Empty when no route took it. */
  routeKey: string;
  method: string;
  path: string;
  sourceIp: string;
  status: number;
  responseBytes: number;
  /** Milliseconds from the request to its answer. */
  latencyMilliseconds: number;
  /** Milliseconds that the function took; undefined when none was asked. */
  functionMilliseconds: number | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * The variables of access logs that are known here; any other is `-`, as a variable without a value is in AWS.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-logging-variables.html
 */
const variables: Readonly<Record<string, (request: AnsweredRequest) => string | undefined>> = {
  requestId: ({ requestId }) => requestId,
  requestTimeEpoch: ({ now }) => String(now),
  requestTime: ({ now }) => new Date(now).toUTCString(),
  routeKey: ({ routeKey }) => routeKey,
  httpMethod: ({ method }) => method,
  path: ({ path }) => path,
  status: ({ status }) => String(status),
  responseLength: ({ responseBytes }) => String(responseBytes),
  responseLatency: ({ latencyMilliseconds }) => String(Math.round(latencyMilliseconds)),
  integrationLatency: ({ functionMilliseconds }) =>
    functionMilliseconds === undefined ? undefined : String(Math.round(functionMilliseconds)),
  'identity.sourceIp': ({ sourceIp }) => sourceIp,
};

/** Texts and variables of a format in turn; variables stand at odd places. */
const partsOf = (format: string): string[] => format.split(/\$context\.([A-Za-z]+(?:\.[A-Za-z]+)*)/);

const formats = new WeakMap<AccessLog, string[]>();

/** Writes the line of one request to the log group that the stage names. */
export const writeAccessLog = (cloud: Cloud, log: AccessLog, request: AnsweredRequest): void => {
  const parts = formats.get(log) ?? partsOf(log.format);
  formats.set(log, parts);
  let line = '';
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 0) line += part;
    else {
      const value = variables[part]?.(request);
      line += value === undefined || value === '' ? '-' : JSON.stringify(value).slice(1, -1);
    }
  }
  cloud.writeLog(log.group, `${line}\n`);
};
