import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILayerVersion } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { TriggerDeclaration } from '../../functions/shared/contract.ts';
import { acknowledgeListStreams } from '../acknowledgements.ts';
import { engineArchitecture } from '../engine-layer.ts';
import { SynthesisError } from '../synthesis-error.ts';
import { LogCounter } from './counted-logs.ts';
import type { Data } from './data.ts';
import {
  Failures,
  onLogs,
  onQueue,
  onSchedule,
  onStream,
  queueStatement,
  runFailureStatement,
  streamStatements,
} from './event-sources.ts';
import { type FunctionSurroundings, KinoraFunction } from './kinora-function.ts';
import type { WorkQueues } from './work-queues.ts';

export interface TriggeredFunctionsProps extends FunctionSurroundings {
  /** By operation. */
  triggers: Readonly<Record<string, TriggerDeclaration>>;
  data: Data;
  queues: WorkQueues;
  /** Native packages of functions that say `engine`. @default none: they must be found elsewhere */
  engineLayer?: ILayerVersion | undefined;
  /** Of a stack before this one. @default that of this stack, where a trigger wants logs */
  logCounter?: LogCounter | undefined;
}

/** The functions of one stack that something other than an HTTP request starts, each behind its source. */
export class TriggeredFunctions {
  /** By the name of the workflow's task. */
  readonly tasks = new Map<string, KinoraFunction>();
  /** The step of the workflow that publishes; absent where no trigger is it. */
  publisher: KinoraFunction | undefined;
  /** By WebSocket route. */
  readonly socketRoutes = new Map<string, KinoraFunction>();
  /** Those that the table's stream starts, by operation. */
  readonly streamFollowers = new Map<string, KinoraFunction>();
  /** Of streams; present when a stream starts one of these functions. */
  failures: Failures | undefined;
  /** Of runs that nobody waits for; present when a schedule or a log starts one of these functions. */
  private runFailures: Failures | undefined;
  /** Those that messages of a queue start, by operation. */
  readonly queued = new Map<string, KinoraFunction>();
  /** Those that a schedule starts, by operation. */
  readonly scheduled = new Map<string, KinoraFunction>();
  /** Counts what these functions, and those of later stacks, tally. */
  logCounter: LogCounter | undefined;
  private readonly all: KinoraFunction[] = [];
  private readonly scope: Construct;
  private readonly props: TriggeredFunctionsProps;

  constructor(scope: Construct, props: TriggeredFunctionsProps) {
    this.scope = scope;
    this.props = props;
    this.logCounter = props.logCounter;
    for (const [operationId, trigger] of Object.entries(props.triggers)) {
      if (trigger.on === 'stream') this.failures ??= new Failures(scope, 'StreamFailures', props);
      if (isUnwatched(trigger)) this.runFailures ??= new Failures(scope, 'RunFailures', props);
      this.start(this.make(operationId, trigger), operationId, trigger);
    }
    for (const made of this.all) this.logCounter?.addFunction(made);
  }

  /** Where it is told what these functions failed on again and again, by what starts them. */
  get deadLetters(): Readonly<Record<string, Queue>> {
    return {
      ...(this.failures === undefined ? {} : { stream: this.failures.queue }),
      ...(this.runFailures === undefined ? {} : { run: this.runFailures.queue }),
    };
  }

  private make(operationId: string, trigger: TriggerDeclaration): KinoraFunction {
    const { config, bundles, bindings, engineLayer } = this.props;
    const made = new KinoraFunction(this.scope, {
      config,
      bundles,
      bindings,
      operationId,
      summary: trigger.summary,
      needs: trigger.needs,
      settings: trigger.settings,
      partitions: trigger.partitions,
      memoryMegabytes: trigger.memoryMegabytes,
      timeoutSeconds: trigger.timeoutSeconds,
      statements: this.statements(operationId, trigger),
      reservedConcurrency: isRender(trigger) ? config.renderReservedConcurrency || undefined : undefined,
      ...(trigger.engine ? { layer: engineLayer, architecture: engineArchitecture(config) } : {}),
    });
    this.all.push(made);
    if (trigger.on === 'stream') acknowledgeListStreams(made);
    return made;
  }

  private statements(operationId: string, trigger: TriggerDeclaration): PolicyStatement[] {
    const { data, queues } = this.props;
    if (trigger.on === 'queue' || trigger.on === 'event') {
      return [queueStatement(queues.source(operationId, trigger).queue)];
    }
    if (isUnwatched(trigger) && this.runFailures) return [runFailureStatement(this.runFailures.queue)];
    if (trigger.on === 'stream' && this.failures) return streamStatements(data.table, this.failures.queue);
    return [];
  }

  private start(made: KinoraFunction, operationId: string, trigger: TriggerDeclaration): void {
    const { data, queues } = this.props;
    if (trigger.on === 'queue' || trigger.on === 'event') {
      onQueue(made, queues.source(operationId, trigger).queue, trigger);
      this.queued.set(operationId, made);
    } else if (trigger.on === 'stream' && this.failures) {
      const filters = trigger.filters === 'subscribed' ? [queues.subscribedPattern] : trigger.filters;
      onStream(made, { table: data.table, failures: this.failures.queue, trigger: { ...trigger, filters } });
      this.streamFollowers.set(operationId, made);
    } else if (trigger.on === 'schedule' && this.runFailures) {
      onSchedule(made, trigger.everyMinutes, this.runFailures.queue);
      this.scheduled.set(operationId, made);
    } else if (trigger.on === 'logs' && this.runFailures) {
      onLogs(made, this.runFailures.queue);
      this.logCounter = new LogCounter(this.scope, made);
    } else if (trigger.on === 'socket') this.socketRoutes.set(trigger.route, made);
    else if (trigger.on === 'workflow' && trigger.workflow === 'publishing') this.publisher = made;
    else if (trigger.on === 'workflow') this.addTask(made, trigger.task);
  }

  private addTask(made: KinoraFunction, task: string): void {
    if (this.tasks.has(task))
      throw new SynthesisError(`Two triggers are declared for the workflow's task "${task}"`);
    this.tasks.set(task, made);
  }
}

/** Lambda takes such an event and answers before the function has run. */
const isUnwatched = (trigger: TriggerDeclaration): boolean =>
  trigger.on === 'schedule' || trigger.on === 'logs';

const isRender = (trigger: TriggerDeclaration): boolean =>
  trigger.on === 'workflow' && trigger.task === 'render';
