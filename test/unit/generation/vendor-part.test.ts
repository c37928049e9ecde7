import { afterAll, describe, expect, test } from 'vitest';
import { startFalDouble } from '../../../doubles/fal/server.ts';
import { startHeygenDouble } from '../../../doubles/heygen/server.ts';
import type { Film } from '../../../engine/contract.ts';
import { falClientAt } from '../../../functions/engines/fal/client.ts';
import { kling } from '../../../functions/engines/fal/models/kling.ts';
import { falScenesBy } from '../../../functions/engines/fal/work.ts';
import { heygenClientAt } from '../../../functions/engines/heygen/client.ts';
import { heygenVideosBy } from '../../../functions/engines/heygen/work.ts';
import { providers } from '../../../functions/engines/providers.ts';
import { findEngine } from '../../../functions/engines/registry.ts';
import { sentToVendor } from '../../../functions/engines/work.ts';
import { vendorPartHash } from '../../../functions/generation/vendor-part.ts';
import { filmOf, silentTiming } from '../engine/films.ts';

const key = 'double-1';
const [heygen, fal] = [await startHeygenDouble(key), await startFalDouble(key)];
afterAll(async () => {
  await heygen.close();
  await fal.close();
});

const video = heygenVideosBy(heygenClientAt(key, heygen.url));
const scenes = falScenesBy(kling, falClientAt(key, fal.url));
const engine = (id: string) => {
  const found = findEngine(id);
  if (found === undefined) throw new Error(`There is no ${id}`);
  return found;
};
/** Names of starts, not of what is made. */
const withoutToken = ({ title: _, callback_id: __, ...body }: Record<string, unknown>) => body;

const vendors = [
  {
    name: 'heygen',
    sent: async (film: Film) => {
      const request = { film, sceneIndex: 0 };
      await video.start(request, crypto.randomUUID(), 'place/');
      return [withoutToken(heygen.jobs.all.at(-1)?.body ?? {}), 'v3/videos'];
    },
    hash: (film: Film) => vendorPartHash(engine('heygen'), 'talking-video', { film, sceneIndex: 0 }),
  },
  {
    name: 'fal-kling',
    sent: async (film: Film, frames = 60) => {
      await scenes.start({ film, sceneIndex: 0, timing: silentTiming(frames) }, 'none', 'place/');
      return [fal.jobs.all.at(-1)?.body, kling.path];
    },
    hash: (film: Film, frames = 60) =>
      vendorPartHash(engine('fal-kling'), 'scene', { film, sceneIndex: 0, timing: silentTiming(frames) }),
  },
] as const;

const film = filmOf(['Ships come home.'], { width: 480, height: 480, avatarId: 'heygen-abigail' });
const scene = film.scenes[0];
const changes: Partial<Film>[] = [
  { title: 'Another title' },
  { seed: 8 },
  { music: true, musicVolume: 0.5 },
  { brand: { accent: '#112233' } },
  { style: 'animated' },
  { language: 'en-GB' },
  { avatarId: 'amelia' },
  { voiceId: 'en-ava-2' },
  { width: 720, height: 720 },
  { width: 1080, height: 1080 },
  { width: 1280, height: 720 },
  { scenes: scene === undefined ? [] : [{ ...scene, narration: 'Ships go out.' }] },
  { scenes: scene === undefined ? [] : [{ ...scene, leadInSeconds: 1 }] },
  { scenes: scene === undefined ? [] : [scene, { ...scene, index: 1, narration: 'More.' }] },
];

describe.each(vendors)('what $name makes', ({ sent, hash }) => {
  test('has another name if and only if something else is on the wire', async () => {
    const before = JSON.stringify(await sent(film));
    let others = 0;
    for (const change of changes) {
      const changed = { ...film, ...change };
      const isOther = JSON.stringify(await sent(changed)) !== before;
      others += isOther ? 1 : 0;
      expect(hash(changed) !== hash(film), JSON.stringify(change)).toBe(isOther);
    }
    // Some of them are sent, and some are not.
    expect(others).toBeGreaterThan(1);
    expect(others).toBeLessThan(changes.length - 5);
  });
});

test('a clip of fal has another name when its scene needs a longer one', () => {
  const [, { hash }] = vendors;
  expect(hash(film, 61)).toBe(hash(film, 60));
  expect(hash(film, 180)).not.toBe(hash(film, 60));
});

test('another version of an engine, and another engine, make something else', () => {
  const request = { film, sceneIndex: 0, timing: silentTiming(60) };
  const [one, other] = [engine('fal-kling'), engine('fal-ltx')];
  const names = [one, { ...one, version: '2' }, other].map((by) => vendorPartHash(by, 'scene', request));
  expect(new Set(names).size).toBe(3);
});

test.each(providers)('$id tells what it sends of all that is made at its vendor', ({ id, capabilities }) => {
  for (const capability of ['scene', 'talking-video'] as const)
    expect(Object.hasOwn(sentToVendor[capability], id)).toBe(capabilities[capability]?.work === 'remote');
});
