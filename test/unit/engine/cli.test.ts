import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stitchEngine } from '../../../engine/mux/stitch.ts';

const engine = join(import.meta.dirname, '../../../engine');
let folder = '';

/** A folder in which the engine is installed, and nothing else. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kinora-engine-'));
  await mkdir(join(folder, 'node_modules', '.bin'), { recursive: true });
  await mkdir(join(folder, 'node_modules', '@kinora'));
  await symlink(engine, join(folder, 'node_modules', '@kinora', 'engine'));
  await symlink(join(engine, 'cli.ts'), join(folder, 'node_modules', '.bin', 'kinora-engine'));
  await writeFile(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  await writeFile(join(folder, 'hello.txt'), 'Hello.');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Ended {
  code: number;
  output: string;
  errors: string;
}

const run = (command: string, words: readonly string[], environment: Record<string, string> = {}) => {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter);
  return new Promise<Ended>((resolve) => {
    const options = { cwd: folder, env: { ...process.env, PATH: path, ...environment } };
    const child = execFile(command, words, options, (_error, output, errors) =>
      resolve({ code: child.exitCode ?? -1, output, errors }),
    );
    child.stdin?.end();
  });
};

const make = (words: readonly string[], environment?: Record<string, string>): Promise<Ended> =>
  run(process.execPath, [join(engine, 'cli.ts'), ...words], environment);

const exampleIn = (language: string): string => {
  const readme = readFileSync(join(engine, 'README.md'), 'utf8');
  const [, code = ''] = new RegExp(`^\`\`\`${language} run\n([^]*?)^\`\`\`$`, 'm').exec(readme) ?? [];
  return code;
};

describe('engine/README.md', () => {
  it('a script becomes a film with captions and a thumbnail', async () => {
    const { code, output, errors } = await run('sh', ['-c', exampleIn('sh')]);
    expect(code, errors).toBe(0);
    expect(output).toMatch(/^film\.mp4: \d+\.\d MB$/m);
    expect(errors).toMatch(/Speaking\nDrawing\nJoining\n$/);
    const report = await stitchEngine.inspectFilm(await readFile(join(folder, 'film.mp4')));
    expect(report).toMatchObject({ width: 640, height: 360, videoCodec: 'avc', audioCodec: 'aac' });
    expect(await readFile(join(folder, 'film.vtt'), 'utf8')).toContain('\nA ship comes home.\n');
    expect([...(await readFile(join(folder, 'film.jpg'))).subarray(0, 2)]).toEqual([0xff, 0xd8]);
  });

  it('a program makes a film', async () => {
    await writeFile(join(folder, 'example.js'), exampleIn('js'));
    const { code, output, errors } = await run(process.execPath, ['example.js']);
    expect(code, errors).toBe(0);
    expect(output).toMatch(/^speak 1\n(?:draw \S+\n)+(?:join \S+\n)+WEBVTT\n/);
    expect(output).toContain('\nEin kurzer Film.\n');
    expect(await readdir(folder)).toContain('hallo.mp4');
  });
});

describe('what the command says', () => {
  it.each<[string, string[], string]>([
    ['no script', ['-o', 'x.mp4'], 'Name one script.'],
    ['no such script', ['none.txt', '-o', 'x.mp4'], 'none.txt is not there.'],
    ['no output', ['hello.txt'], 'Say where the film goes: -o film.mp4'],
    ['an empty script', ['-', '-o', 'x.mp4'], 'The script has no word to speak.'],
    [
      'an unknown voice',
      ['hello.txt', '-o', 'x.mp4', '--voice', 'nobody'],
      'Take one of en-ava, en-ethan, en-gb-',
    ],
    ['direction of a storyboard', ['hello.txt', '--direct', '--storyboard'], 'leave --storyboard out'],
    ['an unknown option', ['hello.txt', '--fast'], 'kinora-engine --help tells how.'],
  ])('%s: what to change, and exit code 2', async (_what, words, told) => {
    const { code, output, errors } = await make(words);
    expect(errors).toContain(told);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(await readdir(folder)).not.toContain('x.mp4');
  });

  it('a letter that no font has: which, and in which line', async () => {
    await writeFile(join(folder, 'runes.txt'), 'Hello.\n\nThe rune ᚠ stands here.');
    const { code, errors } = await make(['runes.txt', '-o', 'x.mp4']);
    expect(errors).toContain('"ᚠ" (U+16A0, line 3) is in none of the fonts.');
    expect(code).toBe(2);
  });

  it('what is shown of a script, passage by passage, without a film', async () => {
    await writeFile(join(folder, 'bees.txt'), 'Hello there.\n\nAbout 57 % of it is water.\n\nGoodbye.');
    const { code, output } = await make(['bees.txt', '--direct']);
    expect(code).toBe(0);
    expect(output.trimEnd().split('\n')).toEqual([
      '  0  presenter     Hello there.',
      '  1  figure        About 57 % of it is water.  57% | of it is water',
      '  2  presenter     Goodbye.',
    ]);
  });

  it('help, where it is asked for', async () => {
    const { code, output } = await make(['--help']);
    expect(output).toMatch(/^Usage: kinora-engine SCRIPT\.txt -o FILM\.mp4/);
    expect(code).toBe(0);
  });

  it('a platform without builds of the codecs: which ones there are, and exit code 1', async () => {
    const elsewhere = "data:text/javascript,Object.defineProperty(process,'platform',{value:'sunos'})";
    const { code, errors } = await make(['hello.txt', '-o', 'x.mp4'], {
      NODE_OPTIONS: `--import=${elsewhere}`,
    });
    expect(errors).toContain(`no build installed for sunos-${process.arch}. There are builds for Linux,`);
    expect(code).toBe(1);
  });
});
