import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { findFilmAssets } from '../../../functions/videos/film-assets.ts';
import { avatarRequest } from '../../../functions/videos/generation-request.ts';
import { videoFromItem } from '../../../functions/videos/items.ts';
import { presentVideo } from '../../../functions/videos/present.ts';
import { revise } from '../../../functions/videos/revision.ts';
import { createBody, generateBody, promptBody } from '../../../functions/videos/schemas.ts';
import { updateBody } from '../../../functions/videos/update-schemas.ts';
import { wishOf } from '../../../functions/videos/wish.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const members = { music_asset_id: 'a', music_volume: 0.5 };
const wished = { musicAssetId: 'a', musicVolume: 0.5 };

test('own music and its volume are taken by every route that makes a video', () => {
  for (const body of [generateBody, createBody])
    expect(avatarRequest(z.parse(body, { script: 'Hello.', ...members }))).toMatchObject(wished);
  expect(wishOf({ script: 'Hello.', ...members } as never)).toMatchObject(wished);
  expect(wishOf({ prompt: 'A fox.', ...members } as never)).toMatchObject(wished);
  for (const volume of [0.09, 2.1, '1'])
    expect(z.safeParse(promptBody, { prompt: 'A fox.', music_volume: volume }).success).toBe(false);
});

test('a volume without own music is that of the engine; both without music are refused', async () => {
  const asked = (body: object) => avatarRequest(z.parse(generateBody, { script: 'Hello.', ...body }));
  expect(await findFilmAssets('owner', asked({ music_volume: 2 }))).toEqual({ shown: { musicVolume: 2 } });
  const { obstacle } = await findFilmAssets('owner', asked({ ...members, music: false }));
  expect(obstacle?.errors.map(({ path, code }) => [path, code])).toEqual([
    ['body.music_asset_id', 'MUSIC_OFF'],
    ['body.music_volume', 'MUSIC_OFF'],
  ]);
});

test('music is stored with the video and told with what is not said of it, and its volume changes while it waits', () => {
  const musicTrack = { assetId: 'a', key: 'k', checksum: 'c' };
  const video = videoFromItem({ ...quotedVideo(), musicTrack });
  expect(presentVideo(video)).toMatchObject({ music_asset_id: 'a', music_volume: 1 });
  expect(presentVideo({ ...video, music: false })).toMatchObject({ music_volume: null });
  const now = new Date('2026-11-28T12:05:00.000Z');
  const change = (body: object) => revise(z.parse(updateBody, body), 'Hello from here.', now)(video)?.video;
  expect(change({ music_volume: 0.2 })).toMatchObject({ musicTrack, musicVolume: 0.2 });
  expect(change({ title: 'New' })).not.toHaveProperty('musicVolume');
  expect(() => change({ music: false, music_volume: 0.2 })).toThrow();
});
