#!/usr/bin/env node
import { readFile, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type Film, styles } from './contract.ts';
import { directionTable } from './direction/direction-table.ts';
import { loadNative } from './native.ts';
import { filmOfScript, type ScriptOptions } from './script.ts';

const usage = `Usage: kinora-engine SCRIPT.txt -o FILM.mp4 [options]

Makes a film of a text file (- reads standard input); FILM.vtt and FILM.jpg are written beside it.

  -o, --output FILE    the film; ends in .mp4
  --storyboard         shows what the script names instead of a presenter
  --title TEXT         on the title card (default: the first sentence)
  --language TAG       of the script, e.g. en, pt-BR (default en)
  --voice ID           who is heard (default: the first voice of the language)
  --avatar ID          who is seen
  --style NAME         ${styles.join(', ')}
  --size WxH           of the picture, in pixels (default 1280x720)
  --no-music           nothing under the speech
  --direct             prints what is shown while each passage is spoken, and makes no film

Exit codes: 0 made, 1 failed, 2 the command or the script has to be changed.
`;

/** A command that cannot be carried out as it is. */
class UsageError extends Error {}

const sizeOf = (size: string): { width: number; height: number } => {
  const [, width, height] = /^(\d+)x(\d+)$/.exec(size) ?? [];
  if (width === undefined) throw new UsageError(`"${size}" is no size. Write it as 1280x720.`);
  return { width: Number(width), height: Number(height) };
};

interface Order {
  script: string;
  /** Path of the film without `.mp4`; undefined where its direction is to be printed. */
  output: string | undefined;
  options: ScriptOptions;
}

const parse = (words: readonly string[]) => {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      allowNegative: true,
      options: {
        output: { type: 'string', short: 'o' },
        help: { type: 'boolean', short: 'h' },
        storyboard: { type: 'boolean' },
        title: { type: 'string' },
        language: { type: 'string' },
        voice: { type: 'string' },
        avatar: { type: 'string' },
        style: { type: 'string' },
        size: { type: 'string', default: '1280x720' },
        music: { type: 'boolean' },
        direct: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(`${messageOf(error)}\nkinora-engine --help tells how.`);
  }
};

/** @returns undefined where help is asked for */
const orderOf = (words: readonly string[]): Order | undefined => {
  const { values, positionals } = parse(words);
  const { help, output, size, storyboard, direct, ...options } = values;
  if (help === true) return undefined;
  const [script] = positionals;
  if (script === undefined || positionals.length > 1) throw new UsageError('Name one script.');
  if (direct !== true && output?.endsWith('.mp4') !== true)
    throw new UsageError('Say where the film goes: -o film.mp4');
  if (direct === true && storyboard === true)
    throw new UsageError('--direct tells what a presenter is shown with: leave --storyboard out.');
  const path = direct === true ? undefined : output?.slice(0, -'.mp4'.length);
  const kind = storyboard === true ? 'prompt' : 'avatar';
  return { script, output: path, options: { ...options, ...sizeOf(size), kind } };
};

const readScript = async (path: string): Promise<string> => {
  if (path === '-') return text(process.stdin);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new UsageError(`${path} ${isMissing ? 'is not there.' : `cannot be read: ${messageOf(error)}`}`);
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const filmOf = (script: string, options: ScriptOptions): Film => {
  try {
    return filmOfScript(script, options);
  } catch (error) {
    throw error instanceof RangeError ? new UsageError(error.message) : error;
  }
};

const steps = { speak: 'Speaking', draw: 'Drawing', join: 'Joining' } as const;

/** One line that is written over on a terminal; elsewhere a line for each step. */
const progressLine = (output: NodeJS.WriteStream) => {
  let last = '';
  return (step: keyof typeof steps, fraction: number): void => {
    const line = output.isTTY ? `${steps[step]} ${Math.round(fraction * 100)} %` : steps[step];
    if (line === last) return;
    last = line;
    output.write(output.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
  };
};

const run = async (words: readonly string[]): Promise<void> => {
  const order = orderOf(words);
  if (order === undefined) {
    process.stdout.write(usage);
    return;
  }
  const film = filmOf(await readScript(order.script), order.options);
  if (order.output === undefined) {
    process.stdout.write(directionTable(film));
    return;
  }
  const { makeFilm } = await loadNative(() => import('./film.ts'));
  const { video, captions, thumbnail } = await makeFilm(film, { onStep: progressLine(process.stderr) });
  await writeFile(`${order.output}.mp4`, video);
  await writeFile(`${order.output}.vtt`, captions);
  await writeFile(`${order.output}.jpg`, thumbnail);
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  process.stdout.write(`${order.output}.mp4: ${(video.length / 1e6).toFixed(1)} MB\n`);
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
