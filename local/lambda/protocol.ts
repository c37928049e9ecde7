/** What the cloud and a worker say to each other. Payloads travel as JSON text, as over the Runtime API. */

export interface WorkerSetup {
  codeFolder: string;
  /** e.g. `index.handler` */
  handler: string;
}

export interface InvokeMessage {
  requestId: string;
  payload: string;
  /** Unix time in milliseconds. */
  deadline: number;
  functionName: string;
  functionArn: string;
  memoryMegabytes: number;
  logGroup: string;
  logStream: string;
}

export interface ReportedError {
  errorType: string;
  errorMessage: string;
  trace: string[];
}

export type WorkerMessage =
  | { type: 'ready' }
  | { type: 'initFailed'; error: ReportedError }
  | { type: 'succeeded'; requestId: string; payload: string }
  /** `ends`: the runtime is not fit for another invocation. */
  | { type: 'failed'; requestId: string; error: ReportedError; ends: boolean };
