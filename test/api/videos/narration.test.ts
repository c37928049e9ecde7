import { beforeAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../engine/random.ts';
import { decodeRecording } from '../../../engine/speech/recording.ts';
import { assetsIn, picture } from '../../support/asset-uploads.ts';
import { type Body, type TestUser, useSharedCloud } from '../../support/cloud.ts';
import { mediaOf } from '../../support/media.ts';
import { wavOf } from '../../support/sounds.ts';
import { type Reading, readAloud } from '../../unit/engine/narrated.ts';

const cloud = useSharedCloud();
const { ask, furnish, upload } = assetsIn(cloud);

const texts = ['The harbour was still asleep.', 'Then an old ferry left for the islands, and nobody waved.'];
const script = texts.join('\n\n');
const small = { quality: 'low', aspect_ratio: '1:1', music: false } as const;

let reading: Reading;
let user: TestUser;
let path = '';
let projectId = '';
let recording = '';

const uploaded = async (file: Buffer, type = 'audio/wav'): Promise<string> => {
  const { body } = await upload(user, path, file, { content_type: type, file_name: 'voice' });
  expect(body.status).toBe('ready');
  return String(body.id);
};

const order = (body: object) =>
  ask(user, 'POST', '/api/v1/videos', { script, ...small, project_id: projectId, ...body });

const fileOf = async (id: string, file: string): Promise<Uint8Array> => {
  const link = await ask(user, 'GET', `/api/v2/videos/${id}/download?file=${file}`);
  return new Uint8Array(await (await fetch(String(link.headers.get('location')))).arrayBuffer());
};

beforeAll(async () => {
  reading = await readAloud(texts, 'en', {
    source: 'en-us+m1',
    rates: [135, 170],
    pauses: [0.7, 1.3],
    seed: 4,
  });
  ({ user, path } = await furnish());
  projectId = path.split('/')[4] ?? '';
  recording = await uploaded(wavOf([reading.samples], reading.sampleRate));
});

/** When each caption begins, in seconds, with its text. */
const cuesOf = (vtt: string): { start: number; text: string }[] =>
  [...vtt.matchAll(/(\d\d):(\d\d):(\d\d\.\d{3}) --> .*\n((?:.+\n?)+)/g)].map(([, h, m, s, text = '']) => ({
    start: Number(h) * 3600 + Number(m) * 60 + Number(s),
    text: text
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }));

/** How alike two sounds are where one is shifted, -1..1. */
const likeness = (film: Float32Array, voice: Float32Array, shift: number): number => {
  let [both, one, other] = [0, 0, 0];
  for (let at = 0; at < voice.length; at += 1) {
    const [a, b] = [film[at + shift] ?? 0, voice[at] ?? 0];
    both += a * b;
    one += a * a;
    other += b * b;
  }
  return both / Math.sqrt(one * other);
};

describe('a recording of its owner in place of a voice', () => {
  it('is heard in the film, which is as long, and captions stand where its words are', async () => {
    const seconds = reading.samples.length / reading.sampleRate;
    const asset = await ask(user, 'GET', `${path}/${recording}`);
    expect(asset.body.duration).toBeCloseTo(seconds, 2);
    const accepted = await order({ narration_asset_id: recording });
    expect(accepted.body.narration_asset_id).toBe(recording);
    // Beside it there are the cards at both ends.
    expect(accepted.body.estimated_seconds).toBeCloseTo(seconds + 2.2 + 2.4, 0);
    const plan = { script, project_id: projectId, narration_asset_id: recording, ...small };
    const planned = await ask(user, 'POST', '/api/v1/videos/plan', plan);
    expect([planned.body.price, planned.body.feasible]).toEqual([accepted.body.price, true]);
    const id = String(accepted.body.id);
    const { body } = await cloud.ended(user, id);
    expect([body.status, body.failure]).toEqual(['completed', null]);
    const known = reading.words;
    const [first, last] = [known[0]?.start ?? 0, known.at(-1)?.end ?? 0];
    expect(Math.abs(Number(body.duration) - (2.2 + last - first + 2.4))).toBeLessThan(0.6);
    expect(Number(body.charged)).toBeLessThanOrEqual(Number(body.price));

    const cues = cuesOf(Buffer.from(await fileOf(id, 'captions')).toString('utf8'));
    const shown = cues.flatMap(({ text }) => text.split(' '));
    expect(shown.join(' ')).toBe(texts.join(' '));
    let word = 0;
    const shift = (cues[0]?.start ?? 0) - first;
    for (const { start, text } of cues) {
      expect(Math.abs(start - shift - (known[word]?.start ?? 0))).toBeLessThan(0.12);
      word += text.split(' ').length;
    }

    const film = await decodeRecording(await fileOf(id, 'video'), { longestSeconds: 60 });
    expect(film.sampleRate).toBe(reading.sampleRate);
    const from = Math.round((known[8]?.start ?? 0) * reading.sampleRate);
    const voice = reading.samples.subarray(from, from + reading.sampleRate / 2);
    const about = from + Math.round(shift * reading.sampleRate);
    let most = 0;
    for (let at = about - 4800; at < about + 4800; at += 1)
      most = Math.max(most, likeness(film.samples, voice, at));
    expect(most).toBeGreaterThan(0.95);
  });

  it('is heard once: a storyboard that runs again finds its speech', async () => {
    const { body } = await ask(user, 'POST', '/api/v1/videos/generate', {
      prompt: `${script} kinora:fail:render`,
      ...small,
      project_id: projectId,
      narration_asset_id: recording,
    });
    const id = String(body.id);
    const failure = { code: 'TEST_FAILURE_RENDER' };
    expect((await cloud.ended(user, id)).body).toMatchObject({ status: 'failed', failure });
    const media = mediaOf(cloud);
    const spoken = async () =>
      (await media.list(`work/${id}/`)).filter(({ key }) => key.includes('/speech-'));
    const before = await spoken();
    expect(before.length).toBeGreaterThan(3);
    await ask(user, 'POST', `/api/v1/videos/${id}/regenerate`);
    expect((await cloud.ended(user, id)).body).toMatchObject({ attempt: 2, status: 'failed', failure });
    expect(await spoken()).toEqual(before);
  });

  it('ends the video for nothing where it is of something else, with a card that says what to do', async () => {
    const random = seededRandom(5);
    const noise = Float32Array.from({ length: 48_000 }, () => 0.2 * (random() - 0.5));
    const { body: before } = await ask(user, 'GET', '/api/v1/credits/balance');
    const { body } = await order({ narration_asset_id: await uploaded(wavOf([noise], 8000)) });
    const ended = await cloud.ended(user, String(body.id));
    expect(ended.body).toMatchObject({
      status: 'failed',
      charged: 0,
      failure: { code: 'NARRATION_MISMATCH', stage: 'speaking', retryable: false },
    });
    const { body: after } = await ask(user, 'GET', '/api/v1/credits/balance');
    expect(after.balance).toBe(before.balance);
  });

  it('is refused where it is no recording of the project, is too short for the text, beside a voice, or not to be read', async () => {
    const pathsOf = ({ errors }: Body): string[] =>
      (errors as unknown as Body[]).map(({ path: at, code }) => `${at}: ${code}`);
    const refusals: [object, string][] = [
      [{ narration_asset_id: 'none' }, 'narration_asset_id: ASSET_NOT_USABLE'],
      [{ narration_asset_id: recording, project_id: undefined }, 'narration_asset_id: ASSET_NOT_USABLE'],
      [{ narration_asset_id: await uploaded(picture, 'image/png') }, 'narration_asset_id: ASSET_NOT_USABLE'],
      [{ narration_asset_id: recording, voice_id: 'en-ava' }, 'voice_id: NARRATION_IS_THE_VOICE'],
      [
        { narration_asset_id: recording, script: script.repeat(10) },
        'narration_asset_id: NARRATION_TOO_SHORT',
      ],
    ];
    for (const [body, expected] of refusals) {
      const { status, body: answer } = await order(body);
      expect([status, pathsOf(answer)]).toEqual([422, [`body.${expected}`]]);
    }
    const key = await ask(user, 'POST', '/api/v1/api-keys', { name: 'Films', scopes: ['videos:write'] });
    const unheard = await cloud.request('POST', '/api/v1/videos', {
      headers: { 'x-api-key': String(key.body.key) },
      body: { script, project_id: projectId, narration_asset_id: recording },
    });
    expect([unheard.status, unheard.body.required_scope]).toEqual([403, 'assets:read']);
    const other = await furnish();
    const names = { narration_asset_id: recording, project_id: other.path.split('/')[4] };
    const foreign = await ask(other.user, 'POST', '/api/v1/videos', { script, ...names });
    expect(pathsOf(foreign.body)).toEqual(['body.narration_asset_id: ASSET_NOT_USABLE']);
  });
});
