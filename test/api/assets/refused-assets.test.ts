import { beforeAll, describe, expect, it } from 'vitest';
import { announcementsKey } from '../../../functions/assets/keys.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { getItem } from '../../../functions/platform/aws/table.ts';
import { announced, assetsIn, expectCode, picture } from '../../support/asset-uploads.ts';
import { type Body, useSharedCloud } from '../../support/cloud.ts';
import { setAttribute, useTable } from '../../support/table.ts';

const cloud = useSharedCloud();
beforeAll(() => useTable(cloud));

const { ask, furnish, upload } = assetsIn(cloud);

describe('404, 409, 413 and 422', () => {
  it("another's assets are missing, whatever is done with them", async () => {
    const { user, path } = await furnish();
    const { body } = await upload(user, path, picture);
    const other = await furnish();
    const self = `${path}/${body.id}`;
    for (const [method, route] of [
      ['GET', self],
      ['POST', `${self}/complete`],
      ['DELETE', self],
      ['GET', `${other.path}/${body.id}`],
    ] as const)
      expectCode(await ask(other.user, method, route), 404, 'ASSET_NOT_FOUND');
    expectCode(await ask(other.user, 'GET', path), 404, 'PROJECT_NOT_FOUND');
    expectCode(await ask(other.user, 'POST', path, announced(picture)), 404, 'PROJECT_NOT_FOUND');
  });

  it('an account has so many files and bytes at most', async () => {
    const { user, path } = await furnish();
    const { body } = await upload(user, path, picture);
    const usage = { pk: `user#${user.userId}`, sk: 'usage' };
    await setAttribute(usage, 'assetBytes', 1_999_999_999);
    const full = await ask(user, 'POST', path, announced(picture));
    expectCode(full, 409, 'STORAGE_FULL');
    expect([full.body.limit, full.body.used]).toEqual([2_000_000_000, 1_999_999_999]);
    await setAttribute(usage, 'assetFiles', 500);
    expectCode(await ask(user, 'POST', path, announced(picture)), 409, 'TOO_MANY_ASSETS');
    await ask(user, 'DELETE', `${path}/${body.id}`);
    expect((await ask(user, 'POST', path, announced(picture))).status).toBe(201);
  });

  it('an account announces so many files in a day at most, also where it deletes each', async () => {
    const { user, path } = await furnish();
    // The day may end while this is asked: both days are counted, and both are full.
    const today = Math.floor(Date.now() / 86_400_000);
    const days = [today, today + 1].map((day) => announcementsKey(user.userId, day));
    const counted = async () => {
      const items = await Promise.all(days.map((key) => getItem(key, { consistent: true })));
      return items.reduce((sum, item) => sum + Number(item?.counted ?? 0), 0);
    };
    const count = (times: number) =>
      commit(
        days.map((key) => ({ Put: { Item: { ...key, counted: times, expiresAt: (today + 2) * 86_400 } } })),
      );
    const { body } = await ask(user, 'POST', path, announced(picture));
    await ask(user, 'DELETE', `${path}/${body.id}`);
    expect(await counted()).toBe(1);
    await count(999);
    const last = () => ask(user, 'POST', path, announced(picture), { 'idempotency-key': 'last' });
    expect((await last()).status).toBe(201);
    expect(await counted()).toBe(1999);
    await count(1000);
    expectCode(await ask(user, 'POST', path, announced(picture)), 429, 'RATE_LIMIT_EXCEEDED');
    expect((await last()).status).toBe(201);
  });

  it('[S0-24] [C40] a body that is too long is told where files go', async () => {
    const { user, path } = await furnish();
    const answer = await ask(user, 'POST', path, { file_name: 'x'.repeat(1_100_000) });
    expectCode(answer, 413, 'PAYLOAD_TOO_LARGE');
    expect(answer.body.detail).toContain('POST /api/v1/projects/{id}/assets');
  });

  it('says what is wrong with an announcement', async () => {
    const { user, path } = await furnish();
    for (const [more, place] of [
      [{ sha256: undefined }, 'body.sha256'],
      [{ sha256: 'abc' }, 'body.sha256'],
      [{ content_type: 'image/svg+xml' }, 'body.content_type'],
      [{ bytes: 30_000_000 }, 'body.bytes'],
      [{ file_name: '../x.png' }, 'body.file_name'],
    ] as const) {
      const { status, body } = await ask(user, 'POST', path, announced(picture, more));
      const paths = (body.errors as unknown as Body[]).map((error) => String(error.path));
      expect([status, paths]).toEqual([422, [place]]);
    }
  });
});
