import { resolve } from 'node:path';
import { downloadableFiles, type VideoChange } from '@kinora/client/api-types';
import * as z from 'zod/mini';
import type { Arguments } from '../arguments.ts';
import { chargedOf, printPlan, printVideo, printVideoLine } from '../cards.ts';
import { type Command, nextCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { isRunning } from '../follow.ts';
import { demandUploadedFrames } from '../frames.ts';
import { demandUploadedNarration } from '../narration.ts';
import { saveFiles, usualFiles } from '../save.ts';
import { readRequest, requestOptions } from '../script.ts';
import { line } from '../terminal.ts';
import { stillRunning, unsuccessful } from './generate.ts';

const statuses = ['pending', 'processing', 'completed', 'failed', 'cancelled'] as const;

export const list: Command = {
  name: 'list',
  summary: 'List your videos, newest first',
  words: [],
  options: {
    limit: { type: 'string', value: 'N', summary: 'How many, 1 to 100 (default 20)' },
    status: { type: 'string', value: 'NAME', choices: statuses, summary: 'Only those' },
    project: { type: 'string', value: 'PROJECT_ID', summary: 'Only those of a project' },
    cursor: { type: 'string', value: 'CURSOR', summary: 'Go on where the last page ended' },
  },
  examples: ['kinora list', 'kinora list --status failed', 'kinora list --limit 100 --json'],
  run: async (invocation) => {
    const { arguments: given, terminal, json } = invocation;
    const cursor = given.text('cursor');
    const limit = given.number('limit', 1) ?? 20;
    const client = await invocation.client();
    const status = statuses.find((known) => known === given.text('status'));
    const project = given.text('project');
    const page = await client.list({
      limit,
      ...(cursor === undefined ? {} : { cursor }),
      ...(status === undefined ? {} : { status }),
      ...(project === undefined ? {} : { project_id: project }),
    });
    if (json) line(terminal.stdout, JSON.stringify(page));
    else {
      for (const video of page.videos) printVideoLine(terminal, terminal.stdout, video);
      if (page.videos.length === 0) line(terminal.stderr, 'No videos yet.');
      if (page.next_cursor != null) {
        const filter = `${status === undefined ? '' : ` --status ${status}`}${project === undefined ? '' : ` --project ${project}`}`;
        line(
          terminal.stderr,
          `More: ${nextCommand(invocation, `list${filter} --cursor ${page.next_cursor}`)}`,
        );
      }
    }
    return exitCodes.ok;
  },
};

export const get: Command = {
  name: 'get',
  summary: 'Show one video',
  words: ['VIDEO_ID'],
  options: {
    wait: { type: 'string', value: 'SECONDS', summary: 'Wait so long for it to end, 25 at most' },
  },
  examples: ['kinora get 0198c7a2-...', 'kinora get 0198c7a2-... --wait 20 --json'],
  run: async ({ arguments: given, terminal, json, client }) => {
    const wait = given.number('wait', 1);
    const id = given.positionals[0] ?? '';
    const video = await (await client()).get(id, wait === undefined ? undefined : Math.ceil(wait));
    if (json) line(terminal.stdout, JSON.stringify(video));
    else printVideo(terminal, terminal.stdout, video);
    return exitCodes.ok;
  },
};

export const download: Command = {
  name: 'download',
  summary: 'Save the files of a completed video',
  words: ['VIDEO_ID'],
  options: {
    file: {
      type: 'string',
      value: 'NAME',
      choices: [...downloadableFiles, 'all'],
      summary: 'Which file (default: video, captions and thumbnail)',
    },
    out: { type: 'string', value: 'DIR', summary: 'Folder for the files (default out)' },
    name: {
      type: 'string',
      value: 'NAME',
      summary: 'Name of the files without ending (default: the video id)',
    },
  },
  notes: ['A file appears under its name only when it is whole. A broken transfer goes on where it stopped.'],
  examples: ['kinora download 0198c7a2-... --out films', 'kinora download 0198c7a2-... --file captions'],
  run: async (invocation) => {
    const { arguments: given, terminal, json, signal } = invocation;
    const client = await invocation.client();
    const video = await client.get(given.positionals[0] ?? '');
    if (isRunning(video)) return stillRunning(invocation, video);
    if (video.status !== 'completed') return unsuccessful(invocation, video);
    const chosen = given.text('file');
    const one = downloadableFiles.find((file) => file === chosen);
    const several = chosen === 'all' ? downloadableFiles : usualFiles;
    const files = await saveFiles(client, video, one === undefined ? several : [one], {
      terminal,
      folder: resolve(terminal.cwd, given.text('out') ?? 'out'),
      name: given.text('name') ?? video.id,
      signal,
      quiet: json,
    });
    if (json) line(terminal.stdout, JSON.stringify({ files }));
    return exitCodes.ok;
  },
};

/** Members of the change that options name. */
const changeOf = (given: Arguments): VideoChange => {
  const title = given.text('title');
  const callbackId = given.text('callback-id');
  const metadata = given.text('metadata');
  const script = given.text('text');
  return {
    ...(title === undefined ? {} : { title }),
    ...(callbackId === undefined ? {} : { callback_id: callbackId === '' ? null : callbackId }),
    ...(metadata === undefined ? {} : { custom_metadata: readMetadata(metadata) }),
    ...(script === undefined ? {} : { script }),
  };
};

const readMetadata = (text: string): Record<string, string> | null => {
  const shape = z.nullable(z.record(z.string(), z.string()));
  try {
    return z.parse(shape, JSON.parse(text));
  } catch {
    throw new UsageError(`--metadata is an object of texts, e.g. '{"order":"7"}', or null.`);
  }
};

export const update: Command = {
  name: 'update',
  summary: 'Change the labels or title of a video, or its words while it is pending',
  words: ['VIDEO_ID'],
  options: {
    title: { type: 'string', value: 'TEXT', summary: 'While it is pending, or when it has ended' },
    'callback-id': {
      type: 'string',
      value: 'TEXT',
      mayBeEmpty: true,
      summary: 'At any time; empty takes it away',
    },
    metadata: { type: 'string', value: 'JSON', summary: 'At any time: an object of texts, or null' },
    text: { type: 'string', value: 'TEXT', summary: 'Another script, while it is pending: priced anew' },
  },
  examples: [
    'kinora update 0198c7a2-... --title "Spring"',
    `kinora update 0198c7a2-... --metadata '{"order":"7"}'`,
  ],
  run: async ({ arguments: given, terminal, json, client }) => {
    const change = changeOf(given);
    if (Object.keys(change).length === 0)
      throw new UsageError('What should change? Give --title, --callback-id, --metadata or --text.');
    const answer = await (await client()).update(given.positionals[0] ?? '', change);
    if (json) line(terminal.stdout, JSON.stringify(answer));
    else printVideo(terminal, terminal.stdout, answer);
    return exitCodes.ok;
  },
};

export const cancel: Command = {
  name: 'cancel',
  summary: 'Stop a video that is being made; only scenes that a vendor was paid for are charged',
  words: ['VIDEO_ID'],
  options: {},
  examples: ['kinora cancel 0198c7a2-...'],
  run: async ({ arguments: given, terminal, json, client }) => {
    const id = given.positionals[0] ?? '';
    const answer = await (await client()).cancel(id);
    line(terminal.stdout, json ? JSON.stringify(answer) : `Cancelled ${id}: ${chargedOf(answer.charged)}.`);
    return exitCodes.ok;
  },
};

export const remove: Command = {
  name: 'delete',
  summary: 'Delete a video and its files',
  words: ['VIDEO_ID'],
  options: {},
  examples: ['kinora delete 0198c7a2-...'],
  run: async ({ arguments: given, terminal, json, client }) => {
    const id = given.positionals[0] ?? '';
    const answer = await (await client()).remove(id);
    line(terminal.stdout, json ? JSON.stringify(answer) : `Deleted ${id}.`);
    return exitCodes.ok;
  },
};

export const plan: Command = {
  name: 'plan',
  summary: 'Show scenes, length and price of a video without making it; free',
  words: ['[-]'],
  options: {
    ...requestOptions,
    analysis: {
      type: 'string',
      value: 'NAME',
      choices: ['rules', 'model'],
      summary: 'Who judges the text: the rules, or a language model too (--json tells its score)',
    },
  },
  notes: ['Exit code 5 when something is wrong with the request.'],
  examples: ['kinora plan --script samples/hello.txt --quality ultra'],
  run: async (invocation) => {
    const { arguments: given, terminal, json } = invocation;
    const request = await readRequest(given, terminal);
    await demandUploadedNarration(request, invocation);
    await demandUploadedFrames(request, invocation);
    const analysis = given.text('analysis');
    const answer = await (await invocation.client()).plan({
      ...request,
      ...(analysis === undefined ? {} : { analysis: analysis as 'rules' | 'model' }),
    });
    if (json) line(terminal.stdout, JSON.stringify(answer));
    else printPlan(terminal, terminal.stdout, answer);
    return (answer.problems ?? []).length > 0 ? exitCodes.refused : exitCodes.ok;
  },
};
