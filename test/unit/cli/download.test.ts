import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DownloadOptions, download } from '../../../cli/download.ts';
import { FakeKinora } from './fake-kinora.ts';

const film = randomBytes(300_000);
let server: FakeKinora;
let folder: string;
let links: number;

beforeEach(async () => {
  server = await new FakeKinora().start();
  server.files = { video: film, empty: Buffer.alloc(0) };
  folder = await mkdtemp(join(tmpdir(), 'kinora-cli-download-'));
  links = 0;
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

const save = (options: Partial<DownloadOptions> = {}): Promise<number> =>
  download({
    link: () => {
      links += 1;
      return Promise.resolve(`${server.url}/files/video`);
    },
    path: join(folder, 'new', 'film.mp4'),
    wait: () => Promise.resolve(),
    ...options,
  });
const saved = (): Promise<Buffer> => readFile(join(folder, 'new', 'film.mp4'));
const names = (): Promise<string[]> => readdir(join(folder, 'new'));

describe('a download', () => {
  it('[S0-10] arrives whole, under its name alone, in a folder that is made', async () => {
    let told = 0;
    const bytes = await save({ expectedBytes: film.length, onBytes: (received) => (told = received) });
    expect(bytes).toBe(film.length);
    expect(told).toBe(film.length);
    expect((await saved()).equals(film)).toBe(true);
    expect(await names()).toEqual(['film.mp4']);
  });

  it('goes on where it broke, each time with a new address', async () => {
    server.breaks = [100_000, 50_000];
    await save();
    expect((await saved()).equals(film)).toBe(true);
    expect(links).toBe(3);
    const [first, second, third] = server.ranges;
    expect(first).toBeUndefined();
    expect(second).toMatch(/^bytes=[1-9]\d*-$/);
    expect(Number(third?.slice(6, -1))).toBeGreaterThan(Number(second?.slice(6, -1)));
  });

  it('starts afresh when the file has become another', async () => {
    server.breaks = [100_000];
    const other = randomBytes(200_000);
    await save({
      wait: () => {
        server.replace('video', other, '"v2"');
        return Promise.resolve();
      },
    });
    expect((await saved()).equals(other)).toBe(true);
  });

  it('gives up when nothing more comes, and leaves nothing behind', async () => {
    server.breaks = Array.from({ length: 9 }, () => 0);
    await expect(save()).rejects.toMatchObject({ name: 'NetworkError' });
    expect(links).toBe(5);
    expect(await names()).toEqual([]);
  });

  it('refuses a size other than the promised one and keeps the old file', async () => {
    await save();
    server.files = { video: film.subarray(5) };
    await expect(save({ expectedBytes: film.length })).rejects.toThrow('bytes came');
    expect((await saved()).equals(film)).toBe(true);
  });

  it('replaces an older file', async () => {
    await save();
    await writeFile(join(folder, 'new', 'film.mp4'), 'old');
    await save();
    expect((await saved()).equals(film)).toBe(true);
  });

  it('takes an empty file', async () => {
    const link = () => Promise.resolve(`${server.url}/files/empty`);
    expect(await save({ link })).toBe(0);
    expect((await saved()).length).toBe(0);
  });

  it('does not insist on a file that is not there', async () => {
    const link = () => Promise.resolve(`${server.url}/files/none`);
    await expect(save({ link })).rejects.toMatchObject({ status: 404 });
    expect(server.ranges).toHaveLength(1);
  });

  it('stops when it is told to, and leaves nothing behind', async () => {
    const controller = new AbortController();
    server.breaks = [1000];
    const stopped = save({ signal: controller.signal, onBytes: () => controller.abort() });
    await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
    expect(await names()).toEqual([]);
  });
});
