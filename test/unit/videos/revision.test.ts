import { describe, expect, test } from 'vitest';
import { cancel, complete, eventOf, fail, type Video } from '../../../functions/videos/model.ts';
import { revise } from '../../../functions/videos/revision.ts';
import { updateBody } from '../../../functions/videos/update-schemas.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

const now = new Date('2026-11-28T12:05:00.000Z');
const text = 'Hello from here.';

const revised = (video: Video, body: object, written = text): Video | undefined =>
  revise(updateBody.parse(body), written, now)(video)?.video;

/** The code of the refusal, or `none`. */
const refusal = (video: Video, body: object): string => {
  try {
    revised(video, body);
    return 'none';
  } catch (error) {
    return String((error as { code: unknown }).code);
  }
};

const pending = quotedVideo({ callbackId: 'a', customMetadata: { order: '7' } });
const processing: Video = { ...pending, status: 'processing', stage: 'planning', seq: 3 };
const result = { durationSeconds: 4, bytes: 9000, width: 1280, height: 720, sha256: 'b'.repeat(64) };
const ended = {
  completed: complete(1, { result, charge: 1 }, now)(processing)?.video ?? pending,
  cancelled: cancel(now)(processing)?.video ?? pending,
  failed:
    fail(
      1,
      { code: 'BUSY', reason: '.', stage: 'planning', retryable: true, charged: false, suggestion: '.' },
      now,
    )(processing)?.video ?? pending,
};

