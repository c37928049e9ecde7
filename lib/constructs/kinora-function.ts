import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  type ILayerVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { type ILogGroup, LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { commonSettings } from '../../functions/shared/contract.ts';
import type { NeedName } from '../../functions/shared/needs.ts';
import { type SettingName, settingVariable } from '../../functions/shared/settings.ts';
import { acknowledgeSpeech, acknowledgeTracing } from '../acknowledgements.ts';
import type { Config } from '../config.ts';
import { grantsOf, type ResourceBindings } from '../resource-bindings.ts';

/** What every function of an app is made with. */
export interface FunctionSurroundings {
  config: Config;
  /** Folder with `<operationId>/index.mjs` for every function. */
  bundles: string;
  /** What this stack and those before it provide. */
  bindings: ResourceBindings;
}

export interface KinoraFunctionProps extends FunctionSurroundings {
  operationId: string;
  /** Shown in the console. */
  summary: string;
  needs: readonly NeedName[];
  /** @default none but those that every function reads */
  settings?: readonly SettingName[] | undefined;
  /** Patterns of the only partitions of the table that it may reach. @default all but guarded ones */
  partitions?: readonly string[] | undefined;
  /** @default 256 MB */
  memoryMegabytes?: number | undefined;
  /** @default 30 s */
  timeoutSeconds?: number | undefined;
  /** Permissions of what starts the function, e.g. to receive from its queue. @default none */
  statements?: readonly PolicyStatement[] | undefined;
  /** Executions set aside for it, and granted at most. @default no limit of its own */
  reservedConcurrency?: number | undefined;
  /** @default arm64 */
  architecture?: Architecture | undefined;
  /** @default none */
  layer?: ILayerVersion | undefined;
}

/** One operation as a Lambda function, allowed and told exactly what it declares. */
export class KinoraFunction extends Construct {
  readonly function: LambdaFunction;
  readonly logGroup: LogGroup;
  readonly timeoutSeconds: number;

  constructor(scope: Construct, props: KinoraFunctionProps) {
    super(scope, props.operationId);
    const { config, operationId } = props;
    this.timeoutSeconds = props.timeoutSeconds ?? 30;
    const grants = grantsOf(props.needs, props.bindings, props.partitions);
    this.logGroup = new LogGroup(this, 'Logs', {
      retention: config.logRetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = this.role(
      this.logGroup,
      [...grants.statements, ...(props.statements ?? [])],
      config.tracing,
    );
    if (grants.statements.some(({ actions }) => actions.includes('polly:SynthesizeSpeech')))
      acknowledgeSpeech(role);
    this.function = new LambdaFunction(this, 'Function', {
      description: props.summary,
      runtime: Runtime.NODEJS_24_X,
      architecture: props.architecture ?? Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(join(props.bundles, operationId)),
      memorySize: props.memoryMegabytes ?? 256,
      timeout: Duration.seconds(this.timeoutSeconds),
      environment: { ...settingsOf(props), ...grants.variables },
      // What only this construct decides, no other construct can widen.
      role: role.withoutPolicyUpdates(),
      logGroup: this.logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: applicationLogLevel(config),
      tracing: config.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      ...(props.reservedConcurrency === undefined
        ? {}
        : { reservedConcurrentExecutions: props.reservedConcurrency }),
      ...(props.layer === undefined ? {} : { layers: [props.layer] }),
    });
  }

  private role(logGroup: ILogGroup, statements: PolicyStatement[], tracing: boolean): Role {
    const own = [
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
      ...statements,
    ];
    if (tracing) {
      own.push(
        new PolicyStatement({
          actions: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
          resources: ['*'],
        }),
      );
    }
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { Needs: new PolicyDocument({ statements: own }) },
    });
    if (tracing) acknowledgeTracing(role);
    return role;
  }
}

/**
 * Lambda drops lines below this level by itself, and takes a line that names no level, as those of figures and alarms
 * are, for `INFO`. What is to be higher the logger of the functions leaves out (`functions/platform/log.ts`).
 */
const applicationLogLevel = ({ logLevel }: Config): ApplicationLogLevel =>
  logLevel === 'DEBUG' ? ApplicationLogLevel.DEBUG : ApplicationLogLevel.INFO;

const settingsOf = ({ settings = [], config }: KinoraFunctionProps): Record<string, string> => {
  const names = [...new Set([...commonSettings, ...settings])].sort();
  return Object.fromEntries(names.map((name) => [settingVariable(name), String(config[name])]));
};
