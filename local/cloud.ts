/**
 * The seams of the embedded cloud. `local/` reads only the synthesized assembly: what a template does not
 * say does not exist here.
 */

/** One resource of a template, its properties with every intrinsic function resolved. */
export interface Resource {
  stack: string;
  logicalId: string;
  /** e.g. `AWS::Lambda::Function` */
  type: string;
  /** What `Ref` gives: a name, URL or id, as AWS documents for the type. */
  physicalId: string;
  /** Absent for types without an ARN. */
  arn?: string;
  properties: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

/** The outcome of a Lambda invocation, as the Invoke API reports it. */
export type InvokeResult =
  | { ok: true; payload: unknown }
  /** `errorType` and `errorMessage` as the runtime reports them, e.g. `Sandbox.Timedout`. */
  | { ok: false; errorType: string; errorMessage: string; trace?: string[] };

/** What each service of the embedded cloud is given. */
export interface Cloud {
  readonly region: string;
  readonly accountId: string;
  /** Persistent folder of this cloud. */
  readonly dataDir: string;
  readonly resources: readonly Resource[];
  /** Folder or file of each asset of the assembly, by its object key. */
  readonly assets: ReadonlyMap<string, string>;
  ofType(type: string): Resource[];
  /** By ARN (with or without a trailing qualifier or `:*`), physical id, or logical id. */
  find(reference: string): Resource | undefined;
  /** Runs a function: by ARN, name or logical id. Never rejects for an error of the function itself. */
  invoke(functionReference: string, payload: unknown): Promise<InvokeResult>;
  /** Base URL of the AWS front endpoint on 127.0.0.1 (DynamoDB, SQS, S3, Secrets Manager, Step Functions, `@connections`). */
  readonly endpoint: string;
  /** SDK client configuration with the rights of the cloud itself (not checked against any policy). */
  readonly internalClient: {
    region: string;
    endpoint: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
  readonly faults: Faults;
  log(event: string, fields?: Record<string, unknown>): void;
  /** Writes whole or broken lines to a log group; subscription filters read them. */
  writeLog(logGroupName: string, text: string): void;
  /** Called with all that is written to a log group. */
  onLog(listener: (logGroupName: string, text: string) => void): void;
  /** Puts an event on the account's default bus; rules of the template listen. */
  emitEvent(event: BusEvent): void;
  /** Called with every event of the bus. */
  onEvent(listener: (event: BusEvent) => void): void;
  /** Called after every write to DynamoDB through the front endpoint, so that stream pollers need not wait. */
  onTableWrite(listener: (tableName: string) => void): void;
}

/** What a service says on the bus; the envelope comes from the bus. */
export interface BusEvent {
  source: string;
  detailType: string;
  detail: object;
}

/** A part of the cloud that runs until it is closed. `close` ends every timer, socket, worker and process it made. */
export interface Service {
  close(): Promise<void>;
}

/** A service that answers a part of the AWS API behind the front endpoint, after the policy check. */
export interface AwsApi {
  /** `service` is the SigV4 signing name (`states`, `execute-api`, `secretsmanager`...). */
  readonly signingName: string;
  /** The ARN that a call is about, where its body names it by something else. */
  resourceOf?(body: Readonly<Record<string, unknown>>): string | undefined;
  handle(request: AwsRequest): Promise<AwsResponse>;
}

export interface AwsRequest {
  method: string;
  /** Path with query string. */
  url: string;
  headers: Record<string, string>;
  body: Buffer;
}

export interface AwsResponse {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** Faults on demand, drawn from a seed: the same plan gives the same run. Each answers "does it happen now?". */
export interface Faults {
  /** `point` names the place, e.g. `sqs:duplicate`, `dynamodb:throttle`, `s3:500`, `lambda:kill`. */
  happens(point: string): boolean;
}

/** One call to AWS as the front endpoint saw it; what `bench:calls` counts. */
export interface ObservedCall {
  functionName: string;
  service: string;
  operation: string;
  /** Milliseconds of `performance.now()`. */
  startedAt: number;
  endedAt: number;
  status: number;
  /** DynamoDB capacity units, 0 elsewhere. */
  capacityUnits: number;
}

/** One mail as SES would have taken it. */
export interface ObservedMail {
  from: string;
  to: string[];
  subject: string;
  text: string;
}

export interface CloudOptions {
  /** Folder of the synthesized assembly (`cdk.out`). */
  assembly: string;
  /** Where data lives between runs. */
  dataDir: string;
  /** Empty the data folder first. */
  fresh?: boolean;
  /** Port of the HTTP and WebSocket APIs on 127.0.0.1; 0 or absent takes a free one. */
  port?: number;
  /** Environment added to every function: endpoints of vendors in tests. Nothing else belongs here. */
  functionEnvironment?: Record<string, string>;
  /** Shortens the WebSocket limits in tests. */
  websocketLimits?: { idleSeconds?: number; totalSeconds?: number };
  faultPlan?: { seed: number; rates: Record<string, number> };
  onCall?: (call: ObservedCall) => void;
  /** Told of every mail; it lies in `mails` of the data folder, too. */
  onMail?: (mail: ObservedMail) => void;
  log?: (event: string, fields?: Record<string, unknown>) => void;
}

export interface RunningCloud extends Service {
  /** e.g. `http://127.0.0.1:3000` */
  http: string;
  /** e.g. `ws://127.0.0.1:3000/v1`: the WebSocket stage's address. */
  websocket: string;
  cloud: Cloud;
  /**
   * Puts the files of a folder in the place of a function's code; invocations that begin later run them.
   *
   * @returns false where the code was the same already, or there is no such function
   */
  replaceCode(functionReference: string, folder: string): boolean;
}
