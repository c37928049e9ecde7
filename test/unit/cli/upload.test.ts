import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { partBytes } from '../../../functions/assets/model.ts';
import { sha256Of } from '../../support/files.ts';
import { useCommandLine } from './command-line.ts';

const cli = useCommandLine();
const assets = (...words: string[]) => cli.kinora(['assets', ...words]);
const upload = (name: string) => assets('upload', name, '--project', cli.server.videoId);
const bodyOf = (route: string) => cli.server.seen.find((request) => request.route.endsWith(route))?.body;

describe('kinora assets', () => {
  it('sends a small file whole, with its digest', async () => {
    const file = Buffer.from('nine byte');
    await writeFile(join(cli.folder, 'logo.PNG'), file);
    const { code, out } = await upload('logo.PNG');
    expect([code, out]).toEqual([0, expect.stringContaining('ready')]);
    expect(bodyOf('/assets')).toEqual({
      file_name: 'logo.PNG',
      content_type: 'image/png',
      bytes: 9,
      sha256: sha256Of(file),
    });
    expect(cli.server.files.part0).toEqual(file);
    expect(bodyOf('/complete')).toEqual({ etags: [] });
  });

  it('sends a large one in parts, each again when the storage fails', async () => {
    const film = Buffer.alloc(partBytes + 5, 'film');
    const parts = [film.subarray(0, partBytes), film.subarray(partBytes)];
    cli.server.uploads = parts.map(({ length }) => length);
    cli.server.storageStatuses = [503, 200, 500];
    await writeFile(join(cli.folder, 'film.mp4'), film);
    const { code, err } = await upload('film.mp4');
    expect([code, err]).toEqual([0, expect.stringContaining('Part 2 of 2 is sent.')]);
    expect(bodyOf('/assets')).toMatchObject({ part_sha256: parts.map(sha256Of) });
    expect(
      Buffer.concat([cli.server.files.part0 as Buffer, cli.server.files.part1 as Buffer]).equals(film),
    ).toBe(true);
    expect(bodyOf('/complete')).toEqual({ etags: ['"part0"', '"part1"'] });
  });

  it('ends with 5 when the storage or the content check refuses the file', async () => {
    await writeFile(join(cli.folder, 'logo.png'), 'nine byte');
    cli.server.storageStatuses = [400];
    const refused = await upload('logo.png');
    expect([refused.code, refused.err]).toEqual([5, expect.stringContaining('BadDigest')]);
    expect(cli.server.seen.at(-1)?.route).toMatch(/^DELETE .*\/assets\//);
    cli.server.assetStatus = 'refused';
    const page = await upload('logo.png');
    expect([page.code, page.out]).toEqual([5, expect.stringContaining('It is a page.')]);
  });

  it('lists, shows and deletes', async () => {
    const project = ['--project', cli.server.videoId];
    expect((await assets('list', ...project)).out).toContain('logo.png');
    expect((await assets('get', cli.server.videoId, ...project)).out).toContain('/files/asset');
    expect((await assets('delete', cli.server.videoId, ...project)).out).toContain('Deleted');
  });

  it.each([
    [['list'], 'Of which project?'],
    [['get', '--project', 'p'], 'Say the id'],
    [['upload', 'a.txt', '--project', 'p'], 'has none of the endings'],
    [['remove', 'x', '--project', 'p'], 'there is list, upload'],
  ])('%j is no command line, and says why', async (words, reason) => {
    const { code, err } = await assets(...words);
    expect([code, err]).toEqual([2, expect.stringContaining(reason)]);
  });
});
