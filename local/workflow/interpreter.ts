import {
  ExecutionAbortedError,
  ExecutionError,
  ExecutionTimeoutError,
  StateMachine,
  type StateMachineDefinition,
} from 'aws-local-stepfunctions';
import type { InvokeResult } from '../cloud.ts';
import { type CompiledBlock, type Json, tokenMark, type Work } from './definition.ts';
import {
  failureOf,
  invokeAnswer,
  readInvokeParameters,
  readTimeoutSeconds,
  StateError,
  Stopped,
} from './task-errors.ts';
import type { TaskTokens } from './task-tokens.ts';

/** How one execution ended; the words are those of the Step Functions API. */
export type Outcome =
  | { status: 'SUCCEEDED'; output: Json }
  | { status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; error: string; cause: string };

/** What a running block shares with the blocks inside it. */
interface Scope {
  signal: AbortSignal;
  /** The context object, `$$`. */
  context: Record<string, unknown>;
  calls: Calls;
}

/** How an execution reaches functions, and who it waits for. */
export interface Calls {
  invoke: Invoke;
  tokens: TaskTokens;
  stateMachineArn: string;
}

export type Invoke = (functionReference: string, payload: unknown) => Promise<InvokeResult>;

/** AWS runs at most 40 iterations of an inline Map at a time. */
const inlineMapConcurrency = 40;

/**
 * Runs one execution to its end. Never rejects.
 *
 * @param signal aborts the run: the current state is left, nothing further starts.
 */
export const runExecution = async (
  workflow: CompiledBlock,
  input: Json,
  context: Record<string, unknown>,
  signal: AbortSignal,
  calls: Calls,
): Promise<Outcome> => {
  const ended = new AbortController();
  const scope = { signal: AbortSignal.any([signal, ended.signal]), context, calls };
  try {
    return { status: 'SUCCEEDED', output: await runBlock(workflow, input, scope) };
  } catch (error) {
    ended.abort();
    if (error instanceof Stopped) return { status: 'ABORTED', error: '', cause: '' };
    if (error instanceof ExecutionTimeoutError)
      return { status: 'TIMED_OUT', error: 'States.Timeout', cause: '' };
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return { status: 'FAILED', error: name, cause: message };
  }
};

const runBlock = async (block: CompiledBlock, input: Json, scope: Scope): Promise<Json> => {
  if (scope.signal.aborted) throw new Stopped();
  const handlers: Record<string, (input: Json) => Promise<Json>> = {};
  for (const [name, work] of block.work) {
    handlers[name] = (stateInput) => runWork(work, stateInput, scope);
  }
  const execution = block.machine.run(input, {
    overrides: { taskResourceLocalHandlers: handlers },
    context: scope.context,
  });
  scope.signal.addEventListener('abort', execution.abort, { once: true });
  try {
    return await execution.result;
  } catch (error) {
    if (error instanceof ExecutionAbortedError) throw new Stopped();
    throw error instanceof ExecutionError ? error.cause : error;
  } finally {
    scope.signal.removeEventListener('abort', execution.abort);
  }
};

const runWork = async (work: Work, input: Json, scope: Scope): Promise<Json> => {
  // The interpreter retries once more after an abort: its pause ends early. Nothing may start then.
  if (scope.signal.aborted) throw new Stopped();
  switch (work.kind) {
    case 'lambda':
      return invokeFunction(work.functionArn, input, scope);
    case 'lambda:invoke': {
      const call = readInvokeParameters(input);
      if (call.event) {
        void scope.calls.invoke(call.functionName, call.payload);
        return invokeAnswer(202, '');
      }
      return invokeAnswer(200, await invokeFunction(call.functionName, call.payload, scope));
    }
    case 'lambda:invoke.waitForTaskToken':
      return waitForToken(input, scope);
    case 'parallel':
      return runTogether(
        work.branches.length,
        work.branches.length,
        (index, inner) => runBlock(at(work.branches, index), structuredClone(input), inner),
        scope,
      );
    case 'map':
      return runMap(work, input, scope);
  }
};

