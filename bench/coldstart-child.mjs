/**
 * Runs in a fresh process: imports one bundle, calls its handler once, and prints both times in ms. Plain
 * JavaScript, so that no type is stripped in the measured process.
 */
import { pathToFileURL } from 'node:url';

const [, , file = '', event = '{}'] = process.argv;
const begin = performance.now();
const { handler } = await import(pathToFileURL(file).href);
const imported = performance.now();
const context = {
  awsRequestId: 'bench',
  functionName: 'bench',
  functionVersion: '1',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:bench',
  memoryLimitInMB: '256',
  getRemainingTimeInMillis: () => 30_000,
};
const { statusCode, body } = await handler(JSON.parse(event), context);
const called = performance.now();
const isRefused =
  statusCode >= 500 ||
  (statusCode >= 400 && /HOST_NOT_ALLOWED|FRONT_DOOR_REQUIRED/.test(body)) ||
  (statusCode === 401 && event.includes('"authorization"'));
if (isRefused) throw new Error(`The request went nowhere: ${statusCode} ${body?.slice(0, 300)}`);
console.log(JSON.stringify({ imported: imported - begin, called: called - imported, statusCode }));
process.exit(0);
