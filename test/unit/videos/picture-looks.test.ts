import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { findPictures } from '../../../functions/videos/film-pictures.ts';
import { avatarRequest, promptRequest } from '../../../functions/videos/generation-request.ts';
import { videoFromItem } from '../../../functions/videos/items.ts';
import { misfitLooks } from '../../../functions/videos/picture-looks.ts';
import { presentVideo } from '../../../functions/videos/present.ts';
import { createBody, generateBody, promptBody } from '../../../functions/videos/schemas.ts';
import { wishOf } from '../../../functions/videos/wish.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const logoMembers = { logo_corner: 'bottom-left', logo_size: 'small', logo_opacity: 0.4 };
const members = { background_fit: 'contain', background_pan: 'in', ...logoMembers };
const logoLooks = { corner: 'bottom-left', size: 'small', opacity: 0.4 };
const looks = { fit: 'contain', pan: 'in', ...logoLooks };

describe('how pictures are shown', () => {
  test('is taken by every route that makes a video', () => {
    for (const body of [generateBody, createBody])
      expect(avatarRequest(z.parse(body, { script: 'Hello.', ...members })).pictureLooks).toEqual(looks);
    expect(wishOf({ script: 'Hello.', ...members }).pictureLooks).toEqual(looks);
    // A storyboard has no background.
    expect(promptRequest(z.parse(promptBody, { prompt: 'A fox.', ...members })).pictureLooks).toEqual(
      logoLooks,
    );
    expect(wishOf({ prompt: 'A fox.', ...members }).pictureLooks).toEqual(logoLooks);
    expect(avatarRequest(z.parse(generateBody, { script: 'Hello.' })).pictureLooks).toEqual({});
  });

  test.each([
    { background_fit: 'fill' },
    { background_pan: 'up' },
    { logo_corner: 'middle' },
    { logo_size: 'huge' },
    { logo_opacity: 0.19 },
    { logo_opacity: 1.01 },
    { logo_opacity: '1' },
  ])('is refused as %j', (wrong) => {
    expect(z.safeParse(generateBody, { script: 'Hello.', ...wrong }).success).toBe(false);
  });

  test('is refused without the picture, by the name of each member', async () => {
    const { obstacle, shown } = await findPictures(
      'owner',
      avatarRequest(z.parse(generateBody, { script: 'Hello.', ...members })),
    );
    expect(shown).toBeUndefined();
    expect(obstacle).toMatchObject({ code: 'VALIDATION_ERROR' });
    const { errors } = obstacle as unknown as { errors: { path: string; message: string; code: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(Object.keys(members).map((name) => `body.${name}`));
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['PICTURE_NOT_NAMED']));
    expect(errors[0]?.message).toContain('"background_asset_id"');
    expect(errors[4]?.message).toContain('"logo_asset_id"');
    expect(await findPictures('owner', avatarRequest(z.parse(generateBody, { script: 'Hello.' })))).toEqual(
      {},
    );
  });

  test('is stored with the video, and told with what is not said of it', () => {
    const picture = { assetId: 'a', key: 'k', checksum: 'c' };
    const video = { ...quotedVideo(), pictures: { background: picture, logo: picture } };
    const shown = videoFromItem({ ...video, pictureLooks: looks });
    expect(shown.pictureLooks).toEqual(looks);
    expect(presentVideo(shown)).toMatchObject(members);
    expect(presentVideo(video)).toMatchObject({
      background_fit: 'cover',
      background_pan: null,
      logo_corner: 'top-right',
      logo_size: 'medium',
      logo_opacity: 1,
    });
    const clip = { ...quotedVideo(), pictures: { backgroundClip: picture } };
    expect(presentVideo(videoFromItem({ ...clip }))).toMatchObject({
      background_asset_id: 'a',
      background_fit: 'cover',
      background_pan: null,
    });
    expect(misfitLooks({ background_fit: 'contain' }, clip.pictures)).toEqual([]);
    expect(misfitLooks({ background_pan: 'in' }, clip.pictures)).toHaveLength(1);
    const none = Object.fromEntries(Object.keys(members).map((name) => [name, null]));
    expect(presentVideo(quotedVideo())).toMatchObject(none);
  });
});
