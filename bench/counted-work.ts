import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '../functions/routes.ts';
import type { RouteDeclaration, TriggerDeclaration } from '../functions/shared/contract.ts';
import { triggers } from '../functions/triggers.ts';
import type { ObservedCall } from '../local/cloud.ts';
import { prices } from './prices.ts';

/** Names of functions begin like this and end in digits of a hash. */
const declared = new Map<string, Declaration>(
  [...Object.values(routes), ...Object.values(triggers)].flatMap((table) =>
    Object.entries<Declaration>(table).map(
      ([name, declaration]) => [name.toLowerCase(), declaration] as const,
    ),
  ),
);
const defaultMegabytes = 256;
/** At so many megabytes a function has one whole processor. Source: Lambda developer guide, "Configure memory". */
const wholeProcessorMegabytes = 1769;

/** What was asked of AWS between two moments. */
export interface Work {
  invocations: number;
  gigabyteSeconds: number;
  /** Of what speaks, draws and joins, and of all others. */
  dollarsOfEngine: number;
  dollarsOfFunctions: number;
  writeUnits: number;
  readUnits: number;
  queueRequests: number;
  objectWrites: number;
  objectReads: number;
  logBytes: number;
  /** Processor seconds of what draws and joins. */
  processorSeconds: number;
  tasks: number;
}

type Declaration = RouteDeclaration | TriggerDeclaration;

interface Report {
  declaration: Declaration | undefined;
  seconds: number;
}

/** The operation of a function, by the longest name that its own contains. */
const declarationOf = (functionName: string): Declaration | undefined => {
  const lower = functionName.toLowerCase();
  const names = [...declared.keys()].filter((name) => lower.includes(name));
  return declared.get(names.sort((one, other) => other.length - one.length)[0] ?? '');
};

/** Reads what functions reported of themselves, and how long their logs are. */
export const readLogs = (dataDir: string): { reports: Report[]; bytes: number } => {
  const folder = join(dataDir, 'logs');
  let bytes = 0;
  const reports = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    bytes += Buffer.byteLength(text);
    const declaration = declarationOf(file);
    return [...text.matchAll(/"durationMs":([\d.]+)/g)].map(([, milliseconds]) => ({
      declaration,
      seconds: Number(milliseconds) / 1000,
    }));
  });
  return { reports, bytes };
};

/**
 * Adds up calls and reports. Time here is that of a whole processor: a smaller function is counted as if all of its time
 * were work, of which its part of a processor does less a second. That is more than AWS bills, as most of it is waiting.
 *
 * @param belongs whether a function is part of what is counted; schedules, which come anyway, never are
 */
export const workOf = (
  observed: readonly ObservedCall[],
  before: ReturnType<typeof readLogs>,
  after: ReturnType<typeof readLogs>,
  belongs: (declaration: Declaration | undefined) => boolean = () => true,
): Work => {
  const isPart = (declaration: Declaration | undefined): boolean =>
    belongs(declaration) &&
    !(declaration !== undefined && 'on' in declaration && declaration.on === 'schedule');
  const reports = subtract(after.reports, before.reports).filter(({ declaration }) => isPart(declaration));
  const calls = observed.filter(({ functionName }) => isPart(declarationOf(functionName)));
  const work: Work = {
    invocations: reports.length,
    gigabyteSeconds: 0,
    dollarsOfEngine: 0,
    dollarsOfFunctions: reports.length * prices.lambdaRequest,
    writeUnits: 0,
    readUnits: 0,
    queueRequests: 0,
    objectWrites: 0,
    objectReads: 0,
    logBytes: after.bytes - before.bytes,
    processorSeconds: 0,
    tasks: 0,
  };
  for (const { declaration, seconds } of reports) {
    const megabytes = declaration?.memoryMegabytes ?? defaultMegabytes;
    const stretched = seconds * Math.max(1, wholeProcessorMegabytes / megabytes);
    const gigabyteSeconds = (stretched * megabytes) / 1024;
    const isEngine = declaration?.engine === true;
    work.gigabyteSeconds += gigabyteSeconds;
    if (isEngine) work.dollarsOfEngine += gigabyteSeconds * prices.lambdaGigabyteSecondX86;
    else work.dollarsOfFunctions += gigabyteSeconds * prices.lambdaGigabyteSecond;
    if (isEngine) work.processorSeconds += (seconds * megabytes) / wholeProcessorMegabytes;
    if (declaration !== undefined && 'on' in declaration && declaration.on === 'workflow') work.tasks += 1;
  }
  for (const { service, operation, capacityUnits } of calls) {
    if (service === 'dynamodb') {
      if (/^(Get|Query|BatchGet|TransactGet)/.test(operation)) work.readUnits += capacityUnits;
      else work.writeUnits += capacityUnits;
    } else if (service === 'sqs') work.queueRequests += 1;
    else if (service === 's3') {
      if (/^(Get|Head)/.test(operation)) work.objectReads += 1;
      else work.objectWrites += 1;
    }
  }
  return work;
};

/** Reports that are in the second reading alone: each log only grows. */
const subtract = (after: readonly Report[], before: readonly Report[]): Report[] => {
  const seen = new Map<Report['declaration'], number>();
  for (const { declaration } of before) seen.set(declaration, (seen.get(declaration) ?? 0) + 1);
  return after.filter(({ declaration }) => {
    const left = seen.get(declaration) ?? 0;
    if (left > 0) seen.set(declaration, left - 1);
    return left === 0;
  });
};

/** Dollars of work, by what they are paid for. */
export const dollarsOf = (work: Work): Record<string, number> => ({
  'speaking, drawing, joining': work.dollarsOfEngine,
  'other functions': work.dollarsOfFunctions,
  table: work.writeUnits * prices.writeUnit + work.readUnits * prices.readUnit,
  // Each message is sent, received and deleted.
  queues: work.queueRequests * 3 * prices.queueRequest,
  // Each task with one further state at most: a Map, a Choice or a Wait.
  workflow: work.tasks * 2 * prices.stateTransition,
  objects: work.objectWrites * prices.objectWrite + work.objectReads * prices.objectRead,
  logs: (work.logBytes / 1e9) * prices.logGigabyte,
});
