import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { link, mkdir, mkdtemp, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withFetched } from '../../../cli/voices/fetch-folder.ts';
import { unpackFolder } from '../../../cli/voices/unpack-folder.ts';

const run = promisify(execFile);
let home = '';
let server: Server;
let base = '';
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'kinora-download-'));
  server = createServer(async (request, response) => {
    if (request.url === '/round') response.writeHead(302, { location: '/round' }).end();
    else if (request.url === '/away')
      response.writeHead(302, { location: 'http://models.example/v.tar.gz' }).end();
    else response.end(await readFile(join(home, request.url ?? '')));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await rm(home, { recursive: true, force: true });
});

/** A packed folder, and an empty one to unpack it into. */
const packed = async (name: string, fill: (folder: string) => Promise<unknown>) => {
  await mkdir(join(home, name));
  await fill(join(home, name));
  const file = join(home, `${name}.tar.gz`);
  await run('tar', ['-czf', file, '-C', home, name]);
  const into = join(home, `${name}-unpacked`);
  await mkdir(into);
  return { file, into };
};

describe('the packed folder of a voice', () => {
  it('comes over TLS, or from this machine, wherever it leads on to', async () => {
    const use = async () => 'used';
    for (const [address, why] of [
      ['ftp://127.0.0.1/v.tar.gz', /is not fetched/],
      ['http://models.example/v.tar.gz', /^http:\/\/models\.example\/v\.tar\.gz is not fetched: only https/],
      [`${base}/away`, /^http:\/\/models\.example\/v\.tar\.gz is not fetched/],
      [`${base}/round`, /leads on more than 5 times/],
    ] as const)
      await expect(withFetched(address, use)).rejects.toThrow(why);
  });

  it('is no longer read once it is too large', async () => {
    await writeFile(join(home, 'large'), Buffer.alloc(70_000));
    await expect(withFetched(`${base}/large`, async () => '', { mostBytes: 60_000 })).rejects.toThrow(
      /has more than 60000 bytes/,
    );
  });

  it.each([
    ['symlink', (folder: string) => symlink('/etc/passwd', join(folder, 'tokens.txt'))],
    ['folder-elsewhere', (folder: string) => symlink('/etc', join(folder, 'espeak-ng-data'))],
    [
      'hard-link',
      async (folder: string) => {
        await writeFile(join(folder, 'one'), '1');
        await link(join(folder, 'one'), join(folder, 'tokens.txt'));
      },
    ],
    ['pipe', (folder: string) => run('mkfifo', [join(folder, 'tokens.txt')])],
  ])('is refused where it holds a %s', async (name, fill) => {
    const { file, into } = await packed(name, fill);
    await expect(unpackFolder(file, into, 'It')).rejects.toThrow(/in it is a link or no file/);
  });

  it('is refused where it grows too large, or has too many files', async () => {
    const { file, into } = await packed('bomb', async (folder) => {
      await writeFile(join(folder, 'model.onnx'), '');
      await truncate(join(folder, 'model.onnx'), 50_000_000);
    });
    await expect(unpackFolder(file, into, 'It', { bytes: 1_000_000, entries: 9 })).rejects.toThrow(
      /unpacked it has more than 1000000 bytes or 9 files/,
    );
    const many = await packed('many', async (folder) => {
      for (let index = 0; index < 12; index += 1) await writeFile(join(folder, `${index}`), '');
    });
    await expect(unpackFolder(many.file, many.into, 'It', { bytes: 1e6, entries: 9 })).rejects.toThrow(
      /or 9 files/,
    );
    await expect(unpackFolder(many.file, many.into, 'It', { bytes: 1e6, entries: 20 })).resolves.toBe(
      undefined,
    );
  });
});
