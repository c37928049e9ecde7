import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import type { RouteDeclaration } from '../../shared/contract.ts';
import { type FieldError, type KinoraError, problem } from '../../shared/errors.ts';
import { parseBody } from './body.ts';
import type { Exchange, HttpEvent } from './context.ts';
import { cookiesOf } from './cookies.ts';
import { parameters } from './parameters.ts';
import { halfCharacters } from './whole-text.ts';

z.config(en());

type Part = 'params' | 'query' | 'headers' | 'cookies' | 'body' | 'message';
type Issue = z.core.$ZodIssue;

/**
 * Every part of a request that the route declares, parsed.
 *
 * @throws KinoraError 422 `VALIDATION_ERROR` with every field error of every part, and those of {@link parseBody}
 */
export const parseInput = (route: RouteDeclaration, event: HttpEvent): NonNullable<Exchange['input']> => {
  const sent: Record<Exclude<Part, 'message'>, unknown> = {
    params: event.pathParameters ?? {},
    query: parameters(new URLSearchParams(event.rawQueryString)),
    headers: event.headers,
    cookies: cookiesOf(event.cookies),
    body: parseBody(route, event),
  };
  const errors: FieldError[] = halfCharacters(sent.body, 'body');
  const parse = (part: Exclude<Part, 'message'>): unknown => {
    const schema = route[part];
    if (schema === undefined) return undefined;
    const parsed = z.safeParse(schema, sent[part], { reportInput: true });
    if (parsed.success) return parsed.data;
    errors.push(...parsed.error.issues.flatMap((issue) => fieldErrors(issue, part)));
    return undefined;
  };
  const input = {
    params: parse('params'),
    query: parse('query'),
    headers: parse('headers'),
    cookies: parse('cookies'),
    body: parse('body'),
    sentBody: sent.body,
  };
  if (errors.length > 0) throw invalid(errors);
  return input;
};

/**
 * The message of a WebSocket, parsed.
 *
 * @throws KinoraError 422 `VALIDATION_ERROR`
 */
export const parseMessage = <Message>(schema: z.ZodMiniType<Message>, sent: unknown): Message => {
  const halves = halfCharacters(sent, 'message');
  if (halves.length > 0) throw invalid(halves);
  const parsed = z.safeParse(schema, sent, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.flatMap((issue) => fieldErrors(issue, 'message')));
};

/**
 * A part of a request that only some callers' requests are parsed for.
 *
 * @throws KinoraError 422 `VALIDATION_ERROR`
 */
export const parsePart = <Value>(part: 'body', schema: z.ZodMiniType<Value>, sent: unknown): Value => {
  const parsed = z.safeParse(schema, sent, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw invalid(parsed.error.issues.flatMap((issue) => fieldErrors(issue, part)));
};

/** The one error of an invalid request. */
export const invalid = (errors: readonly FieldError[]): KinoraError =>
  problem('VALIDATION_ERROR', {}, { errors });

const fieldErrors = (issue: Issue, part: Part): FieldError[] => {
  const path = [part, ...issue.path.map(String)].join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: `${path}.${key}`,
      message: 'Unknown field',
      code: 'unknown_field',
    }));
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return [{ path, message: 'Field required', code: 'required' }];
  }
  return [{ path, message: issue.message, code: codeOf(issue) }];
};

/** A schema's own rule names its code: `z.refine(rule, { params: { code: 'password_too_common' } })`. */
const codeOf = (issue: Issue): string => {
  const own: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  return typeof own === 'string' ? own : (issue.code ?? 'invalid');
};
