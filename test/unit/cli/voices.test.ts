import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { modelOfSounds } from '../../support/neural-voice/onnx.ts';
import { writeTestVoice } from '../../support/neural-voice/test-voice.ts';

const run = promisify(execFile);
const program = resolve('cli/voices.ts');
const model = 'en_US-tester-low.onnx';
let home = '';
let folder = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kinora-voices-'));
  folder = join(home, 'tester');
  await writeTestVoice(folder);
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** `npm run voices -- ...` in a project of its own. */
const voices = async (...words: string[]): Promise<{ code: number; said: string }> => {
  try {
    const { stdout } = await run(process.execPath, ['--no-warnings', program, ...words], { cwd: home });
    return { code: 0, said: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: `${stdout}${stderr}` };
  }
};

/** A copy of the folder, with something wrong in it. */
const broken = async (name: string, spoil: (copy: string) => Promise<void>): Promise<string> => {
  const copy = join(home, name);
  await cp(folder, copy, { recursive: true });
  await spoil(copy);
  return copy;
};

describe('npm run voices', () => {
  it('adds, lists and removes a voice; its id holds the beginning of the model’s checksum', async () => {
    const added = await voices('add', folder, '--gender', 'female');
    expect(added.said).toMatch(/^neural-en-us-tester-[0-9a-f]{8}: added/);
    const list = JSON.parse(await readFile(join(home, '.kinora/voices/voices.json'), 'utf8'));
    expect(list.voices).toMatchObject([{ kind: 'piper', language: 'en-US', name: 'tester', speaker: 0 }]);
    const [{ id, sha256, folder: kept }] = list.voices;
    expect(id.endsWith(sha256.slice(0, 8))).toBe(true);
    expect(await readFile(join(kept, 'tokens.txt'), 'utf8')).toContain('ə');
    expect((await voices('list')).said).toBe(`${id}  tester, en-US, female, piper\n`);
    expect((await voices('remove', id)).said).toBe(`${id}: removed.\n`);
    expect((await voices('list')).said).toMatch(/^No voices/);
    await expect(readFile(join(kept, 'tokens.txt'))).rejects.toThrow('ENOENT');
  });

  it('fetches a packed folder from an address', async () => {
    const packed = join(home, 'tester.tar.gz');
    await run('tar', ['-czf', packed, '-C', home, 'tester']);
    const server = createServer(async (request, response) => {
      response.statusCode = request.url === '/tester.tar.gz' ? 200 : 404;
      response.end(response.statusCode === 200 ? await readFile(packed) : 'no');
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const added = await voices('add', `${base}/tester.tar.gz`, '--gender', 'male', '--name', 'Tom');
    expect(added.said).toMatch(/^neural-en-us-tom-[0-9a-f]{8}: added/);
    const missing = await voices('add', `${base}/none.tar.gz`, '--gender', 'male');
    expect(missing).toEqual({
      code: 2,
      said: expect.stringContaining('none.tar.gz answers 404: take the address of a .tar.bz2'),
    });
    server.close();
  });

  it('says what is wrong with a folder, where, and how to mend it', async () => {
    const empty = join(home, 'empty');
    await mkdir(empty);
    const withoutData = await broken('without-data', (copy) =>
      rm(join(copy, 'espeak-ng-data'), { recursive: true }),
    );
    const noModel = await broken('no-model', (copy) => writeFile(join(copy, model), 'This is no model.'));
    const foreign = await broken('foreign', (copy) =>
      writeFile(join(copy, model), modelOfSounds([new Float32Array(4)], { model_type: 'vits' })),
    );
    // It says what it is, and the runtime cannot load it.
    const hollow = await broken('hollow', (copy) =>
      writeFile(join(copy, model), modelOfSounds([], { model_type: 'vits', comment: 'piper' })),
    );
    for (const [words, expected] of [
      [[join(home, 'nothing')], /nothing is no folder\. Take it as sherpa-onnx packs it/],
      [[folder, '--gender', 'male', '--language', 'ja-JP'], /Films speak no "ja-JP".*say --language/],
      [[empty], /empty holds no model: .*Take it as sherpa-onnx packs it/],
      [[withoutData], /without-data lacks espeak-ng-data, which a piper model needs/],
      [[noModel], /en_US-tester-low\.onnx is no ONNX model: .* Fetch it again/],
      [[foreign], /does not say that it is a Piper, Kokoro or Kitten model/],
      [[hollow, '--gender', 'male'], /The model does not speak: /],
      [[folder], /say --gender female or --gender male/],
      [[folder, '--gender', 'male', '--speaker', '3'], /has the speakers 0 to 0, and no 3/],
      [[folder, '--gender', 'male', '--language', 'no language'], /"no language" is no language/],
    ] as const) {
      const { code, said } = await voices('add', ...words);
      expect(said).toMatch(expected);
      expect(code).toBe(2);
    }
    const unknown = await voices('remove', 'neural-x');
    expect([unknown.code, unknown.said]).toEqual([2, 'There is no voice neural-x: npm run voices -- list\n']);
  });
});
