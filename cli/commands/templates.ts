import type { Template, TemplateRequest, TemplateSummary } from '@kinora/client/batch-types';
import type { KinoraClient } from '@kinora/client/client';
import * as z from 'zod/mini';
import { type Command, type Invocation, nextCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { exitCodes } from '../exit-codes.ts';
import { readJsonFile } from '../json-file.ts';
import { orderOnce, orderOptions } from '../order.ts';
import { line, type Terminal } from '../terminal.ts';

/** What an action answers, and the lines that people read. */
interface Shown {
  answer: unknown;
  lines: string[];
  /** For the eyes alone: what can be done next, or that there is nothing. */
  hint?: string;
}
type Action = (client: KinoraClient, invocation: Invocation, word: string) => Promise<Shown>;

const lineOf = ({ id, version, kind, name }: TemplateSummary): string =>
  `${id}  version ${version}  ${kind.padEnd(6)}  ${name}`;

const linesOf = (template: Template): string[] => [
  lineOf(template),
  ...(template.description == null ? [] : [template.description]),
  ...template.variables.map(
    ({ name, type, required, label }) =>
      `  ${name}  ${type}${required === false ? ', may be left out' : ''}  ${label}`,
  ),
];

/** The server says what is wrong with the content of a template. */
const readTemplate = async (terminal: Terminal, file: string): Promise<TemplateRequest> =>
  (await readJsonFile(terminal, file)) as TemplateRequest;

const readValues = (text: string | undefined): Record<string, string | number> => {
  const shape = z.record(z.string(), z.union([z.string(), z.number()]));
  try {
    return z.parse(shape, JSON.parse(text ?? '{}'));
  } catch {
    throw new UsageError(`--values is an object of texts and numbers, e.g. '{"name":"Ada","count":2}'.`);
  }
};

const actions: Readonly<Record<string, Action>> = {
  list: async (client, { arguments: given }) => {
    const answer = await client.templates({ limit: String(given.whole('limit', 1) ?? 20) });
    const hint = answer.length === 0 ? 'No templates yet.' : undefined;
    return { answer, lines: answer.map(lineOf), ...(hint === undefined ? {} : { hint }) };
  },
  show: async (client, { arguments: given }, id) => {
    const answer = await client.template(id, given.whole('version', 1));
    return { answer, lines: linesOf(answer) };
  },
  create: async (client, invocation, file) => {
    const wanted = await readTemplate(invocation.terminal, file);
    const answer = await orderOnce(invocation, (key) => client.createTemplate(wanted, key));
    return { answer, lines: [answer.id] };
  },
  update: async (client, { arguments: given, terminal }, id) => {
    const file = given.text('file');
    if (file === undefined) throw new UsageError('Say what is to change: --file TEMPLATE.json');
    const version = given.whole('version', 1);
    const change = await readTemplate(terminal, file);
    const answer = await client.updateTemplate(id, version === undefined ? change : { ...change, version });
    return { answer, lines: [lineOf(answer)] };
  },
  delete: async (client, _invocation, id) => {
    const answer = await client.removeTemplate(id);
    return { answer, lines: [`Deleted ${id}; its videos stay.`] };
  },
  render: async (client, invocation, id) => {
    const { arguments: given } = invocation;
    const version = given.whole('version', 1);
    const maxCost = given.whole('max-cost', 0);
    const project = given.text('project');
    const request = {
      values: readValues(given.text('values')),
      ...(version === undefined ? {} : { version }),
      ...(maxCost === undefined ? {} : { max_cost: maxCost }),
      ...(project === undefined ? {} : { project_id: project }),
    };
    const answer = await orderOnce(invocation, (key) => client.renderTemplate(id, request, key));
    const hint = `Follow it: ${nextCommand(invocation, `watch ${answer.id}`)}`;
    return { answer, lines: [answer.id], hint };
  },
};

export const templates: Command = {
  name: 'templates',
  summary: 'Make videos that differ in a few words, of a request with variables',
  words: ['ACTION', '[FILE_OR_ID]'],
  options: {
    file: { type: 'string', value: 'FILE', summary: 'JSON of what changes, for update' },
    values: { type: 'string', value: 'JSON', summary: 'Values by the names of variables, for render' },
    version: {
      type: 'string',
      value: 'N',
      summary: 'Show or render this one (default the newest); update no other than this',
    },
    project: { type: 'string', value: 'ID', summary: 'Project that a rendered video is put into' },
    'max-cost': { type: 'string', value: 'CREDITS', summary: 'Render at this price at most' },
    limit: { type: 'string', value: 'N', summary: 'How many are listed, 1 to 100 (default 20)' },
    ...orderOptions,
  },
  notes: [
    `Actions: ${Object.keys(actions).join(', ')}. A template is a JSON file with "name", "request" and\n` +
      '"variables"; {{name}} in a text of the request stands for a variable. Managers and administrators make\n' +
      'templates, everybody renders them; "kinora batch --template" makes a video of each row of a CSV file.',
  ],
  examples: [
    'kinora templates create template.json',
    `kinora templates render 0198c7a2-... --values '{"name":"Ada","count":2}'`,
  ],
  run: async (invocation) => {
    const [name = '', word = ''] = invocation.arguments.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`There is no "templates ${name}"; there is ${Object.keys(actions).join(', ')}.`);
    if (name !== 'list' && word === '')
      throw new UsageError(`Say the ${name === 'create' ? 'file' : 'id'}: kinora templates ${name} ...`);
    const { answer, lines, hint } = await action(await invocation.client(), invocation, word);
    const { stdout, stderr } = invocation.terminal;
    if (invocation.json) line(stdout, JSON.stringify(answer));
    else for (const text of lines) line(stdout, text);
    if (!invocation.json && hint !== undefined) line(stderr, hint);
    return exitCodes.ok;
  },
};
