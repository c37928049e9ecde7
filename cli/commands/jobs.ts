import type { Job } from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import { chargedOf, printFailure, rows } from '../cards.ts';
import { type Command, type Invocation, nextCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { spellUntil } from '../quantities.ts';
import { line, type Terminal } from '../terminal.ts';

const statuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const;

const kinds = ['avatar', 'prompt', 'movie', 'publication'] as const;

/** What an action answers, and how people read it. */
interface Shown {
  answer: unknown;
  print(): void;
}
type Action = (client: KinoraClient, invocation: Invocation, id: string) => Promise<Shown>;

const percent = ({ progress }: Job): string => `${Math.floor((progress ?? 0) * 100)}%`;

/** What a job is at: its place in line, or how far it is. */
const stateOf = (job: Job): string => {
  if (job.status === 'pending' && job.queue_position != null) return `place ${job.queue_position}`;
  return job.status === 'processing' ? percent(job) : '';
};

const range = (expected: Job['expected_end']): string | undefined =>
  expected == null
    ? undefined
    : `${spellUntil(expected.p50)}, ${spellUntil(expected.p90)} at the latest nine times of ten`;

const printJob = (terminal: Terminal, job: Job): void => {
  const { stdout } = terminal;
  const state = stateOf(job);
  rows(terminal, stdout, [
    ['Job', job.id],
    ['Makes', job.type],
    ['Status', `${job.status}${state === '' ? '' : ` (${state})`}`],
    ['Begins', range(job.expected_start)],
    ['Ends', range(job.expected_end)],
    ['Result', job.result_url ?? undefined],
  ]);
  if (job.failure != null) printFailure(terminal, stdout, job.failure);
};

const actions: Readonly<Record<string, Action>> = {
  list: async (client, invocation) => {
    const { arguments: given, terminal } = invocation;
    const status = statuses.find((name) => name === given.text('status'));
    const kind = kinds.find((name) => name === given.text('kind'));
    const cursor = given.text('cursor');
    const answer = await client.jobs({
      ...(status === undefined ? {} : { status }),
      ...(kind === undefined ? {} : { kind }),
      ...(cursor === undefined ? {} : { cursor }),
      limit: String(given.number('limit', 1) ?? 20),
    });
    return {
      answer,
      print: () => {
        for (const job of answer.jobs)
          line(
            terminal.stdout,
            `${job.id}  ${job.type}  ${job.status.padEnd(10)}  ${stateOf(job)}`.trimEnd(),
          );
        if (answer.jobs.length === 0) line(terminal.stderr, 'No such jobs here.');
        if (answer.next_cursor != null) {
          const filters = [
            status === undefined ? '' : ` --status ${status}`,
            kind === undefined ? '' : ` --kind ${kind}`,
          ].join('');
          const next = nextCommand(invocation, `jobs list${filters} --cursor ${answer.next_cursor}`);
          line(terminal.stderr, `More: ${next}`);
        }
      },
    };
  },
  get: async (client, { terminal }, id) => {
    const answer = await client.job(id);
    return { answer, print: () => printJob(terminal, answer) };
  },
  cancel: async (client, { terminal }, id) => {
    const answer = await client.cancelJob(id);
    return {
      answer,
      print: () => line(terminal.stdout, `Cancelled ${id}: ${chargedOf(answer.charged)}.`),
    };
  },
};

export const jobs: Command = {
  name: 'jobs',
  summary: 'List, show or cancel jobs, with their place in line and expected end',
  words: ['ACTION', '[ID]'],
  options: {
    status: { type: 'string', value: 'NAME', choices: statuses, summary: 'List those of one status' },
    kind: { type: 'string', value: 'NAME', choices: kinds, summary: 'List those of one kind' },
    limit: { type: 'string', value: 'N', summary: 'How many are listed, 1 to 100 (default 20)' },
    cursor: { type: 'string', value: 'CURSOR', summary: 'Go on where the last page ended' },
  },
  notes: [
    `Actions: ${Object.keys(actions).join(', ')}. A job is the making of the video that has its id, or its publication.`,
  ],
  examples: ['kinora jobs list --status pending', 'kinora jobs get 0198c7a2-...'],
  run: async (invocation) => {
    const [name = '', id = ''] = invocation.arguments.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`There is no "jobs ${name}"; there is ${Object.keys(actions).join(', ')}.`);
    if (name !== 'list' && id === '') throw new UsageError(`Say the id: kinora jobs ${name} ID`);
    const { answer, print } = await action(await invocation.client(), invocation, id);
    if (invocation.json) line(invocation.terminal.stdout, JSON.stringify(answer));
    else print();
    return exitCodes.ok;
  },
};
