import type { ProjectChange } from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import type { Arguments } from '../arguments.ts';
import { printVideoLine } from '../cards.ts';
import type { Command, Invocation } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { readJsonFile } from '../json-file.ts';
import { line, type Terminal } from '../terminal.ts';

const statuses = ['draft', 'active', 'archived'] as const;
const sorts = ['created_at', '-created_at', 'updated_at', '-updated_at', 'name', '-name'] as const;

/** What an action answers, and how people read it. */
interface Shown {
  answer: unknown;
  print(): void;
}
type Action = (client: KinoraClient, invocation: Invocation, word: string) => Promise<Shown>;

const chosen = <Name extends string>(names: readonly Name[], name: string | undefined): Name | undefined =>
  names.find((known) => known === name);

/** Members of a project that options name. */
const fieldsOf = async (given: Arguments, terminal: Terminal) => {
  const status = chosen(statuses, given.text('status'));
  const description = given.text('description');
  const file = given.text('brand');
  return {
    ...(description === undefined ? {} : { description }),
    ...(status === undefined ? {} : { status }),
    ...(file === undefined
      ? {}
      : { brand: (await readJsonFile(terminal, file)) as NonNullable<ProjectChange['brand']> }),
  };
};

const actions: Readonly<Record<string, Action>> = {
  list: async (client, { arguments: given, terminal }) => {
    const status = chosen(statuses, given.text('status'));
    const answer = await client.projects({
      ...(status === undefined ? {} : { status }),
      sort: chosen(sorts, given.text('sort')) ?? '-created_at',
      limit: String(given.number('limit', 1) ?? 100),
    });
    return {
      answer,
      print: () => {
        for (const { id, status, name } of answer)
          line(terminal.stdout, `${id}  ${status.padEnd(8)}  ${name}`);
        if (answer.length === 0) line(terminal.stderr, 'No projects yet.');
      },
    };
  },
  create: async (client, { arguments: given, terminal }, name) => {
    const answer = await client.createProject({
      name,
      status: 'draft',
      ...(await fieldsOf(given, terminal)),
    });
    return { answer, print: () => line(terminal.stdout, answer.id) };
  },
  get: async (client, { terminal }, id) => {
    const answer = await client.project(id);
    return {
      answer,
      print: () => {
        line(terminal.stdout, `${answer.id}  ${answer.status}  ${answer.name}`);
        if (answer.description != null) line(terminal.stdout, answer.description);
      },
    };
  },
  update: async (client, { arguments: given, terminal }, id) => {
    const name = given.text('name');
    const change = { ...(name === undefined ? {} : { name }), ...(await fieldsOf(given, terminal)) };
    if (Object.keys(change).length === 0)
      throw new UsageError('What should change? Give --name, --description, --status or --brand.');
    const answer = await client.updateProject(id, change);
    return { answer, print: () => line(terminal.stdout, `${answer.id}  ${answer.status}  ${answer.name}`) };
  },
  videos: async (client, { arguments: given, terminal }, id) => {
    const answer = await client.projectVideos(id, given.number('limit', 1) ?? 20);
    return {
      answer,
      print: () => {
        for (const video of answer) printVideoLine(terminal, terminal.stdout, video);
        if (answer.length === 0) line(terminal.stderr, 'No videos in this project yet.');
      },
    };
  },
  delete: async (client, { terminal }, id) => {
    const answer = await client.removeProject(id);
    return { answer, print: () => line(terminal.stdout, `Deleted ${id} and what is in it.`) };
  },
};

export const projects: Command = {
  name: 'projects',
  summary: 'List, create, change or delete projects, the folders of videos',
  words: ['ACTION', '[NAME_OR_ID]'],
  options: {
    name: { type: 'string', value: 'TEXT', summary: 'New name, for update' },
    description: { type: 'string', value: 'TEXT', summary: 'For create and update' },
    status: { type: 'string', value: 'NAME', choices: statuses, summary: 'For create, update and list' },
    brand: {
      type: 'string',
      value: 'FILE',
      summary:
        'JSON file with colours, font, logo and names of its videos, for create and update; null takes them away',
    },
    sort: {
      type: 'string',
      value: 'NAME',
      choices: sorts,
      summary: 'Order of the list (default -created_at)',
    },
    limit: { type: 'string', value: 'N', summary: 'How many are listed, 1 to 100' },
  },
  notes: [`Actions: ${Object.keys(actions).join(', ')}. "delete" takes every video of the project along.`],
  examples: [
    'kinora projects create "Spring campaign"',
    'kinora generate --text "Hello." --project 0198c7a2-...',
    'kinora projects videos 0198c7a2-...',
  ],
  run: async (invocation) => {
    const [name = '', word = ''] = invocation.arguments.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`There is no "projects ${name}"; there is ${Object.keys(actions).join(', ')}.`);
    if (name !== 'list' && word === '')
      throw new UsageError(`Say ${name === 'create' ? 'the name' : 'the id'}: kinora projects ${name} ...`);
    const { answer, print } = await action(await invocation.client(), invocation, word);
    if (invocation.json) line(invocation.terminal.stdout, JSON.stringify(answer));
    else print();
    return exitCodes.ok;
  },
};
