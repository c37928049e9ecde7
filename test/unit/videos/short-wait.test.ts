import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { commit } from '../../../functions/platform/aws/commit.ts';
import { log } from '../../../functions/platform/log.ts';
import { accountKey } from '../../../functions/shared/keys.ts';
import { preferredWait } from '../../../functions/shared/prefer.ts';
import { lookUntil, waitForEnd } from '../../../functions/videos/short-wait.ts';
import { leaveWaitingPlace, takeWaitingPlace } from '../../../functions/videos/waiting-requests.ts';
import { type FunctionServices, serveFunctions } from '../../support/function-services.ts';
import { usePassingTime } from '../../support/passing-time.ts';
import { putVideo } from '../../support/table.ts';

const pass = usePassingTime();

describe('the preference', () => {
  it.each([
    ['wait=10', 10],
    ['respond-async, wait=10; note="a, b"', 10],
    ['Wait = "7"', 7],
    ['wait=1, wait=9', 1],
    ['wait=600', 25],
    ['wait=0', undefined],
    ['wait=-1', undefined],
    ['wait=soon', undefined],
    ['wait', undefined],
    ['note="x, wait=9"', undefined],
    ['', undefined],
  ])('%s: %s seconds', (header, seconds) => {
    expect(preferredWait(header)).toBe(seconds);
  });
});

describe('looking until something is done', () => {
  /** Looks for `seconds` at what is done after `doneAfter`, with so much time of the function's. */
  const looks = async (seconds: number, doneAfter: number, remainingSeconds = 29) => {
    const start = Date.now();
    const at: number[] = [];
    const passed = (): number => (Date.now() - start) / 1000;
    const seen = await lookUntil(
      async () => at[at.push(passed()) - 1],
      (moment) => moment >= doneAfter,
      seconds,
      {
        now: Date.now,
        sleep: async (milliseconds) => pass(milliseconds / 1000),
        remaining: () => (remainingSeconds - passed()) * 1000,
      },
    );
    return { at, seen };
  };

  it('pauses longer and longer, and looks sixteen times in the longest wait', async () => {
    const { at } = await looks(25, 1000);
    expect(at).toHaveLength(16);
    expect(at.slice(0, 3)).toEqual([0.25, 0.625, 1.187]);
    expect(at.at(-1)).toBeCloseTo(25, 2);
  });

  it('ends with the first look that sees it done', async () => {
    const { at, seen } = await looks(25, 0.5);
    expect([at.length, seen]).toEqual([2, 0.625]);
  });

  it('ends in time for the answer when the function has less time than the wait', async () => {
    const { at } = await looks(25, 1000, 10);
    expect(at.at(-1)).toBeCloseTo(8, 2);
    expect((await looks(25, 1000, 1)).at).toHaveLength(1);
  });

  it('ends where nothing is left to look at', async () => {
    const clock = { now: Date.now, sleep: async () => undefined, remaining: () => 29_000 };
    expect(
      await lookUntil(
        async () => undefined,
        () => false,
        25,
        clock,
      ),
    ).toBeUndefined();
  });
});

describe('of one account', () => {
  let services: FunctionServices;
  beforeAll(async () => {
    vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    services = await serveFunctions();
    Object.assign(process.env, { ENVIRONMENT_NAME: 'dev', LOG_LEVEL: 'ERROR' });
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    services.clear();
    await commit([{ Put: { Item: { ...accountKey('owner'), balance: 100, activeVideos: 0 } } }]);
  });

  const take = (seconds = 10) => takeWaitingPlace('owner', seconds, Date.now());

  it('three requests wait at a time, however they race; each leaves its own place', async () => {
    const places = await Promise.all(Array.from({ length: 5 }, () => take()));
    const taken = places.filter((place) => place !== undefined);
    expect(taken.map(({ name }) => name).sort()).toEqual(['place0', 'place1', 'place2']);
    expect(await take()).toBeUndefined();
    const [first] = taken;
    if (first === undefined) throw new Error('No place was taken');
    await leaveWaitingPlace(first);
    expect((await take())?.name).toBe(first.name);
  });

  it('a place is free by itself when its time is over, and stays with who has it then', async () => {
    const [lost] = await Promise.all([take(), take(), take()]);
    pass(14);
    expect(await take()).toBeUndefined();
    pass(2);
    const again = await take();
    expect(again?.name).toBe('place0');
    if (lost !== undefined) await leaveWaitingPlace({ ...lost, name: 'place0' });
    expect([(await take())?.name, (await take())?.name, await take()]).toEqual([
      'place1',
      'place2',
      undefined,
    ]);
  });

  it('of all accounts a tenth of the functions waits, and who finds no place keeps none of its account', async () => {
    const owners = Array.from({ length: 240 }, (_, index) => `owner-${index}`);
    const takeOf = (owner: string) => takeWaitingPlace(owner, 10, Date.now());
    const taken: Awaited<ReturnType<typeof takeOf>>[] = [];
    for (const owner of owners) taken.push(await takeOf(owner));
    const held = taken.filter((place) => place !== undefined);
    expect(held.length).toBeGreaterThan(60);
    expect(held.length).toBeLessThanOrEqual(96);
    const [refused = ''] = owners.filter((_, index) => taken[index] === undefined);
    for (const place of held) await leaveWaitingPlace(place);
    expect((await takeOf(refused))?.name).toBe('place0');
    // As many as one shard holds beside that one: more may meet a full shard by chance.
    for (const owner of owners.slice(0, 11)) expect(await takeOf(owner)).toBeDefined();
  });

  it('a request that is not admitted takes no place and looks at nothing', async () => {
    const owner = { userId: 'owner', email: '', password: '', token: '', refreshToken: '' };
    const video = await putVideo(owner);
    const refused = new Error('Refused');
    const context = { admitted: () => Promise.reject(refused), remainingMilliseconds: () => 29_000, log };
    await expect(waitForEnd(video, 10, context)).rejects.toBe(refused);
    expect((await take())?.name).toBe('place0');
  });

  it('one that has ended is answered without a place; so is one without the preference', async () => {
    const owner = { userId: 'owner', email: '', password: '', token: '', refreshToken: '' };
    const video = await putVideo(owner);
    const admitted = vi.fn(async () => undefined);
    const context = { admitted, remainingMilliseconds: () => 29_000, log };
    const ended = { ...video, status: 'failed' } as const;
    expect(await waitForEnd(ended, 10, context)).toEqual({
      video: ended,
      headers: { 'preference-applied': 'wait=10' },
    });
    expect(await waitForEnd(video, undefined, context)).toEqual({ video, headers: {} });
    expect(admitted).not.toHaveBeenCalled();
  });
});
