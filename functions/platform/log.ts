import { Logger as PowertoolsLogger } from '@aws-lambda-powertools/logger';
import type { Context as LambdaContext } from 'aws-lambda';
import { logLevel } from './env.ts';
import { recordMetric } from './metrics.ts';

export type LogFields = Readonly<Record<string, unknown>>;

/**
 * Structured JSON lines. The first argument is a stable event name (`video_created`), never prose; fields hold
 * ids and figures, never bodies, headers, tokens or e-mail addresses.
 */
export interface Logger {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `fields.error` may be the Error itself; its stack is written. */
  error(event: string, fields?: LogFields): void;
}

let powertools: PowertoolsLogger | undefined;

const logger = (): PowertoolsLogger => {
  powertools ??= new PowertoolsLogger({ serviceName: 'kinora' });
  return powertools;
};

const levels: readonly string[] = ['debug', 'info', 'warn', 'error'];

/** Lambda's own filter would drop figures with the lines, so it stays at `INFO` where less is wanted. */
const isWanted = (level: keyof Logger): boolean =>
  levels.indexOf(level) >= levels.indexOf(logLevel().toLowerCase());

const write =
  (level: keyof Logger) =>
  (event: string, fields: LogFields = {}): void => {
    if (isWanted(level)) logger()[level](event, { ...fields });
  };

/** Whose trouble it is and where it showed: labels of `errors_total`. */
export interface Place {
  component: string;
  source: string;
}

let place: Place = { component: 'kinora', source: 'unknown' };

/** Trouble is counted where it is told. */
const complain =
  (level: 'warn' | 'error', severity: string) =>
  (event: string, fields?: LogFields): void => {
    write(level)(event, fields);
    recordMetric('errors_total', { ...place, severity });
  };

/** The instance's one logger; every line carries the keys of the running invocation. */
export const log: Logger = {
  debug: write('debug'),
  info: write('info'),
  warn: complain('warn', 'warning'),
  error: complain('error', 'error'),
};

/** Begins an invocation: its keys (`request_id`, `user_id`...) replace those of the one before. */
export const beginLog = (context: LambdaContext, fields: LogFields, where: Place): void => {
  place = where;
  logger().resetKeys();
  logger().addContext(context);
  logger().appendKeys({ ...fields });
};

/** Adds keys to every further line of this invocation. */
export const addLogFields = (fields: LogFields): void => logger().appendKeys({ ...fields });

/**
 * The log key by which everything that one request began can be found, however many functions it went through.
 *
 * @param message a queue message or workflow input that may hold a `correlationId`
 */
export const correlationOf = (message: unknown): LogFields => {
  const id =
    typeof message === 'object' && message !== null && 'correlationId' in message
      ? message.correlationId
      : undefined;
  return typeof id === 'string' ? { correlation_id: id } : {};
};
