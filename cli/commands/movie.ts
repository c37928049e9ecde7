import type { Movie, MovieRequest } from '@kinora/client/api-types';
import type { KinoraClient } from '@kinora/client/client';
import { type Command, type Invocation, nextCommand } from '../command.ts';
import { UsageError } from '../errors.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { readJsonFile } from '../json-file.ts';
import { orderOnce, orderOptions } from '../order.ts';
import { line, type Terminal } from '../terminal.ts';

/** What an action answers, and the lines that people read. */
interface Shown {
  answer: unknown;
  lines: string[];
  next?: string;
  /** What the command ends with. @default ok */
  code?: ExitCode;
}
interface Given {
  project: string;
  word: string;
  invocation: Invocation;
}
type Action = (client: KinoraClient, given: Given) => Promise<Shown>;

const lineOf = ({ id, title, scene_count, versions }: Movie): string =>
  `${id}  ${scene_count} scenes  ${versions.length} versions  ${title}`;

/** The server says what is wrong with the content of a movie. */
const readMovie = async (terminal: Terminal, file: string): Promise<MovieRequest> =>
  (await readJsonFile(terminal, file)) as MovieRequest;

/** What a version is ordered with beside the movie. */
const policyOf = ({ arguments: given }: Invocation) => {
  const [most, engine, allow] = [given.number('max-cost', 0), given.text('engine'), given.text('allow')];
  return {
    ...(most === undefined ? {} : { max_cost: most }),
    ...(engine === undefined ? {} : { engine }),
    ...(allow === undefined ? {} : { allow: allow.split(',').map((id) => id.trim()) }),
  };
};

const actions: Readonly<Record<string, Action>> = {
  list: async (client, { project, invocation }) => {
    const answer = await client.movies(project, invocation.arguments.number('limit', 1) ?? 20);
    return { answer, lines: answer.map(lineOf) };
  },
  create: async (client, { project, word, invocation }) => {
    const wanted = await readMovie(invocation.terminal, word);
    const answer = await orderOnce(invocation, (key) => client.createMovie(project, wanted, key));
    return { answer, lines: [answer.id] };
  },
  get: async (client, { project, word }) => {
    const answer = await client.movie(project, word);
    const versions = answer.versions.map(({ version, video_id }) => `  version ${version}  ${video_id}`);
    return { answer, lines: [lineOf(answer), ...versions] };
  },
  set: async (client, { project, word, invocation }) => {
    const file = invocation.arguments.text('file');
    if (file === undefined) throw new UsageError('Say what it is to be: --file MOVIE.json');
    const answer = await client.replaceMovie(project, word, await readMovie(invocation.terminal, file));
    return { answer, lines: [lineOf(answer)] };
  },
  plan: async (client, { project, word, invocation }) => {
    const answer = await client.planMovie(project, word, policyOf(invocation));
    const scenes = answer.scenes.map(
      ({ index, kind, seconds, reused, engine }) =>
        `${String(index + 1).padStart(3)}  ${kind.padEnd(7)}  ${seconds} s  ${engine}${reused ? '  reused' : ''}`,
    );
    const problems = answer.problems.map(({ path, message }) => `${path}: ${message}`);
    return {
      answer,
      lines: [...scenes, `${answer.duration} s, ${answer.price} credits`, ...problems],
      code: problems.length === 0 ? exitCodes.ok : exitCodes.refused,
    };
  },
  render: async (client, { project, word, invocation }) => {
    const policy = policyOf(invocation);
    const answer = await orderOnce(invocation, (key) => client.renderMovie(project, word, policy, key));
    return { answer, lines: [answer.id], next: `watch ${answer.id}` };
  },
  delete: async (client, { project, word }) => {
    const answer = await client.removeMovie(project, word);
    return { answer, lines: [`Deleted ${word}; its films stay.`] };
  },
};

export const movie: Command = {
  name: 'movie',
  summary: 'Make one film of scenes in order, again and again',
  words: ['ACTION', '[FILE_OR_ID]'],
  options: {
    project: { type: 'string', value: 'ID', summary: 'Project of the movie' },
    file: { type: 'string', value: 'FILE', summary: 'JSON of the movie, for set' },
    engine: { type: 'string', value: 'ID', summary: 'Who makes scenes of this version that name nobody' },
    allow: { type: 'string', value: 'IDS', summary: 'Who else may make them, e.g. veo,embedded' },
    'max-cost': { type: 'string', value: 'N', summary: 'Plan or render at this price in credits at most' },
    limit: { type: 'string', value: 'N', summary: 'How many are listed, 1 to 100 (default 20)' },
    ...orderOptions,
  },
  notes: [
    `Actions: ${Object.keys(actions).join(', ')}. A movie is a JSON file with "title" and "scenes"; what did not\n` +
      'change since the last film is reused and costs nothing. A plan with problems ends with exit code 5.',
  ],
  examples: [
    'kinora movie create movie.json --project 0198c7a2-...',
    'kinora movie render 0198c7b0-... --project 0198c7a2-...',
  ],
  run: async (invocation) => {
    const [name = '', word = ''] = invocation.arguments.positionals;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (action === undefined)
      throw new UsageError(`There is no "movie ${name}"; there is ${Object.keys(actions).join(', ')}.`);
    const project = invocation.arguments.text('project');
    if (project === undefined) throw new UsageError('Say whose it is: --project ID');
    if (name !== 'list' && word === '')
      throw new UsageError(`Say the ${name === 'create' ? 'file' : 'id'}: kinora movie ${name} ...`);
    const shown = await action(await invocation.client(), { project, word, invocation });
    const { answer, lines, next, code = exitCodes.ok } = shown;
    const { stdout, stderr } = invocation.terminal;
    if (invocation.json) line(stdout, JSON.stringify(answer));
    else for (const text of lines) line(stdout, text);
    if (!invocation.json && next !== undefined) line(stderr, `Follow it: ${nextCommand(invocation, next)}`);
    return code;
  },
};