const invokeFunction = async (reference: string, payload: Json, scope: Scope): Promise<Json> => {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const stop = () => reject(new Stopped());
  scope.signal.addEventListener('abort', stop, { once: true });
  try {
    const result = await Promise.race([scope.calls.invoke(reference, payload), stopped]);
    if (!result.ok) throw failureOf(result);
    return (result.payload ?? null) as Json;
  } finally {
    scope.signal.removeEventListener('abort', stop);
  }
};

/** Has a function begin something, and waits for whoever has its token: what the function answers is of no use. */
const waitForToken = (input: Json, scope: Scope): Promise<Json> => {
  const { functionName, payload, event } = readInvokeParameters(input);
  const { invoke, tokens, stateMachineArn } = scope.calls;
  const timeoutSeconds = readTimeoutSeconds(input);
  const stopped = new AbortController();
  const stop = () => stopped.abort(new Stopped());
  scope.signal.addEventListener('abort', stop, { once: true });
  return tokens
    .wait(stateMachineArn, { timeoutSeconds, signal: stopped.signal }, async (token) => {
      const begun = invoke(functionName, told(payload, token));
      // Nobody waits for the end of one that is invoked as an event.
      const result = event ? undefined : await begun;
      if (result?.ok === false) throw failureOf(result);
    })
    .finally(() => scope.signal.removeEventListener('abort', stop));
};

/** The payload with the token where it is asked for. */
const told = (value: Json, token: string): Json => {
  if (value === tokenMark) return token;
  if (Array.isArray(value)) return value.map((item) => told(item, token));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, told(item, token)]));
};

const runMap = async (work: Extract<Work, { kind: 'map' }>, input: Json, scope: Scope): Promise<Json> => {
  const items = await evaluate({ InputPath: work.itemsPath }, input, scope.context);
  if (!Array.isArray(items)) {
    throw new StateError('States.Runtime', `Reference path "${work.itemsPath}" must point to array.`);
  }
  const wanted = work.maxConcurrencyPath
    ? Number(await evaluate({ InputPath: work.maxConcurrencyPath }, input, scope.context))
    : work.maxConcurrency;
  const iterate = async (index: number, inner: Scope) => {
    const item = at(items, index);
    const context = { ...inner.context, Map: { Item: { Index: index, Value: item } } };
    const selected =
      work.itemSelector === undefined
        ? structuredClone(item)
        : await evaluate({ Parameters: work.itemSelector }, input, context);
    return runBlock(work.processor, selected, { ...inner, context });
  };
  return runTogether(items.length, wanted || inlineMapConcurrency, iterate, scope);
};

/** Runs `count` pieces, at most `limit` at a time; the first failure stops the others and is the result. */
const runTogether = async (
  count: number,
  limit: number,
  piece: (index: number, scope: Scope) => Promise<Json>,
  scope: Scope,
): Promise<Json[]> => {
  const failed = new AbortController();
  const inner = { ...scope, signal: AbortSignal.any([scope.signal, failed.signal]) };
  const results: Json[] = new Array<Json>(count).fill(null);
  let next = 0;
  const lane = async () => {
    while (next < count) {
      const index = next++;
      results[index] = await piece(index, inner);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(limit, count) }, lane));
    return results;
  } catch (error) {
    failed.abort();
    throw error;
  }
};

/** Applies a path or payload template to an input, by the interpreter's own rules. */
const evaluate = async (fields: Record<string, unknown>, input: Json, context: Record<string, unknown>) => {
  const definition: unknown = {
    StartAt: 'value',
    States: { value: { Type: 'Pass', ...fields, End: true } },
  };
  const machine = new StateMachine(definition as StateMachineDefinition, {
    validationOptions: { noValidate: true },
  });
  try {
    return await machine.run(input, { context }).result;
  } catch (error) {
    throw error instanceof ExecutionError ? error.cause : error;
  }
};

const at = <T>(list: T[], index: number): T => {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no element ${index}`);
  return item;
};
