import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readOutlook } from '../../../functions/videos/outlook.ts';
import { quotedVideo } from '../../support/quoted-video.ts';

beforeAll(() => {
  vi.stubEnv('TABLE_NAME', 'table');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  // Nobody listens there.
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', 'http://127.0.0.1:1');
});
afterAll(() => vi.unstubAllEnvs());

it('foretells nothing where the waiting line cannot be read, and says so in the log', async () => {
  const log = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const outlook = await readOutlook({ now: new Date(), log });
  expect(outlook.of(quotedVideo())).toEqual({});
  expect(outlook.ofNext(quotedVideo())).toEqual({});
  expect(log.warn.mock.calls.map(([event]) => event)).toEqual(['nothing_foretold']);
});
