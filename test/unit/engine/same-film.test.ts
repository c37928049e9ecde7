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

/** Makes films in a fresh process, one after another. @returns the last */
const makeElsewhere = async (...films: readonly Film[]): Promise<Made> => {
  const { stdout } = await run(process.execPath, [maker, JSON.stringify(films)], { maxBuffer: 1 << 24 });
  return JSON.parse(stdout);
};

describe.each(['avatar', 'prompt'] as const)('a film of kind %s, made in two fresh processes', (kind) => {
  const narrations = ['She sells sea shells, softly.', 'مرحبا 你好 and physics!'];
  const film = filmOf(narrations, { ...size, kind, music: true, style: 'cinematic', title: 'Ж and 你' });
  const scenes = film.scenes.map((scene, index) => ({ ...scene, leadInSeconds: index === 0 ? 1.5 : 0 }));
  const whole = { ...film, scenes };

  it('has the same pictures, captions and times, whatever was made there before', async () => {
    const other = filmOf(['Něco jiného: ѣ Ґ ‴.', '漢字と仮名 한국어 हिन्दी.'], {
      ...size,
      language: 'cs',
      voiceId: 'cs-tereza',
    });
    const [fresh, used] = await Promise.all([makeElsewhere(whole), makeElsewhere(other, whole)]);
    expect(fresh.pictures).toMatch(/^[0-9a-f]{64}$/);
    expect(used).toEqual(fresh);
  });
});
