import { join } from 'node:path';
import type { Cloud } from '../cloud.ts';
import type { CompiledBlock } from './definition.ts';
import { type Execution, ExecutionStore, inputOf } from './execution-store.ts';
import { type Invoke, type Outcome, runExecution } from './interpreter.ts';
import { invokeByRole } from './role.ts';
import { TaskTokens } from './task-tokens.ts';

export interface Workflow {
  arn: string;
  name: string;
  roleArn: string | undefined;
  compiled: CompiledBlock;
}

/** The engine behind the API: what runs, and what is known of what ran. */
export class ExecutionEngine {
  readonly store: ExecutionStore;
  readonly tokens = new TaskTokens();
  readonly #cloud: Cloud;
  readonly #machines: Map<string, Workflow>;
  readonly #invokeAs: (roleArn: string | undefined) => Invoke;
  readonly #running = new Map<string, { abort: AbortController; done: Promise<void> }>();

  constructor(cloud: Cloud, machines: Map<string, Workflow>) {
    this.#cloud = cloud;
    this.#machines = machines;
    this.#invokeAs = invokeByRole(cloud);
    this.store = new ExecutionStore(join(cloud.dataDir, 'executions.sqlite'));
  }

  find(stateMachineArn: string): Workflow | undefined {
    return this.#machines.get(stateMachineArn);
  }

  resume(): void {
    for (const execution of this.store.running()) {
      const workflow = this.find(execution.stateMachineArn);
      if (workflow) this.#run(workflow, execution);
      else this.store.end(execution.executionArn, gone(execution), Date.now());
    }
  }

  start(workflow: Workflow, name: string, input: string): Execution {
    const execution: Execution = {
      executionArn: `${workflow.arn.replace(':stateMachine:', ':execution:')}:${name}`,
      stateMachineArn: workflow.arn,
      name,
      status: 'RUNNING',
      startedAt: Date.now(),
      stoppedAt: undefined,
      input,
      output: undefined,
      error: undefined,
      cause: undefined,
    };
    this.store.insert(execution);
    this.#run(workflow, execution);
    return execution;
  }

  stop(executionArn: string, error: string, cause: string): Execution | undefined {
    this.store.end(executionArn, { status: 'ABORTED', error, cause }, Date.now());
    this.#running.get(executionArn)?.abort.abort();
    return this.store.get(executionArn);
  }

  /** Leaves the executions unfinished on disk: the next start takes them up. */
  async close(): Promise<void> {
    const running = [...this.#running.values()];
    this.#running.clear();
    for (const { abort } of running) abort.abort();
    await Promise.all(running.map(({ done }) => done));
    this.store.close();
  }

  #run(workflow: Workflow, execution: Execution): void {
    const { executionArn } = execution;
    const abort = new AbortController();
    const input = inputOf(execution);
    const invoke = this.#invokeAs(workflow.roleArn);
    const calls = { invoke, tokens: this.tokens, stateMachineArn: workflow.arn };
    const done = runExecution(workflow.compiled, input, contextOf(workflow, execution), abort.signal, calls)
      .then((outcome) => this.#ended(executionArn, outcome))
      .catch((error: unknown) =>
        this.#cloud.log('workflow_record_failed', { executionArn, error: String(error) }),
      );
    this.#running.set(executionArn, { abort, done });
    this.#cloud.log('workflow_started', { executionArn });
  }

  #ended(executionArn: string, outcome: Outcome): void {
    // Not in the list: the cloud is closing, and the execution is to be taken up again.
    if (!this.#running.delete(executionArn)) return;
    this.store.end(executionArn, outcome, Date.now());
    const failure = outcome.status === 'SUCCEEDED' ? {} : { error: outcome.error, cause: outcome.cause };
    this.#cloud.log('workflow_ended', { executionArn, status: outcome.status, ...failure });
  }
}

const gone = (execution: Execution): Outcome => {
  const cause = `State machine ${execution.stateMachineArn} is not in the template any more`;
  return { status: 'FAILED', error: 'States.Runtime', cause };
};

const contextOf = (workflow: Workflow, execution: Execution): Record<string, unknown> => {
  const Execution = {
    Id: execution.executionArn,
    Name: execution.name,
    Input: inputOf(execution),
    RoleArn: workflow.roleArn ?? '',
    StartTime: new Date(execution.startedAt).toISOString(),
    RedriveCount: 0,
  };
  return { Execution, Workflow: Execution, StateMachine: { Id: workflow.arn, Name: workflow.name } };
};
