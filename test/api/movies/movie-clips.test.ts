import { describe, expect, it } from 'vitest';
import { assetsIn } from '../../support/asset-uploads.ts';
import { type Body, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';
import { plainSegment } from '../../unit/engine/segments.ts';

const cloud = useSharedCloud();
const { ask, furnish, upload } = assetsIn(cloud);

const small = { title: 'Spring', quality: 'low', aspect_ratio: '1:1', music: false };
const clipOf = (asset_id: string, more: object = {}) => ({
  kind: 'clip',
  asset_id,
  from: 0.2,
  to: 1.2,
  ...more,
});

/** An account with a project in which lies a grey clip of two seconds. */
const furnishClip = async (): Promise<{ user: TestUser; movies: string; assets: string; asset: string }> => {
  const { user, path: assets } = await furnish();
  const file = Buffer.from(await plainSegment({ width: 160, height: 90, framesPerSecond: 30 }, 60));
  const more = { file_name: 'clip.mp4', content_type: 'video/mp4' };
  const ready = await upload(user, assets, file, more);
  expect(ready.body.status, JSON.stringify(ready.body)).toBe('ready');
  return { user, assets, movies: assets.replace(/assets$/, 'movies'), asset: String(ready.body.id) };
};

const problems = ({ errors }: Body): string[] =>
  (errors as unknown as Body[]).map(({ path, code }) => `${path} ${code}`);

describe('a clip in a movie', () => {
  it('[S4-17] becomes a scene, is taken as it is by the next version, and is not shown beyond its end', async () => {
    const { user, movies, asset } = await furnishClip();
    const scenes = [clipOf(asset), { kind: 'title', text: 'Act one', seconds: 1 }];
    const created = await ask(user, 'POST', movies, { ...small, scenes });
    expect([created.status, created.body.scenes?.[0]]).toEqual([
      201,
      { ...clipOf(asset), fit: 'contain', muted: false, transition: 'cut' },
    ]);
    const self = `${movies}/${created.body.id}`;
    const first = await ask(user, 'POST', `${self}/render`);
    const film = (await cloud.ended(user, String(first.body.id))).body;
    expect(film).toMatchObject({ status: 'completed', width: 480, height: 480 });
    expect(Number(film.duration)).toBeCloseTo(1 + 1 + 2.4, 0);

    const moved = { ...small, scenes: [...scenes.toReversed(), clipOf(asset, { to: 9, muted: true })] };
    expect((await ask(user, 'PUT', self, moved)).status).toBe(200);
    const plan = (await ask(user, 'POST', `${self}/plan`)).body;
    const told = plan.scenes as unknown as { kind: string; reused: boolean; seconds: number }[];
    expect(told.map(({ kind, reused }) => `${kind} ${reused}`)).toEqual([
      'title true',
      'clip true',
      'clip false',
      'closing true',
    ]);
    expect(told[2]?.seconds).toBe(8.8);
    const drawn = () => mediaOf(cloud).keys(`movies/${created.body.id}/scene-`);
    const before = await drawn();
    const second = await ask(user, 'POST', `${self}/render`);
    const { status, charged, failure } = (await cloud.ended(user, String(second.body.id))).body;
    expect([status, charged, failure?.code]).toEqual(['failed', 0, 'CLIP_UNUSABLE']);
    expect(String(failure?.reason)).toMatch(/lasts 2.0 s, and the scene is to show it up to 9.0 s/);
    expect(await drawn()).toEqual(before);
  });

  it('must be an own film of the project that is ready, and of some length', async () => {
    const { user, movies, assets, asset } = await furnishClip();
    const stranger = await furnishClip();
    const pending = await ask(user, 'POST', assets, {
      ...{ file_name: 'b.mp4', content_type: 'video/mp4', bytes: 10, sha256: 'a'.repeat(64) },
    });
    const scenes = [
      clipOf(stranger.asset),
      clipOf(String(pending.body.id)),
      clipOf(asset, { from: 3 }),
      clipOf(asset, { to: 400 }),
      clipOf(asset),
    ];
    const refused = await ask(user, 'POST', movies, { ...small, scenes });
    expect([refused.status, problems(refused.body)]).toEqual([
      422,
      [
        'body.scenes.0.asset_id ASSET_NOT_USABLE',
        'body.scenes.1.asset_id ASSET_NOT_USABLE',
        'body.scenes.2.to CLIP_LENGTH',
        'body.scenes.3.to CLIP_LENGTH',
      ],
    ]);
    const key = await ask(user, 'POST', '/api/v1/api-keys', { name: 'Movies', scopes: ['movies:write'] });
    const byKey = await cloud.request('POST', movies, {
      headers: { 'x-api-key': String(key.body.key) },
      body: { ...small, scenes: [clipOf(asset)] },
    });
    expect([byKey.status, byKey.body.required_scope]).toEqual([403, 'assets:read']);
    const movie = await ask(user, 'POST', movies, { ...small, scenes: [clipOf(asset)] });
    await ask(user, 'DELETE', `${assets}/${asset}`);
    const render = await ask(user, 'POST', `${movies}/${movie.body.id}/render`);
    expect([render.status, problems(render.body)]).toEqual([422, ['scenes.0.asset_id ASSET_NOT_USABLE']]);
  });
});
