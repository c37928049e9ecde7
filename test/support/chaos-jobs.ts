import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { ChaosPlan } from './chaos-plans.ts';
import type { ChaosVendors } from './chaos-vendors.ts';
import type { Body, TestCloud, TestUser } from './cloud.ts';

/** A video or a movie of a run. */
export interface Job {
  user: TestUser;
  id: string;
  mustFail: boolean;
}

const look = { quality: 'low', aspect_ratio: '1:1', music: false };

/** Of ten videos seven have one scene, one has two, and two fail by a value of their text. */
const scriptOf = (number: number, { slow }: ChaosPlan): string => {
  const words = [`Number ${number}.`, slow ? 'kinora:slow' : ''];
  if (number % 10 === 3) words.push('kinora:fail:render');
  if (number % 10 === 6) words.push('kinora:fail:moderation');
  if (number % 10 === 1) words.push('\n\nAnd a second scene.');
  return words.join(' ');
};

type Request = TestCloud['request'];

/** Requests of users who sign in again when their access token has expired: a long run outlives it. */
export const renewing = (request: Request): { request: Request; signedIn: (user: TestUser) => TestUser } => {
  const users = new Map<string, TestUser>();
  const signedIn = (user: TestUser): TestUser => {
    users.set(user.token, user);
    return user;
  };
  return {
    signedIn,
    request: async (method, path, options = {}) => {
      const user = users.get(String(options.token));
      const ask = () => request(method, path, { ...options, ...(user && { token: user.token }) });
      const answer = await ask();
      if (answer.status !== 401 || user === undefined) return answer;
      const { email, password } = user;
      const { body } = await request('POST', '/api/v1/auth/login', { body: { email, password } });
      user.token = String(body.access_token);
      signedIn(user);
      return ask();
    },
  };
};

const created = (answer: Awaited<ReturnType<Request>>, status: number): Body => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(status);
  return answer.body;
};

/** Sends something again and again under one key, as clients do: it must happen once. */
const post = (request: Request, user: TestUser, path: string, body: unknown) =>
  request('POST', path, { token: user.token, body, headers: { 'idempotency-key': randomUUID() } });

/** @param how.vendors make it, where there are any */
export const createVideo = async (
  request: Request,
  user: TestUser,
  number: number,
  { plan, vendors }: { plan: ChaosPlan; vendors: ChaosVendors | undefined },
): Promise<Job> => {
  if (vendors !== undefined) {
    const { path, body, mustFail } = vendors.wishOf(number, plan.slow ? ['kinora:slow'] : []);
    const answer = await post(request, user, path, { ...look, ...body });
    const video = created(answer, path.includes('v1') ? 200 : 202);
    return { user, id: String(video.id ?? video.job_id), mustFail };
  }
  const script = scriptOf(number, plan);
  const answer = await post(request, user, '/api/v2/videos/generate', { script, ...look });
  return { user, id: String(created(answer, 202).id), mustFail: script.includes('kinora:fail') };
};

/** A movie of a card and a scene, of a project of its own. */
export const createMovie = async (request: Request, user: TestUser, number: number): Promise<Job> => {
  const project = created(await post(request, user, '/api/v1/projects', { name: `Project ${number}` }), 201);
  const scenes = [
    { kind: 'title', text: `Movie ${number}`, seconds: 1 },
    { kind: 'avatar', script: 'Hello.' },
  ];
  const path = `/api/v1/projects/${project.id}/movies`;
  const movie = created(await post(request, user, path, { title: 'Spring', ...look, scenes }), 201);
  const video = created(await post(request, user, `${path}/${movie.id}/render`, {}), 202);
  return { user, id: String(video.id), mustFail: false };
};
