import { beforeEach, expect, test, vi } from 'vitest';
import { luma } from '../../../functions/engines/luma/provider.ts';
import { quoteVideo } from '../../../functions/videos/quote-video.ts';

const configured = vi.hoisted(() => new Set<string>());
vi.mock('../../../functions/engines/configured-vendors.ts', async (original) => ({
  ...(await original()),
  configuredVendors: () => configured,
}));

beforeEach(() => configured.clear());

const asset = (assetId: string) => ({ assetId, key: assetId, checksum: assetId, width: 1920, height: 1080 });
const wish = {
  kind: 'prompt',
  text: 'A ferry leaves the harbour.',
  language: 'en',
  style: 'cinematic',
  quality: 'low',
  aspectRatio: '16:9',
  music: false,
  durationSeconds: 6,
  firstFrameAssetId: 'a',
  frames: { first: asset('a') },
} as const;
const now = new Date('2026-11-30T10:00:00Z');
const told = (more: Partial<Parameters<typeof quoteVideo>[0]> = {}) =>
  quoteVideo({ ...wish, ...more }, now).problems.map(({ message }) => message);

test('a first frame that an engine does not take leads to engines that this environment has', () => {
  for (const vendor of ['luma', 'omni', 'polly']) configured.add(vendor);
  expect(told()).toEqual(['embedded films from no picture: ask one of omni, luma, or leave this out.']);
  // Omni ends no clip with a picture.
  const both = { lastFrameAssetId: 'b', frames: { first: asset('a'), last: asset('b') } };
  expect(told({ ...both, engineId: 'omni' })).toEqual([
    'omni ends no clip with a picture: ask one of luma, or leave this out.',
  ]);
  // Who films from pictures makes no film of a script.
  expect(told({ kind: 'avatar', style: 'professional' })).toEqual([
    'embedded films from no picture: ask one of omni, luma with a prompt, or leave this out.',
  ]);
});

test('where the environment has none, what it lacks is told', () => {
  configured.add('polly');
  expect(told()).toEqual([
    'embedded films from no picture: this environment has no engine that does (fal-kling and fal-ltx need the secret ' +
      '"fal", omni needs the secret "omni", veo and veo-fast need the secret "veo", luma is not turned on): ' +
      'leave this out.',
  ]);
});

test('an engine whose vendor has ended it is not suggested', () => {
  configured.add('luma').add('omni');
  Object.assign(luma, { endOfLife: '2026-11-30' });
  try {
    expect(told()).toEqual(['embedded films from no picture: ask one of omni, or leave this out.']);
  } finally {
    Reflect.deleteProperty(luma, 'endOfLife');
  }
});