describe('what its owner changes of a video', () => {
  test('is told as one more change with the labels and the title as they are', () => {
    const decided = revise(
      updateBody.parse({ title: 'New', custom_metadata: { a: 'b' } }),
      text,
      now,
    )(pending);
    if (decided === undefined) throw new Error('Nothing was decided');
    expect(decided.video).toMatchObject({
      seq: 2,
      updates: 1,
      updatedAt: now.toISOString(),
      callbackId: 'a',
    });
    expect(eventOf(decided)).toMatchObject({
      seq: 2,
      type: 'updated',
      title: 'New',
      customMetadata: { a: 'b' },
    });
  });

  test('is nothing where it is so already', () => {
    for (const body of [{}, { callback_id: 'a' }, { custom_metadata: { order: '7' } }, { language: 'en' }])
      expect(revised(pending, body), JSON.stringify(body)).toBeUndefined();
  });

  test('are its labels at any time; null takes them away', () => {
    for (const video of [pending, processing, ...Object.values(ended)]) {
      const bare = revised(video, { callback_id: null, custom_metadata: null });
      expect(bare).not.toHaveProperty('callbackId');
      expect(bare).not.toHaveProperty('customMetadata');
      expect(bare).toMatchObject({ status: video.status, price: video.price, seq: video.seq + 1 });
    }
  });

  test('is the title while it is pending or has ended, and never while the film is planned of it', () => {
    for (const video of [pending, ...Object.values(ended)])
      expect(revised(video, { title: 'Another' })?.title).toBe('Another');
    expect(refusal(processing, { title: 'Another' })).toBe('VIDEO_STARTED');
    // A failed video may be made again, of its title too.
    expect(refusal(ended.failed, { title: 'a ๑' })).toBe('VALIDATION_ERROR');
    expect(refusal(ended.completed, { title: 'a ๑' })).toBe('none');
  });

  test.each([
    { script: 'Other words.' },
    { voice_id: 'voice_456' },
    { language: 'de' },
    { quality: 'high' },
    { style: 'cinematic' },
    { music: false },
    { aspect_ratio: '9:16' },
  ])('[S1-17] is what the film is made of while it is pending alone: %j', (body) => {
    expect(refusal(pending, body)).toBe('none');
    for (const video of [processing, ...Object.values(ended)])
      expect(refusal(video, body)).toBe('VIDEO_STARTED');
  });

  test('is how its pictures are shown while it is pending; what is not named stays', () => {
    const picture = { assetId: 'a', key: 'k', checksum: 'c' };
    const plain: Video = { ...pending, pictures: { background: picture, logo: picture } };
    const shown: Video = { ...plain, pictureLooks: { fit: 'contain', pan: 'left', opacity: 0.5 } };
    expect(revised(shown, { background_pan: 'in', logo_corner: 'top-left' })?.pictureLooks).toEqual({
      fit: 'contain',
      pan: 'in',
      opacity: 0.5,
      corner: 'top-left',
    });
    expect(revised(shown, { background_pan: null })?.pictureLooks).toEqual({ fit: 'contain', opacity: 0.5 });
    expect(revised({ ...plain, pictureLooks: { pan: 'in' } }, { background_pan: null })).not.toHaveProperty(
      'pictureLooks',
    );
    expect(revised(plain, { background_pan: null })).toBeUndefined();
    for (const change of [{ music: false }, { title: 'Another' }, { callback_id: 'b' }])
      expect(revised(shown, change)).toMatchObject({
        pictures: shown.pictures,
        pictureLooks: shown.pictureLooks,
      });
    expect(refusal({ ...shown, status: 'processing' }, { logo_size: 'small' })).toBe('VIDEO_STARTED');
    expect(refusal({ ...shown, pictures: { logo: picture } }, { background_fit: 'cover' })).toBe(
      'VALIDATION_ERROR',
    );
    expect(refusal(pending, { logo_opacity: 0.5 })).toBe('VALIDATION_ERROR');
  });

  test('[S1-17] has the limits of a new video', () => {
    expect(updateBody.safeParse({ script: 'x'.repeat(1001) }).success).toBe(false);
    expect(updateBody.parse({ script: `  ${'x'.repeat(1000)} ` }).script).toHaveLength(1000);
    for (const body of [
      { script: '  ' },
      { voice_id: '' },
      { language: 'e' },
      { language: 'de-DE-1' },
      { quality: 'x' },
    ])
      expect(updateBody.safeParse(body).success, JSON.stringify(body)).toBe(false);
  });

  test('is priced as if it had been asked for so', () => {
    const longer = 'A good deal more is said here. '.repeat(20).trim();
    const video = revised(pending, { script: longer, quality: 'ultra' });
    const asked = quotedVideo({ text: longer, quality: 'ultra' });
    expect(video).toMatchObject({ text: longer, title: asked.title, price: asked.price, callbackId: 'a' });
    expect(asked.price).toBeGreaterThan(pending.price);
    expect(refusal(pending, { script: longer, quality: 'ultra', max_cost: 1 })).toBe('MAX_COST_EXCEEDED');
  });

  test('keeps a title that was given when the words change, and speaks another language with its own voice', () => {
    const titled = quotedVideo({ title: 'Given' });
    expect(revised(titled, { script: 'Quite other words.' })?.title).toBe('Given');
    const german = revised(pending, { language: 'de', script: 'Guten Morgen.' });
    expect(german?.voiceId).toBe(quotedVideo({ language: 'de' }).voiceId);
    expect(refusal(pending, { language: 'de', voice_id: pending.voiceId })).toBe('VALIDATION_ERROR');
  });

  test('fits its kind', () => {
    const storyboard = quotedVideo({ kind: 'prompt', style: 'cinematic', durationSeconds: 15 });
    expect(refusal(storyboard, { prompt: 'A harbour.', duration: 20, style: 'artistic' })).toBe('none');
    for (const body of [{ script: 'A harbour.' }, { style: 'professional' }])
      expect(refusal(storyboard, body)).toBe('VALIDATION_ERROR');
    for (const body of [{ prompt: 'A harbour.' }, { duration: 20 }])
      expect(refusal(pending, body)).toBe('VALIDATION_ERROR');
  });

  test('loses no change of another, and has an end', () => {
    expect(refusal(processing, { callback_id: 'b', seq: 2 })).toBe('VIDEO_CHANGED');
    expect(refusal(processing, { callback_id: 'b', seq: 3 })).toBe('none');
    expect(refusal({ ...pending, updates: 999 }, { callback_id: 'b' })).toBe('none');
    expect(refusal({ ...pending, updates: 1000 }, { callback_id: 'b' })).toBe('TOO_MANY_UPDATES');
  });
});
