import { StateMachine, type StateMachineDefinition } from 'aws-local-stepfunctions';
import * as z from 'zod';
import { checkDefinition } from './check-definition.ts';

/** A JSON value as the states language passes it between states. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const State = z.looseObject({
  Type: z.enum(['Task', 'Parallel', 'Map', 'Pass', 'Wait', 'Choice', 'Succeed', 'Fail']),
  QueryLanguage: z.string().optional(),
});
const Block = z.looseObject({
  StartAt: z.string(),
  States: z.record(z.string(), State),
  QueryLanguage: z.string().optional(),
});
const MapState = z.object({
  ItemsPath: z.string().optional(),
  ItemSelector: z.json().optional(),
  Parameters: z.json().optional(),
  MaxConcurrency: z.number().int().nonnegative().default(0),
  MaxConcurrencyPath: z.string().optional(),
  ItemProcessor: Block.optional(),
  Iterator: Block.optional(),
});
const ParallelState = z.object({ Branches: z.array(Block) });

type State = z.infer<typeof State>;
type Block = z.infer<typeof Block>;

/** What a state of type Task stands for once the definition is compiled. */
export type Work =
  | { kind: 'lambda'; functionArn: string }
  | { kind: 'lambda:invoke' }
  /** The function gets a token, and whoever has it says how the task ended. */
  | { kind: 'lambda:invoke.waitForTaskToken' }
  | { kind: 'parallel'; branches: CompiledBlock[] }
  | {
      kind: 'map';
      processor: CompiledBlock;
      itemsPath: string;
      itemSelector: Json | undefined;
      maxConcurrency: number;
      maxConcurrencyPath: string | undefined;
    };

/** States with one entry point: a whole machine, the processor of a Map, or a branch of a Parallel. */
export interface CompiledBlock {
  machine: StateMachine;
  /** By state name: what the interpreter calls back for. */
  work: Map<string, Work>;
}

/** The library gives up on a task after 60 s; AWS waits 99999999 s. A timer holds at most 2^31 ms. */
const noTimeoutSeconds = 2_000_000;
const notInATask = ['ItemProcessor', 'Iterator', 'ItemSelector', 'ItemsPath', 'MaxConcurrency'];
const unsupportedFields = [
  'Assign',
  'Credentials',
  'ItemReader',
  'ItemBatcher',
  'ResultWriter',
  'ToleratedFailureCount',
  'ToleratedFailurePercentage',
];

/**
 * Reads a definition of the Amazon States Language (JSONPath, Lambda tasks only).
 * Map and Parallel become callbacks, so that a failed branch stops its siblings and the context object
 * (`$$.Execution`, `$$.Map`) is the same inside them as outside, which the interpreter alone does not do.
 *
 * @throws Error when AWS would refuse the definition, or when it uses a part that is not run here.
 */
export const compileDefinition = (definition: unknown): CompiledBlock => {
  const block = Block.parse(definition);
  refuseUnsupported(block);
  checkDefinition(definition);
  return compileBlock(block);
};

const compileBlock = (block: Block): CompiledBlock => {
  const work = new Map<string, Work>();
  const states: Record<string, unknown> = {};
  for (const [name, state] of Object.entries(block.States)) {
    const stateWork = workOf(name, state);
    if (stateWork) work.set(name, stateWork);
    states[name] = withRootContext(stateWork ? asTask(state) : normalized(state));
  }
  const definition: unknown = { ...block, States: states };
  const machine = new StateMachine(definition as StateMachineDefinition, {
    validationOptions: { noValidate: true },
  });
  return { machine, work };
};

const workOf = (name: string, state: State): Work | undefined => {
  if (state.Type === 'Task') return taskWork(name, state);
  if (state.Type === 'Parallel') {
    return { kind: 'parallel', branches: ParallelState.parse(state).Branches.map(compileBlock) };
  }
  if (state.Type !== 'Map') return undefined;
  const map = MapState.parse(state);
  const processor = map.ItemProcessor ?? map.Iterator;
  if (!processor) throw new Error(`state ${name}: a Map needs an ItemProcessor`);
  const selector = map.ItemSelector ?? map.Parameters;
  return {
    kind: 'map',
    processor: compileBlock(processor),
    itemsPath: rootContextPath(map.ItemsPath ?? '$'),
    itemSelector: selector === undefined ? undefined : (withRootContext(selector) as Json),
    maxConcurrency: map.MaxConcurrency,
    maxConcurrencyPath: map.MaxConcurrencyPath && rootContextPath(map.MaxConcurrencyPath),
  };
};

