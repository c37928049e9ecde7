import { randomUUID } from 'node:crypto';
import type { BatchPlan, BatchRequest, BatchResult } from '@kinora/client/batch-types';
import type { TemplateBatchOptions } from '@kinora/client/batches';
import type { KinoraClient } from '@kinora/client/client';
import { ApiError, isRecord } from '@kinora/client/errors';
import { rows } from '../cards.ts';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readJsonFile } from '../json-file.ts';
import { isUncertain } from '../order.ts';
import { spell, spellCredits } from '../quantities.ts';
import { readSource } from '../script.ts';
import { line, paint, type Terminal } from '../terminal.ts';

/** What is asked for, whichever route takes it. */
interface Order {
  plan(client: KinoraClient): Promise<BatchPlan>;
  create(client: KinoraClient, idempotencyKey: string): Promise<BatchResult>;
}

/** What stops a batch half way and passes by itself. */
const passing: ReadonlySet<string> = new Set(['OVERLOADED', 'QUEUE_FULL', 'TOO_MANY_ACTIVE_VIDEOS']);

const readOrder = async ({ arguments: given, terminal }: Invocation): Promise<Order> => {
  const file = given.positionals[0] ?? '';
  const maxCost = given.whole('max-cost', 0);
  const version = given.whole('version', 1);
  const project = given.text('project');
  const template = given.text('template');
  if (template === undefined) {
    if (version !== undefined || project !== undefined)
      throw new UsageError('--version and --project go with --template: a request names its own project.');
    return videosOrder(await readRequests(terminal, file), maxCost);
  }
  const csv = await readSource(file, terminal);
  const options: TemplateBatchOptions = {
    ...(version === undefined ? {} : { version }),
    ...(project === undefined ? {} : { project_id: project }),
    ...(maxCost === undefined ? {} : { max_cost: maxCost }),
  };
  return {
    plan: (client) => client.planTemplateBatch(template, csv, options),
    create: (client, key) => client.createTemplateBatch(template, csv, options, key),
  };
};

const videosOrder = (videos: BatchRequest['videos'], maxCost: number | undefined): Order => {
  const request = { videos, ...(maxCost === undefined ? {} : { max_cost: maxCost }) };
  return {
    plan: (client) => client.planVideoBatch(request),
    create: (client, key) => client.createVideoBatch(request, key),
  };
};

/** The server says what is wrong with one request. */
const readRequests = async (terminal: Terminal, file: string): Promise<BatchRequest['videos']> => {
  if (file.toLowerCase().endsWith('.csv'))
    throw new UsageError('A CSV file holds values of a template: say which, --template ID.');
  const content = await readJsonFile(terminal, file);
  if (!Array.isArray(content) || !content.every(isRecord))
    throw new UsageError(`${file} is no array of requests: [{"script": "..."}, {"prompt": "..."}]`);
  return content as BatchRequest['videos'];
};

/** `3`, or `line 4` of a CSV text. */
const placeOf = ({ index, line: row }: { index: number; line?: number | null | undefined }): string =>
  row == null ? String(index + 1) : `line ${row}`;

const printResult = (terminal: Terminal, result: BatchResult): void => {
  const { stdout } = terminal;
  const width = Math.max(...result.videos.map((entry) => placeOf(entry).length));
  for (const entry of result.videos) {
    const { status, video_id, error } = entry;
    const state = paint(terminal, stdout, status === 'accepted' ? 'green' : 'red', status.padEnd(8));
    const tail = error == null ? (video_id ?? '') : `${error.code}: ${error.message}`;
    line(stdout, `${placeOf(entry).padStart(width)}  ${state}  ${tail}`.trimEnd());
  }
  rows(terminal, stdout, [
    ['Accepted', String(result.accepted)],
    ['Refused', result.refused === 0 ? undefined : String(result.refused)],
    ['Price', spellCredits(result.price)],
  ]);
};

