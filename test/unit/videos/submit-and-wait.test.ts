import { expect, it, vi } from 'vitest';
import { reply } from '../../../functions/platform/http/reply.ts';
import { problem } from '../../../functions/shared/errors.ts';

vi.mock('../../../functions/videos/submit.ts', () => ({
  submitVideo: async () => reply({ id: 'v1', status: 'pending' }, { headers: { location: '/x' } }),
}));
vi.mock('../../../functions/videos/store.ts', () => ({
  loadVideo: async () => {
    throw problem('OVERLOADED', {}, { retryAfterSeconds: 2 });
  },
}));
const { submitAndWait } = await import('../../../functions/videos/submit-and-wait.ts');

it('a creation that was committed is told although the look after it fails', async () => {
  const context = {
    actor: { userId: 'u' },
    now: new Date(),
    admitted: async () => undefined,
    log: { warn: () => undefined },
  } as never;
  const answer = await submitAndWait({ waitSeconds: 5 } as never, context, (v) => v as never);
  expect(answer.body).toMatchObject({ id: 'v1' });
});
