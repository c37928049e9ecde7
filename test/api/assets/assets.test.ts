import type { Context as LambdaContext } from 'aws-lambda';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { partBytes } from '../../../functions/assets/model.ts';
import { deleteAssetWrites, loadAsset } from '../../../functions/assets/store.ts';
import { assetSweepKey } from '../../../functions/maintenance/keys.ts';
import { handler as sweepAssets } from '../../../functions/maintenance/sweep-assets.ts';
import { ConditionFailed, commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import {
  announced,
  assetsIn,
  expectCode,
  picture,
  put,
  type Target,
  targets,
} from '../../support/asset-uploads.ts';
import { type Body, type TestUser, useVariantCloud } from '../../support/cloud.ts';
import { html, mp4File, pngOf, sha256Of } from '../../support/files.ts';
import { mediaBucketOf, mediaOf } from '../../support/media.ts';
import { eventually, invoke, setAttribute, useTable } from '../../support/table.ts';

const cloud = useVariantCloud('apart');
beforeAll(() => useTable(cloud));

const { ask, furnish, upload } = assetsIn(cloud);
const usageOf = async (user: TestUser, path: string): Promise<number> => {
  const { body } = await ask(user, 'GET', path);
  return (body as unknown as Body[]).length;
};

describe('a file that comes whole', () => {
  it('[C40] [S0-24] [S3-32] goes to the storage, is looked at and can be fetched', async () => {
    const { user, path, folder } = await furnish();
    const created = await ask(user, 'POST', `${path}/`, announced(picture));
    expect([created.status, created.body.status]).toEqual([201, 'awaiting_upload']);
    expect(new URL(targets(created)[0]?.url ?? '').pathname.endsWith(`/${folder}${created.body.id}`)).toBe(
      true,
    );
    const self = `${path}/${created.body.id}`;
    expectCode(await ask(user, 'POST', `${self}/complete`), 409, 'ASSET_NOT_UPLOADED');
    expect((await put(targets(created)[0], picture)).status).toBe(200);
    const ready = await ask(user, 'POST', `${self}/complete`);
    expect(ready.body).toMatchObject({
      status: 'ready',
      kind: 'image',
      width: 640,
      height: 360,
      checksum: sha256Of(picture),
    });
    expect((await ask(user, 'POST', `${self}/complete`)).body).toEqual(ready.body);
    const { body } = await ask(user, 'GET', self);
    const file = await fetch(String(body.download_url));
    expect(file.headers.get('content-disposition')).toContain('attachment; filename="window.png"');
    expect(Buffer.from(await file.arrayBuffer())).toEqual(picture);
    const listed = (await ask(user, 'GET', path)).body as unknown as Body[];
    expect(listed).toMatchObject([{ id: created.body.id, status: 'ready' }]);
  });

  it('is taken by the storage with its own length, type and digest alone', async () => {
    const { user, path } = await furnish();
    const [target] = targets(await ask(user, 'POST', path, announced(picture)));
    const other = pngOf(641, 360);
    const wrong = [
      await put(target, other),
      await put(target, Buffer.concat([picture, picture])),
      await put(target, picture, { ...target?.headers, 'content-type': 'text/html' }),
      await put(target, picture, { 'content-type': 'image/png' }),
      await put(
        { ...(target as Target), url: String(target?.url).replace(/assets\/[^?]+/, 'assets/x/y/z') },
        picture,
      ),
    ];
    expect(wrong.map(({ status }) => status)).toEqual([400, 403, 403, 403, 403]);
    expect((await put(target, picture)).status).toBe(200);
  });

  it('a picture that is a page is refused, removed, and counts no longer', async () => {
    const { user, path, folder } = await furnish();
    const { status, body } = await upload(user, path, html);
    expect([status, body.status, body.refusal?.code]).toEqual([200, 'refused', 'CONTENT_MISMATCH']);
    expect(await mediaOf(cloud).keys(folder)).toEqual([]);
    const { body: read } = await ask(user, 'GET', `${path}/${body.id}`);
    expect([read.status, read.download_url]).toEqual(['refused', null]);
    await setAttribute({ pk: `user#${user.userId}`, sk: 'usage' }, 'assetFiles', 499);
    expect((await upload(user, path, picture)).body.status).toBe('ready');
    expect((await ask(user, 'DELETE', `${path}/${body.id}`)).status).toBe(200);
  });

  it('of a repeated request is one asset, with addresses that are good', async () => {
    const { user, path } = await furnish();
    const send = () => ask(user, 'POST', path, announced(picture), { 'idempotency-key': 'once' });
    const [first, second] = [await send(), await send()];
    expect([second.status, second.body.id]).toEqual([201, first.body.id]);
    expect((await put(targets(second)[0], picture)).status).toBe(200);
    expect(await usageOf(user, path)).toBe(1);
  });
});

describe('a file in parts', () => {
  it('[C40] is joined from parts of which the storage takes each with its own digest alone', async () => {
    const { user, path } = await furnish();
    const film = mp4File('isom', partBytes + 1000);
    const parts = [film.subarray(0, partBytes), film.subarray(partBytes)];
    const created = await ask(user, 'POST', path, {
      file_name: 'film.mp4',
      content_type: 'video/mp4',
      bytes: film.length,
      part_sha256: parts.map(sha256Of),
    });
    const [one, two] = targets(created);
    expect([one?.bytes, two?.bytes]).toEqual([partBytes, 1000]);
    const complete = (etags: unknown[]) =>
      ask(user, 'POST', `${path}/${created.body.id}/complete`, { etags });
    expect((await put(two, Buffer.alloc(1000, 1))).status).toBe(400);
    const sent = [await put(one, parts[0] as Buffer), await put(two, parts[1] as Buffer)];
    expect(sent.map(({ status }) => status)).toEqual([200, 200]);
    const etags = sent.map(({ headers }) => headers.get('etag'));
    expectCode(await complete([etags[0]]), 422, 'VALIDATION_ERROR');
    expectCode(await complete([etags[1], etags[0]]), 422, 'VALIDATION_ERROR');
    const ready = await complete(etags);
    expect(ready.body, JSON.stringify(ready.body)).toMatchObject({
      status: 'ready',
      bytes: film.length,
      kind: 'video',
    });
    expect(String(ready.body.checksum)).toMatch(/^[0-9a-f]{64}-2$/);
    expect((await complete([])).body).toEqual(ready.body);
  });

  it('is announced before its upload begins; interrupted in between, the repeated request begins it', async () => {
    const { user, path } = await furnish();
    const parts = [mp4File('isom', partBytes), Buffer.from('end')];
    const announcement = {
      file_name: 'film.mp4',
      content_type: 'video/mp4',
      bytes: partBytes + 3,
      part_sha256: parts.map(sha256Of),
    };
    const send = () => ask(user, 'POST', path, announcement, { 'idempotency-key': 'parts' });
    const { body } = await send();
    const key = { pk: `user#${user.userId}`, sk: `asset#${path.split('/')[4]}#${body.id}` };
    await setAttribute(key, 'upload', { partChecksums: announcement.part_sha256 });
    const self = `${path}/${body.id}`;
    expectCode(await ask(user, 'POST', `${self}/complete`, { etags: ['a', 'b'] }), 409, 'ASSET_NOT_UPLOADED');
    const asRead = await loadAsset({
      ownerId: user.userId,
      projectId: String(path.split('/')[4]),
      id: String(body.id),
    });
    const answers = await Promise.all([send(), send(), send()]);
    const addresses = answers.map((answer) => targets(answer).map(({ url }) => url.split('uploadId=')[1]));
    expect(new Set(addresses.flat().map((address) => address?.split('&')[0])).size).toBe(1);
    // Who removes it as it was before leaves no upload behind.
    await expect(commit(deleteAssetWrites(asRead))).rejects.toBeInstanceOf(ConditionFailed);
    const sent = await Promise.all(targets(answers[0]).map((target, at) => put(target, parts[at] as Buffer)));
    const etags = sent.map(({ headers }) => headers.get('etag'));
    expect((await ask(user, 'POST', `${self}/complete`, { etags })).body.status).toBe('ready');
    expect(await usageOf(user, path)).toBe(1);
  });
});

describe('what is left', () => {
  it('goes with the asset, and with the project', async () => {
    const { user, path, folder } = await furnish();
    const [one, two] = [await upload(user, path, picture), await upload(user, path, picture)];
    expect((await ask(user, 'DELETE', `${path}/${one.body.id}`)).status).toBe(200);
    expectCode(await ask(user, 'DELETE', `${path}/${one.body.id}`), 404, 'ASSET_NOT_FOUND');
    expect(await mediaOf(cloud).keys(folder)).toEqual([`${folder}${two.body.id}`]);
    await ask(user, 'DELETE', path.replace(/\/assets$/, ''));
    await eventually(async () => (await mediaOf(cloud).keys(folder)).length === 0);
    await eventually(async () => (await ask(user, 'GET', `${path}/${two.body.id}`)).status === 404);
  });

  it('of a file without an asset, or of a refused one, is removed by the sweep a day later, with a record', async () => {
    const { user, path, folder } = await furnish();
    const { body } = await upload(user, path, picture);
    await mediaOf(cloud).putJson(`${folder}nobody`, 'left');
    const refused = await ask(user, 'POST', path, announced(html));
    const self = `${path}/${refused.body.id}`;
    await put(targets(refused)[0], html);
    expect((await ask(user, 'POST', `${self}/complete`)).body.status).toBe('refused');
    expect((await put(targets(refused)[0], html)).status).toBe(200);
    await invoke(cloud, 'sweepAssets');
    expect(await mediaOf(cloud).keys(folder)).toHaveLength(3);
    process.env.MEDIA_BUCKET = mediaBucketOf(cloud.running.cloud);
    const inTwoDays = Date.now() + 48 * 3600 * 1000;
    vi.useFakeTimers({ toFake: ['Date'], now: inTwoDays });
    // It looks at the clock once, as it begins.
    const running = sweepAssets({}, { getRemainingTimeInMillis: () => 300_000 } as LambdaContext);
    vi.useRealTimers();
    await running;
    expect(await mediaOf(cloud).keys(folder)).toEqual([`${folder}${body.id}`]);
    const { lastRun } = (await getItem(assetSweepKey)) ?? {};
    expect(lastRun).toMatchObject({ at: new Date(inTwoDays).toISOString(), isWhole: true });
    expect(lastRun.files).toBeGreaterThan(0);
    expect((await ask(user, 'GET', self)).body.status).toBe('refused');
  });

  it('of an upload that did not end within a day is given up by the sweep', async () => {
    const { user, path } = await furnish();
    const old = await ask(user, 'POST', path, announced(picture));
    const young = await ask(user, 'POST', path, announced(picture));
    const projectId = path.split('/')[4];
    const key = { pk: `user#${user.userId}`, sk: `asset#${projectId}#${old.body.id}` };
    await setAttribute(key, 'gsi1sk', '2026-01-01T00:00:00.000Z');
    await invoke(cloud, 'sweepAssets');
    expectCode(await ask(user, 'GET', `${path}/${old.body.id}`), 404, 'ASSET_NOT_FOUND');
    expect((await ask(user, 'GET', `${path}/${young.body.id}`)).status).toBe(200);
  });
});
