import { beforeEach, expect, test, vi } from 'vitest';

const held = vi.hoisted(() => ({ now: 0, most: 0, read: 0 }));
vi.mock('../../../functions/platform/aws/media.ts', () => ({
  getJson: async (key: string) => {
    const timing = { index: 0, frames: 120, words: [], phonemes: [] };
    const scene = { hash: 'speech', frames: 120, spokenFrames: 120 };
    return key.includes('spoken-') ? Array.from({ length: 100 }, () => scene) : timing;
  },
  headObject: async () => undefined,
  getObject: async () => {
    held.now += 1;
    held.read += 1;
    held.most = Math.max(held.most, held.now);
    await new Promise((resolve) => setTimeout(resolve, 2));
    held.now -= 1;
    return new Uint8Array(8);
  },
}));

vi.mock('../../../functions/videos/purchases.ts', () => ({ listPurchases: async () => [] }));

const { movieSceneOf } = await import('../../../functions/generation/remote/movie-scene.ts');
const { shownParts } = await import('../../../functions/generation/shown-parts.ts');
const { buildMoviePlan } = await import('../../../functions/planning/movie-plan.ts');
const { taskTriggers } = await import('../../../functions/generation/tasks/triggers.ts');

process.env.MEDIA_BUCKET = 'media';
const scenes = 40;
const picture = (name: string) => ({ assetId: name, key: `assets/${name}`, checksum: name });
const plan = buildMoviePlan(
  {
    id: 'movie',
    title: 'A movie',
    style: 'cinematic',
    resolution: 'low',
    aspectRatio: '16:9',
    music: false,
    isClosingPaid: false,
    scenes: Array.from({ length: scenes }, (_, index) => ({
      kind: 'prompt' as const,
      text: `Ship ${index + 1} sails.`,
      language: 'en',
      style: 'cinematic' as const,
      avatarId: '',
      voiceId: 'en-us-female-1',
      engineId: 'fal-kling',
      transition: 'cut' as const,
      durationSeconds: 4,
      standIns: [{ engineId: 'luma', voiceId: 'en-us-female-1', avatarId: '' }],
      frames: { first: picture(`first-${index}`), last: picture(`last-${index}`) },
      isPaid: false,
    })),
  },
  { testValues: false },
);
const spoken = Array.from({ length: 100 }, () => ({ hash: 'speech', frames: 120, spokenFrames: 120 }));

beforeEach(() => {
  Object.assign(held, { now: 0, most: 0, read: 0 });
});

test('a movie of forty scenes with two pictures each is handed on with those of a few in memory', async () => {
  const handed = (await movieSceneOf({ ownerId: 'owner', videoId: 'video' }, plan, 3)?.ofEngine()) ?? [];
  expect(handed).toHaveLength(scenes);
  expect(handed.map(({ scene, names }) => [scene, names.length])).toEqual(
    Array.from({ length: scenes }, (_, index) => [index, 1]),
  );
  expect(new Set(handed.flatMap(({ names }) => names.map(({ hash }) => hash))).size).toBe(scenes);
  const all = await shownParts('video', plan, spoken);
  expect(handed.map(({ names }) => names)).toEqual(all.slice(0, scenes));
  expect(held.read).toBe(4 * scenes);
  expect(held.most).toBeLessThanOrEqual(4);
});

test('the function that charges a film has room for the pictures of four scenes, and their base64', () => {
  expect(taskTriggers.settleVideo.memoryMegabytes).toBeGreaterThanOrEqual(512);
});
