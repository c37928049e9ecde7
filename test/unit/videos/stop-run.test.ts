import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { newVideo } from '../../../functions/videos/new-video.ts';
import { stopRun } from '../../../functions/videos/stop-run.ts';

beforeAll(() => {
  vi.stubEnv('WORKFLOW_ARN', 'arn:aws:states:eu-central-1:000000000000:stateMachine:films');
  // Nobody listens there.
  vi.stubEnv('AWS_ENDPOINT_URL', 'http://127.0.0.1:9');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const now = new Date('2026-11-22T10:00:00Z');
const video = newVideo(
  {
    kind: 'avatar',
    text: 'Words.',
    textTruncated: false,
    title: 'A film',
    language: 'en',
    voiceId: 'en-calm',
    avatarId: 'ada',
    style: 'professional',
    quality: 'medium',
    resolution: 'medium',
    aspectRatio: '16:9',
    music: true,
    engineId: 'embedded',
  },
  { id: 'v', ownerId: 'o', price: 1, estimatedSeconds: 5, now, checkAt: now.toISOString() },
);

it('a run that cannot be stopped does not undo that its video has ended', async () => {
  const error = vi.fn();
  const silent = () => undefined;
  const log = { debug: silent, info: silent, warn: silent, error };
  await expect(stopRun(video, 'Cancelled by its owner', log)).resolves.toBeUndefined();
  expect(error).toHaveBeenCalledWith(
    'run_not_stopped',
    expect.objectContaining({ video_id: 'v', attempt: 1 }),
  );
});
