import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { noBudgets } from '../../../functions/credits/budget-model.ts';
import { documents } from '../../../functions/platform/aws/table.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { loadAccount } from '../../../functions/users/store.ts';
import { handler as deleteVideo } from '../../../functions/videos/delete-video.ts';
import { handler as getVideo } from '../../../functions/videos/get-video.ts';
import { handler as listVideos } from '../../../functions/videos/list-videos.ts';
import { handler as listVideosPlain } from '../../../functions/videos/list-videos-plain.ts';
import { fail, restart } from '../../../functions/videos/model.ts';
import { changeVideo, listVideos as videosOf } from '../../../functions/videos/store.ts';
import { holdWrites } from '../../../functions/videos/submit.ts';
import { useSmallCloud } from '../../support/small-cloud.ts';
import { type Person, register } from '../../support/small-people.ts';
import { putVideo } from '../../support/table.ts';

const cloud = useSmallCloud();
const film = (person: Person) => putVideo({ ...person, password: '' });

describe('a read with include=user', () => {
  it('[S1-16] tells whose the video is, one and in lists, and nobody else', async () => {
    const [person, other] = [await register(cloud), await register(cloud)];
    const { id } = await film(person);
    const user = { id: person.userId, email: person.email, full_name: expect.any(String), is_active: true };
    const query = 'include=user';
    const { token } = person;
    const params = { id };
    const one = await cloud.request(getVideo, { params, query, token });
    expect([one.status, one.body.user]).toEqual([200, user]);
    const plain = await cloud.request(listVideosPlain, { path: '/api/v1/videos', query, token });
    expect(plain.body).toMatchObject([{ id, user }]);
    const listed = await cloud.request(listVideos, { method: 'POST', json: { include: 'user' }, token });
    expect(listed.body.videos).toMatchObject([{ id, user }]);
    const anothers = await cloud.request(getVideo, { params, query, token: other.token });
    expect([anothers.status, anothers.text.includes(person.email)]).toEqual([404, false]);
    expect((await cloud.request(getVideo, { params, query: 'include=all', token })).status).toBe(422);
  });

  it('[S1-16] costs one read more, and none where nobody asks', async () => {
    const person = await register(cloud);
    const { id } = await film(person);
    const sent = vi.spyOn(documents(), 'send');
    const reads = async (query: string) => {
      sent.mockClear();
      const { body } = await cloud.request(getVideo, { params: { id }, query, token: person.token });
      const calls = sent.mock.calls.map(([{ input }]) => JSON.stringify(input));
      const own = calls.filter((call) => call.includes(JSON.stringify(accountKey(person.userId).sk)));
      return { user: body.user !== undefined, calls: calls.length, ofAccount: own.length };
    };
    await reads('');
    const [without, asked] = [await reads(''), await reads('include=user')];
    sent.mockRestore();
    expect(without).toMatchObject({ user: false, ofAccount: 0 });
    expect(asked).toEqual({ user: true, ofAccount: 1, calls: without.calls + 1 });
  });
});

const failure = {
  code: 'X',
  reason: '',
  stage: 'rendering',
  retryable: true,
  charged: false,
  suggestion: '',
};

describe('the number of videos of an account', () => {
  it('[S1-22] is that of its videos, whatever is made, run anew and deleted, also twice or at once', async () => {
    const steps = fc.array(fc.constantFrom('make', 'again', 'delete', 'delete twice'), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(steps, async (actions) => {
        const person = await register(cloud);
        const now = new Date();
        const ids: string[] = [];
        for (const action of actions) {
          if (action === 'make') ids.push((await film(person)).id);
          const id = action.startsWith('delete') ? ids.pop() : ids.at(-1);
          if (id === undefined || action === 'make') continue;
          const remove = () =>
            cloud.request(deleteVideo, { method: 'DELETE', params: { id }, token: person.token });
          if (action === 'delete') await remove();
          if (action === 'delete twice') await Promise.all([remove(), remove()]);
          if (action !== 'again') continue;
          await changeVideo(person.userId, id, fail(1, failure as never, now));
          await changeVideo(person.userId, id, restart(now, now.toISOString()), {
            also: ({ video }) => holdWrites({ video, counters: [] }, noBudgets, now),
          });
        }
        const account = await loadAccount(person.userId, { consistent: true });
        const { videos } = await videosOf(person.userId, { limit: 100 });
        expect(account?.videosCount ?? 0).toBe(videos.length);
      }),
      { numRuns: 6 },
    );
  });

  it('[S1-22] is not counted down for what is gone already', async () => {
    const person = await register(cloud);
    const { id } = await film(person);
    const statuses: unknown[] = [];
    for (let turn = 0; turn < 2; turn += 1) {
      const answer = await cloud.request(deleteVideo, {
        method: 'DELETE',
        params: { id },
        token: person.token,
      });
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 404]);
    expect((await loadAccount(person.userId, { consistent: true }))?.videosCount).toBe(0);
  });
});