const printPlans = (terminal: Terminal, { videos, problems, ...plan }: BatchPlan): void => {
  const { stdout } = terminal;
  const printProblem = ({ path, message }: { path: string; message: string }): void =>
    line(stdout, paint(terminal, stdout, 'red', `✗ ${path}: ${message}`));
  const width = Math.max(...videos.map((entry) => placeOf(entry).length));
  for (const entry of videos) {
    const { kind, title, scenes, duration, price } = entry;
    const film =
      duration == null || price == null
        ? 'no plan'
        : `${(kind ?? '').padEnd(6)}  ${scenes ?? 0} scenes  ${spell(duration).padStart(10)}  ${spellCredits(price)}  ${title ?? ''}`;
    line(stdout, `${placeOf(entry).padStart(width)}  ${film}`.trimEnd());
    for (const problem of entry.problems) printProblem(problem);
  }
  rows(terminal, stdout, [
    ['Videos', String(plan.count)],
    ['Length', `about ${spell(plan.duration)}`],
    ['Price', spellCredits(plan.price)],
    ['Balance', spellCredits(plan.balance)],
  ]);
  for (const problem of problems) printProblem(problem);
};

const planned = async (
  { terminal, json }: Invocation,
  order: Order,
  client: KinoraClient,
): Promise<ExitCode> => {
  const plan = await order.plan(client);
  if (json) line(terminal.stdout, JSON.stringify(plan));
  else printPlans(terminal, plan);
  const isGood = plan.problems.length === 0 && plan.videos.every(({ problems }) => problems.length === 0);
  return isGood ? exitCodes.ok : exitCodes.refused;
};

/** Which entries are bad: the error itself names the first mistakes alone. */
const printBadEntries = ({ stderr }: Terminal, error: unknown): void => {
  const bad = error instanceof ApiError ? error.problem.invalid_entries : undefined;
  if (!Array.isArray(bad)) return;
  const places = bad.map((index) => Number(index) + 1).join(', ');
  line(
    stderr,
    `${bad.length} ${bad.length === 1 ? 'entry is' : 'entries are'} bad: ${places} (counted from 1).`,
  );
};

const ordered = async (
  { arguments: given, terminal, json, signal }: Invocation,
  order: Order,
  client: KinoraClient,
): Promise<ExitCode> => {
  const key = given.text('idempotency-key') ?? randomUUID();
  const repeat = `--idempotency-key ${key}`;
  // Told before anything is sent: whoever loses the answer, by whatever means, has the key.
  if (!json) line(terminal.stderr, `Repeat it without harm for 24 hours: ${repeat}`);
  const result = await order.create(client, key).catch((error: unknown) => {
    if (!json) printBadEntries(terminal, error);
    if (json && isUncertain(error, signal))
      line(terminal.stderr, `The order may have arrived. Repeat it without harm: ${repeat}`);
    throw error;
  });
  if (json) line(terminal.stdout, JSON.stringify({ ...result, idempotency_key: key }));
  else printResult(terminal, result);
  if (result.refused === 0) return exitCodes.ok;
  line(terminal.stderr, `Some videos were not made. Make what is left, and nothing twice: ${repeat}`);
  const isPassing = result.videos.every(({ error }) => error == null || passing.has(error.code));
  return isPassing ? exitCodes.unavailable : exitCodes.refused;
};

export const batch: Command = {
  name: 'batch',
  summary: 'Order many videos at once, of a list of requests or of a template and a table',
  words: ['FILE'],
  options: {
    template: {
      type: 'string',
      value: 'ID',
      summary: 'FILE is CSV: a video of this template for each row; - reads standard input',
    },
    version: { type: 'string', value: 'N', summary: 'Version of the template (default the newest)' },
    project: { type: 'string', value: 'ID', summary: 'Project that videos of a template are put into' },
    plan: { type: 'boolean', summary: 'Show each video, the price of all, and problems; free' },
    'max-cost': { type: 'string', value: 'CREDITS', summary: 'Refuse all of it when it costs more' },
    'idempotency-key': {
      type: 'string',
      value: 'KEY',
      summary: 'The same key and file make what is left, and nothing twice (24 hours)',
    },
  },
  notes: [
    'Without --template FILE is JSON: an array of requests, each with "script" or "prompt". Nothing is ordered\n' +
      'unless every entry is good. Exit code 5 or 6 when some were not made: repeat with the key that is told.',
  ],
  examples: [
    'kinora batch videos.json --plan',
    'kinora batch videos.json --max-cost 20',
    'kinora batch customers.csv --template 0198c7a2-... --json',
  ],
  run: async (invocation) => {
    const order = await readOrder(invocation);
    const client = await invocation.client();
    return invocation.arguments.flag('plan') === true
      ? planned(invocation, order, client)
      : ordered(invocation, order, client);
  },
};
