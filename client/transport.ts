import type * as z from 'zod/mini';
import { AnswerError, ApiError, isRecord, NetworkError, NotSignedInError } from './errors.ts';
import { type Outcome, retryAfterSeconds, retryDelay } from './retry.ts';
import { sleep } from './sleep.ts';

/** Where bearer tokens come from. */
export interface Session {
  /** A token that is valid now, renewed if need be. Undefined when nobody is signed in. */
  accessToken(): Promise<string | undefined>;
  /** A new token after the server refused `refused`; undefined when there is none to be had. */
  renew(refused: string): Promise<string | undefined>;
}

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path from the base URL on, with its query. */
  path: string;
  body?: unknown;
  /** Kept across tries: however often the request arrives, it acts once. */
  idempotencyKey?: string;
  /** Seconds for which the server may wait for the end of the video, 1 to 25. */
  waitSeconds?: number | undefined;
  /** Acting twice does no harm. Default: true for GET and DELETE and whenever there is an idempotency key. */
  repeatable?: boolean;
  /** Further headers, by lower-case name. */
  headers?: Readonly<Record<string, string>>;
  /** Default true. */
  authenticated?: boolean;
}

export interface TransportOptions {
  /** e.g. `https://api.example.com`, without a trailing slash. */
  baseUrl: string;
  session?: Session;
  signal?: AbortSignal;
  /** Called before each wait, so that nobody wonders about the silence. */
  onRetry?: (notice: { reason: string; delayMilliseconds: number }) => void;
  /** Overrides the wait between tries, in milliseconds. */
  wait?: (milliseconds: number) => Promise<unknown>;
}

/** API Gateway gives up after 30 s; what takes longer has broken on the way. */
const requestTimeoutMilliseconds = 35_000;

export type Transport = <S extends z.ZodMiniType>(call: Call, schema: S) => Promise<z.output<S>>;

interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/**
 * Sends requests to one API: signs them, repeats them where that is safe, and turns refusals into errors.
 *
 * The transport throws `ApiError` (the server said no), `NetworkError` (no answer), `AnswerError` (one that is
 * not understood) or `NotSignedInError`, and the signal's reason once it is aborted.
 */
export const createTransport =
  (options: TransportOptions): Transport =>
  async (call, schema) =>
    parsed(jsonOf((await sendAuthenticated(options, call)).text), schema, call);

const sendAuthenticated = async (options: TransportOptions, call: Call): Promise<Answer> => {
  if (call.authenticated === false) return sendPatiently(options, call, undefined);
  const token = await options.session?.accessToken();
  if (options.session === undefined || token === undefined) {
    throw new NotSignedInError(`You are not signed in to ${options.baseUrl}.`);
  }
  try {
    return await sendPatiently(options, call, token);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    const renewed = await options.session.renew(token);
    if (renewed === undefined) throw error;
    return await sendPatiently(options, call, renewed);
  }
};

const sendPatiently = async (
  options: TransportOptions,
  call: Call,
  token: string | undefined,
): Promise<Answer> => {
  const wait = options.wait ?? ((delay) => sleep(delay, options.signal));
  const repeatable = call.repeatable ?? (call.method !== 'POST' || call.idempotencyKey !== undefined);
  for (let tries = 1; ; tries++) {
    const { answer, failure, outcome } = await sendOnce(options, call, token);
    if (answer !== undefined) return answer;
    const delayMilliseconds = retryDelay(tries, repeatable, outcome);
    if (delayMilliseconds === undefined) throw failure;
    options.onRetry?.({ reason: failure.message, delayMilliseconds });
    await wait(delayMilliseconds);
  }
};

type Attempt =
  | { answer: Answer; failure?: undefined; outcome?: undefined }
  | { answer?: undefined; failure: ApiError | NetworkError; outcome: Outcome };

const sendOnce = async (
  options: TransportOptions,
  call: Call,
  token: string | undefined,
): Promise<Attempt> => {
  try {
    const answer = await exchange(options, call, token);
    if (answer.status >= 200 && answer.status < 300) return { answer };
    const failure = refusalOf(answer);
    const { code, retryAfterSeconds } = failure;
    const permanent = code.endsWith('_NOT_CONFIGURED');
    return { failure, outcome: { status: answer.status, retryAfterSeconds, permanent } };
  } catch (error) {
    options.signal?.throwIfAborted();
    const code = errorCode(error);
    const reason = code === undefined ? '' : ` (${code})`;
    const message = `${options.baseUrl} cannot be reached${reason}. Is it running, and is the address right?`;
    return {
      failure: new NetworkError(message, { cause: error }),
      outcome: { refused: code === 'ECONNREFUSED' },
    };
  }
};

/** One request and its whole answer: a connection that breaks within the body is a failed try too. */
const exchange = async (
  options: TransportOptions,
  call: Call,
  token: string | undefined,
): Promise<Answer> => {
  const headers: Record<string, string> = { ...call.headers, accept: 'application/json' };
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  if (call.idempotencyKey !== undefined) headers['idempotency-key'] = call.idempotencyKey;
  if (call.waitSeconds !== undefined) headers.prefer = `wait=${call.waitSeconds}`;
  const timeout = AbortSignal.timeout(requestTimeoutMilliseconds);
  const response = await fetch(`${options.baseUrl}${call.path}`, {
    method: call.method,
    headers,
    redirect: 'manual',
    signal: options.signal === undefined ? timeout : AbortSignal.any([options.signal, timeout]),
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

/** `ECONNREFUSED` and its like: fetch hides them in the cause, or in the first of several causes. */
export const errorCode = (error: unknown): string | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'TimeoutError') return 'timeout';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  return errorCode(error.cause);
};

const jsonOf = (text: string): unknown => {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

const refusalOf = ({ status, headers, text }: Answer): ApiError => {
  const body = jsonOf(text);
  return new ApiError(status, isRecord(body) ? body : {}, {
    requestId: headers.get('x-request-id') ?? headers.get('apigw-requestid') ?? undefined,
    retryAfterSeconds: retryAfterSeconds(headers.get('retry-after')),
  });
};

const parsed = <S extends z.ZodMiniType>(body: unknown, schema: S, call: Call): z.output<S> => {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') ?? '';
  const place = where === '' ? '' : ` (${where})`;
  throw new AnswerError(
    `The answer to ${call.method} ${call.path} is not one of Kinora's${place}. Is the address right?`,
    { cause: result.error },
  );
};
