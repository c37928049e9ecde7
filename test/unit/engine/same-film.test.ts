import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Film } from '../../../engine/contract.ts';
import { filmOf } from './films.ts';

/** What differs between processes differs at any size. */
const size = { width: 160, height: 90 };

const run = promisify(execFile);
const maker = fileURLToPath(new URL('make-film.ts', import.meta.url));

interface Made {
  pictures: string;
  captions: string;
  timings: string;
  file: string;
}

/** Makes films in a fresh process, one after another. */
const makeElsewhere = async (...films: readonly Film[]): Promise<Made[]> => {
  const { stdout } = await run(process.execPath, [maker, JSON.stringify(films)], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout);
};

const wholeFilm = (kind: Film['kind']): Film => {
  const narrations = ['She sells sea shells, softly.', 'مرحبا 你好 and physics!'];
  const look = { ...size, kind, music: true, style: 'cinematic', title: 'Ж and 你' } as const;
  const film = filmOf(narrations, look);
  return {
    ...film,
    scenes: film.scenes.map((scene, index) => ({ ...scene, leadInSeconds: index === 0 ? 1.5 : 0 })),
  };
};

const other = filmOf(['Něco jiného: ѣ Ґ ‴.', '漢字と仮名 한국어 हिन्दी.'], {
  ...size,
  language: 'cs',
  voiceId: 'cs-tereza',
});

let made: Promise<Made[][]> | undefined;

/** Both kinds of film: each is the first that one process makes, and the last that another one does. */
const inTwoProcesses = (): Promise<Made[][]> => {
  const [avatar, prompt] = [wholeFilm('avatar'), wholeFilm('prompt')];
  made ??= Promise.all([makeElsewhere(avatar, other, prompt), makeElsewhere(prompt, other, avatar)]);
  return made;
};

describe.each(['avatar', 'prompt'] as const)('a film of kind %s, made in two fresh processes', (kind) => {
  it('has the same pictures, captions and times, whatever was made there before', async () => {
    const [one = [], two = []] = await inTwoProcesses();
    const [fresh, used] = kind === 'avatar' ? [one.at(0), two.at(-1)] : [two.at(0), one.at(-1)];
    expect(fresh?.pictures).toMatch(/^[0-9a-f]{64}$/);
    expect(used).toEqual(fresh);
  });
});
