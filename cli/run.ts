import { didYouMean, readArguments } from './arguments.ts';
import { errorAsJson, printError } from './cards.ts';
import { type Command, commonOptions } from './command.ts';
import { admin } from './commands/admin.ts';
import { assets } from './commands/assets.ts';
import { batch } from './commands/batch.ts';
import { budgets } from './commands/budgets.ts';
import { credits, subscription } from './commands/credits.ts';
import { engines } from './commands/engines.ts';
import { generate } from './commands/generate.ts';
import { jobs } from './commands/jobs.ts';
import { listen } from './commands/listen.ts';
import { login, logout } from './commands/login.ts';
import { mcp } from './commands/mcp.ts';
import { movie } from './commands/movie.ts';
import { projects } from './commands/projects.ts';
import { publish } from './commands/publish.ts';
import { shares } from './commands/shares.ts';
import { templates } from './commands/templates.ts';
import { rewrite, storyboard } from './commands/texts.ts';
import { cancel, download, get, list, plan, remove, update } from './commands/videos.ts';
import { watch } from './commands/watch.ts';
import { webhooks } from './commands/webhooks.ts';
import { youtube } from './commands/youtube.ts';
import { connect } from './connect.ts';
import { UsageError } from './errors.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import { printHelp, printOverview } from './help.ts';
import { line, type Terminal } from './terminal.ts';

export const commands: readonly Command[] = [
  generate,
  batch,
  watch,
  list,
  get,
  download,
  update,
  cancel,
  remove,
  plan,
  rewrite,
  storyboard,
  engines,
  shares,
  publish,
  youtube,
  jobs,
  projects,
  movie,
  templates,
  assets,
  budgets,
  credits,
  subscription,
  webhooks,
  listen,
  mcp,
  login,
  logout,
  admin,
];

/**
 * Runs one command line and returns its exit code; never throws.
 *
 * @param words what follows `kinora`
 * @param signal aborted by Ctrl-C
 */
export const run = async (
  words: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> => {
  try {
    return await dispatch(words, terminal, signal);
  } catch (error) {
    if (signal.aborted) {
      line(terminal.stderr, 'Interrupted.');
      return exitCodes.interrupted;
    }
    if (words.includes('--json')) line(terminal.stderr, JSON.stringify({ error: errorAsJson(error) }));
    else printError(terminal, error, commands.find(({ name }) => name === words[0])?.name);
    return exitCodeOf(error);
  }
};

const dispatch = async (
  words: readonly string[],
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ExitCode> => {
  const [name, ...rest] = words;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    return help(rest[0], terminal, name === undefined);
  }
  const command = commandNamed(name);
  const options = { ...command.options, ...commonOptions };
  if (rest.includes('--help') || rest.includes('-h')) return help(name, terminal, false);
  const given = readArguments(rest, options, command.words);
  return command.run({
    arguments: given,
    terminal,
    signal,
    json: given.flag('json') === true,
    client: () => connect(given, terminal, signal),
  });
};

const help = (name: string | undefined, terminal: Terminal, forgotten: boolean): ExitCode => {
  const output = forgotten ? terminal.stderr : terminal.stdout;
  if (name === undefined || name.startsWith('-')) printOverview(terminal, output, commands);
  else printHelp(terminal, output, commandNamed(name));
  return forgotten ? exitCodes.usage : exitCodes.ok;
};

const commandNamed = (name: string): Command => {
  const command = commands.find((candidate) => candidate.name === name);
  if (command !== undefined) return command;
  const names = commands.map((candidate) => candidate.name);
  throw new UsageError(`There is no command ${name}.${didYouMean(name, names, 'kinora ')}`);
};
