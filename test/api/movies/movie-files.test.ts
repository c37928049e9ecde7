import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, it } from 'vitest';
import { assetsIn } from '../../support/asset-uploads.ts';
import { type Body, useSharedCloud } from '../../support/cloud.ts';
import { oggOf } from '../../support/encoded-sounds.ts';
import { mediaOf } from '../../support/media.ts';
import { readAloud } from '../../unit/engine/narrated.ts';

const cloud = useSharedCloud();
const { ask, furnish, upload } = assetsIn(cloud);

const red = (): Buffer => {
  const canvas = createCanvas(16, 16);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ff0000';
  context.fillRect(0, 0, 16, 16);
  return canvas.toBuffer('image/png');
};
const problems = ({ errors }: Body): string[] =>
  (errors as unknown as Body[]).map(({ path, code }) => `${path} ${code}`);

/** The longest scene: the film's picture is taken from it. */
const long =
  'Seen all along the way, from the first light of the morning until the very last lamp of the evening.';
const texts = ['The harbour was still asleep.', 'Then an old ferry left for the islands.'];

it('[S4-17] scenes show pictures under sentences and have recordings; changing one makes one anew', async () => {
  const { user, path } = await furnish();
  const reader = { source: 'en-us+m1', rates: [150, 150], pauses: [3, 3], seed: 4 } as const;
  const reading = await readAloud(texts, 'en', reader);
  const picture = String((await upload(user, path, red())).body.id);
  const sound = await oggOf(reading.samples);
  const type = { content_type: 'audio/ogg', file_name: 'voice.opus' };
  const recording = String((await upload(user, path, sound, type)).body.id);

  const shown = (more: object = {}) => ({
    kind: 'avatar',
    script: long,
    b_roll: [{ asset_id: picture, sentence: 1, ...more }],
  });
  const narrated = (more: object = {}) => ({
    kind: 'avatar',
    script: texts.join('\n\n'),
    narration_asset_id: recording,
    ...more,
  });
  const title = { kind: 'title', text: 'Harbour', seconds: 1 };
  const movies = path.replace(/assets$/, 'movies');
  const movie = (scenes: object[], more: object = {}) => ({
    ...{ title: 'Harbour', quality: 'low', aspect_ratio: '1:1', music: false, voice_id: 'en-ethan' },
    ...more,
    scenes,
  });

  const wrong = [
    {
      ...shown(),
      b_roll: [
        { asset_id: picture, sentence: 2 },
        { asset_id: 'nothing', sentence: 1 },
      ],
    },
    narrated({ narration_asset_id: picture }),
    { kind: 'prompt', prompt: texts[0], narration_asset_id: recording, voice_id: 'en-ethan' },
    { ...title, narration_asset_id: recording },
    ...Array.from({ length: 2 }, () => ({ ...shown(), narration_asset_id: 'nothing' })),
  ];
  const refused = await ask(user, 'POST', movies, movie(wrong));
  expect([refused.status, problems(refused.body)]).toEqual([
    422,
    [
      'body.scenes.0.b_roll.0.sentence SENTENCE_NOT_FOUND',
      'body.scenes.0.b_roll.1.asset_id ASSET_NOT_USABLE',
      'body.scenes.1.narration_asset_id ASSET_NOT_USABLE',
      'body.scenes.2.voice_id NARRATION_IS_THE_VOICE',
      'body.scenes.4.narration_asset_id ASSET_NOT_USABLE',
      'body.scenes.5.narration_asset_id ASSET_NOT_USABLE',
    ],
  ]);
  const key = await ask(user, 'POST', '/api/v1/api-keys', { name: 'Movies', scopes: ['movies:write'] });
  const byKey = await cloud.request('POST', movies, {
    headers: { 'x-api-key': String(key.body.key) },
    body: movie([narrated()]),
  });
  expect([byKey.status, byKey.body.required_scope]).toEqual([403, 'assets:read']);

  const scenes = [shown(), title, narrated()];
  const created = await ask(user, 'POST', movies, movie(scenes));
  expect([created.status, created.body.scenes?.[0], created.body.scenes?.[2]]).toMatchObject([
    201,
    shown(),
    narrated(),
  ]);
  const self = `${movies}/${created.body.id}`;
  const quoted = (await ask(user, 'POST', `${self}/plan`)).body.scenes as unknown as { seconds: number }[];
  const length = reading.samples.length / reading.sampleRate;
  expect(quoted[2]?.seconds).toBeGreaterThan(length);
  const first = await ask(user, 'POST', `${self}/render`);
  const film = (await cloud.ended(user, String(first.body.id))).body;
  expect([film.status, film.failure]).toEqual(['completed', null]);
  // The three seconds between the sentences are those of the recording; what is before and behind them is left out.
  const told = quoted.reduce((sum, { seconds }) => sum + seconds, 0) - 6;
  expect(Math.abs(Number(film.duration) - told)).toBeLessThan(1.5);
  const link = await ask(user, 'GET', `/api/v2/videos/${film.id}/download?file=thumbnail`);
  const file = await (await fetch(String(link.headers.get('location')))).arrayBuffer();
  const image = await loadImage(Buffer.from(file));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const [r = 0, g = 255, b = 255] = context.getImageData(image.width / 2, image.height / 3, 1, 1).data;
  expect([r > 150, g < 90, b < 90], `${r} ${g} ${b}`).toEqual([true, true, true]);

  const replaced = await ask(
    user,
    'PUT',
    self,
    movie([shown({ pan: 'in' }), title, narrated()], { title: 'Again' }),
  );
  expect(replaced.status).toBe(200);
  const plan = (await ask(user, 'POST', `${self}/plan`)).body.scenes as unknown as { reused: boolean }[];
  expect(plan.map(({ reused }) => reused)).toEqual([false, true, true, false]);
  const keys = () => mediaOf(cloud).keys(`movies/${created.body.id}/`);
  const before = await keys();
  const second = await ask(user, 'POST', `${self}/render`);
  expect((await cloud.ended(user, String(second.body.id))).body.status).toBe('completed');
  const added = (await keys()).filter((name) => !before.includes(name));
  // The words under the picture are the same; its scene is drawn anew, and the closing card is another.
  expect(added.filter((name) => /scene-/.test(name))).toHaveLength(2);
  expect(added.filter((name) => /speech-.*pcm$/.test(name)).length).toBeLessThanOrEqual(1);

  await ask(user, 'DELETE', `${path}/${picture}`);
  const gone = await ask(user, 'POST', `${self}/render`);
  expect([gone.status, problems(gone.body)]).toEqual([422, ['scenes.0.b_roll.0.asset_id ASSET_NOT_USABLE']]);
});