const taskWork = (name: string, state: State): Work => {
  const resource = String(state.Resource ?? '');
  if (/^arn:aws[\w-]*:states:::lambda:invoke$/.test(resource)) return { kind: 'lambda:invoke' };
  if (isAwaited(state)) return { kind: 'lambda:invoke.waitForTaskToken' };
  if (/^arn:aws[\w-]*:lambda:/.test(resource)) return { kind: 'lambda', functionArn: resource };
  throw new Error(`state ${name}: the resource ${resource} is not run by the embedded cloud`);
};

const isAwaited = (state: object): boolean =>
  'Resource' in state &&
  /^arn:aws[\w-]*:states:::lambda:invoke\.waitForTaskToken$/.test(String(state.Resource));

/** Stands for the token of a task in its parameters until it is begun: each time with another one. */
export const tokenMark = 'kinora:task-token';

/**
 * A Task that waits for its token: its time is kept where the token is, since a token is void once its task timed out.
 * It travels there in the parameters, as it may be read from the input.
 */
const withToken = (state: State): State => {
  const { TimeoutSeconds, TimeoutSecondsPath, Parameters, ...rest } = state;
  const timeout =
    TimeoutSecondsPath === undefined
      ? { TimeoutSeconds: TimeoutSeconds ?? noTimeoutSeconds }
      : { 'TimeoutSeconds.$': TimeoutSecondsPath };
  return { ...rest, Parameters: { ...(marked(Parameters ?? {}) as object), ...timeout } };
};

const marked = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(marked);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) =>
      item === '$$.Task.Token' && name.endsWith('.$') ? [name.slice(0, -2), tokenMark] : [name, marked(item)],
    ),
  );
};

/** A Task with the fields that surround the work: paths, selectors, Retry, Catch, Next. */
const asTask = (declared: State): Record<string, unknown> => {
  const state = isAwaited(declared) ? withToken(declared) : declared;
  const task: Record<string, unknown> = { TimeoutSeconds: noTimeoutSeconds, ...normalized(state) };
  task.Type = 'Task';
  if (state.TimeoutSecondsPath !== undefined) delete task.TimeoutSeconds;
  if (state.Type === 'Task') return task;
  for (const field of notInATask) delete task[field];
  delete task.Branches;
  if (state.Type === 'Map') delete task.Parameters;
  task.Resource = `kinora:${state.Type.toLowerCase()}`;
  return task;
};

/** Drops `ResultPath: "$"`, the default, which the interpreter takes for a field named `$`. */
const normalized = (state: State): Record<string, unknown> => {
  const { Catch: catchers, ...rest } = state;
  if (rest.ResultPath === '$') delete rest.ResultPath;
  if (!Array.isArray(catchers)) return rest;
  const cleaned = catchers.map((catcher: Record<string, unknown>) => {
    const { ResultPath: path, ...others } = catcher;
    return path === '$' || path === undefined ? others : { ...others, ResultPath: path };
  });
  return { ...rest, Catch: cleaned };
};

/**
 * `$$.Execution` inside a Map or Parallel is the whole execution; the interpreter would answer with the
 * iteration. The context carries the execution a second time under a name that it leaves alone.
 */
const rootContextPath = (path: string): string => path.replaceAll(/\$\$\.Execution\b/g, '$$$$.Workflow');

const withRootContext = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') {
    return key.endsWith('.$') || key.endsWith('Path') || key === 'Variable' ? rootContextPath(value) : value;
  }
  if (Array.isArray(value)) return value.map((item) => withRootContext(item, key));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withRootContext(item, name)]));
};

const refuseUnsupported = (value: unknown, path = 'definition', inAwaited = false): void => {
  if (typeof value === 'string') {
    if (inAwaited && value === '$$.Task.Token' && path.endsWith('.$')) return;
    if (/\$\$\.(State|Task)\b/.test(value)) throw new Error(`${path}: ${value} is not available here`);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  const awaits = inAwaited || isAwaited(value);
  for (const [key, item] of Object.entries(value)) {
    if (awaits && /^HeartbeatSeconds(Path)?$/.test(key))
      throw new Error(`${path}: ${key} is not run by the embedded cloud`);
    if (key === 'QueryLanguage' && item !== 'JSONPath') {
      throw new Error(`${path}: QueryLanguage ${String(item)} is not run here, only JSONPath`);
    }
    if (key === 'Mode' && item === 'DISTRIBUTED') throw new Error(`${path}: distributed Map is not run here`);
    if (unsupportedFields.includes(key) && isState(value)) {
      throw new Error(`${path}: ${key} is not run by the embedded cloud`);
    }
    refuseUnsupported(item, `${path}.${key}`, awaits);
  }
};

const isState = (value: object): boolean => State.safeParse(value).success;
