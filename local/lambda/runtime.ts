/**
 * The Lambda runtime inside a thread or process of its own: loads the handler, then answers one invocation
 * after the other.
 * Source: AWS Lambda developer guide, "Define Lambda function handler in Node.js".
 */
import { existsSync } from 'node:fs';
import { createRequire, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { InvokeMessage, ReportedError, WorkerMessage, WorkerSetup } from './protocol.ts';

type Handler = (event: unknown, context: object) => unknown;

const port = parentPort;
const tell = (message: WorkerMessage): void => {
  if (port) port.postMessage(message);
  else process.send?.(message);
};
const setup: WorkerSetup = port ? workerData : JSON.parse(process.argv[2] ?? '');
// A process must not outlive the cloud that started it.
if (!port) process.on('disconnect', () => process.exit());

// What the host says to Node alone.
delete process.env.NODE_COMPILE_CACHE;

/** Id of the latest request. */
let underway = '';
// Lambda reports a rejection that nobody handles as the outcome of the invocation, and ends the runtime.
process.on('unhandledRejection', (reason) => {
  const { errorMessage, trace } = report(reason);
  const error = { errorType: 'Runtime.UnhandledPromiseRejection', errorMessage, trace };
  process.stderr.write(`${JSON.stringify({ level: 'ERROR', requestId: underway, ...error })}\n`);
  tell({ type: 'failed', requestId: underway, error, ends: true });
});

const loadHandler = async ({ codeFolder, handler }: WorkerSetup): Promise<Handler> => {
  const dot = handler.lastIndexOf('.');
  const [file, name] = [handler.slice(0, dot), handler.slice(dot + 1)];
  const path = ['.mjs', '.js', '.cjs']
    .map((extension) => join(codeFolder, file + extension))
    .find((candidate) => existsSync(candidate));
  if (path === undefined) {
    throw named('Runtime.ImportModuleError', `Error: Cannot find module '${file}'`);
  }
  const loaded: Record<string, unknown> = path.endsWith('.cjs')
    ? createRequire(path)(path)
    : await import(pathToFileURL(path).href);
  const found = loaded[name];
  if (typeof found !== 'function') {
    throw named('Runtime.HandlerNotFound', `${handler} is undefined or not exported`);
  }
  return (event, context) => found(event, context);
};

const invoke = async (handler: Handler, message: InvokeMessage): Promise<void> => {
  const { requestId } = message;
  underway = requestId;
  try {
    const event: unknown = JSON.parse(message.payload);
    const result = await handler(event, contextOf(message));
    tell({ type: 'succeeded', requestId, payload: JSON.stringify(result) ?? 'null' });
  } catch (error) {
    const reported = report(error);
    process.stderr.write(`${JSON.stringify({ level: 'ERROR', requestId, ...reported })}\n`);
    tell({ type: 'failed', requestId, error: reported, ends: false });
  }
};

/** Source: AWS Lambda developer guide, "Using the Lambda context object (Node.js)". */
const contextOf = (message: InvokeMessage): object => ({
  functionName: message.functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: message.functionArn,
  memoryLimitInMB: String(message.memoryMegabytes),
  awsRequestId: message.requestId,
  logGroupName: message.logGroup,
  logStreamName: message.logStream,
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, message.deadline - Date.now()),
});

const report = (error: unknown): ReportedError => {
  if (error instanceof Error) {
    return {
      errorType: error.name,
      errorMessage: error.message,
      trace: (error.stack ?? '').split('\n'),
    };
  }
  return { errorType: typeof error, errorMessage: String(error), trace: [] };
};

const named = (name: string, message: string): Error => {
  const error = new Error(message);
  error.name = name;
  return error;
};

try {
  const handler = await loadHandler(setup);
  let isFirst = true;
  (port ?? process).on('message', async (message: InvokeMessage) => {
    await invoke(handler, message);
    // After one invocation what it needed is compiled; an environment may end without notice.
    if (isFirst) flushCompileCache();
    isFirst = false;
  });
  tell({ type: 'ready' });
} catch (error) {
  tell({ type: 'initFailed', error: report(error) });
}
