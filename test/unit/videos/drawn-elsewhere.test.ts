import { describe, expect, test } from 'vitest';
import { presentAvatars } from '../../../functions/catalogues/present.ts';
import { handler as listHeygenAvatars } from '../../../functions/heygen/list-heygen-avatars.ts';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { projectKey } from '../../../functions/projects/keys.ts';
import { findFilmAssets } from '../../../functions/videos/film-assets.ts';
import { quoteVideo } from '../../../functions/videos/quote-video.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { register } from '../../support/small-people.ts';

const cloud = useSmallCloud({ engines: 'heygen,fal' });
const now = new Date();
const wish = {
  kind: 'prompt',
  text: 'A city at dusk in the rain.',
  language: 'en',
  style: 'cinematic',
  quality: 'medium',
  aspectRatio: '16:9',
  music: true,
} as const;

describe('what a vendor draws', () => {
  test.each([
    ['fal-kling', 'prompt', 'logoAssetId', [['body.logo_asset_id', 'LOGO_NOT_SUPPORTED']]],
    ['heygen', 'avatar', 'logoAssetId', [['body.logo_asset_id', 'LOGO_NOT_SUPPORTED']]],
    ['heygen', 'avatar', 'backgroundAssetId', [['body.background_asset_id', 'BACKGROUND_NOT_SUPPORTED']]],
    ['embedded', 'avatar', 'backgroundAssetId', []],
    ['polly', 'avatar', 'logoAssetId', []],
  ] as const)('by %s of a %s has no picture of ours: %s', (engineId, kind, field, refused) => {
    const { problems } = quoteVideo({ ...wish, kind, engineId, [field]: 'an-asset' }, now);
    const ofPictures = problems.filter(({ path }) => path.endsWith('_asset_id'));
    expect(ofPictures.map(({ path, code }) => [path, code])).toEqual(refused);
  });

  test('has no brand of its project, which is said before anything is made', async () => {
    const names = { ...projectKey('owner', 'branded'), id: 'branded', ownerId: 'owner', name: 'Branded' };
    const times = { createdAt: now.toISOString(), updatedAt: now.toISOString() };
    const brand = { film: { accent: '#ff0000' } };
    await commit([{ Put: { Item: { ...names, ...times, status: 'active', brand } } }]);
    const inProject = { ...wish, projectId: 'branded' };
    expect(
      (await findFilmAssets('owner', { ...inProject, engineId: 'fal-kling' })).obstacle?.errors,
    ).toMatchObject([{ path: 'body.use_brand', code: 'BRAND_NOT_SUPPORTED' }]);
    for (const shown of [{ engineId: 'fal-kling', useBrand: false }, { engineId: 'polly' }, {}])
      expect((await findFilmAssets('owner', { ...inProject, ...shown })).obstacle).toBeUndefined();
  });

  test('has no preview here, which the catalogues say in place of a link that leads nowhere', async () => {
    const avatars = presentAvatars(now);
    expect(avatars.find(({ id }) => id === 'heygen-abigail')).toMatchObject({ preview_url: null });
    expect(avatars.find(({ id }) => id === 'noah')?.preview_url).toBe('/api/v1/avatars/noah/preview');
    process.env.PUBLIC_URL ??= 'https://kinora.example';
    const { token } = await register(cloud);
    const { status, body } = await cloud.request(listHeygenAvatars, { token });
    expect(status, JSON.stringify(body)).toBe(200);
    const shown = (body as { data: { avatars: { avatar_id: string; preview_image_url: string | null }[] } })
      .data;
    const previews = shown.avatars.map(({ avatar_id: id, preview_image_url: url }) => [id, url] as const);
    expect(new Map(previews).get('heygen-abigail')).toBeNull();
    expect(new Map(previews).get('noah')).toMatch(/\/api\/v1\/avatars\/noah\/preview$/);
  });
});
