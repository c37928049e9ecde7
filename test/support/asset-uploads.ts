import { expect } from 'vitest';
import type { ErrorCode } from '../../functions/shared/error-codes.ts';
import type { Answer, TestCloud, TestUser } from './cloud.ts';
import { pngOf, sha256Of } from './files.ts';

export const picture = pngOf(640, 360);

/** What an upload of a file is announced by. */
export const announced = (file: Buffer, more: object = {}) => ({
  file_name: 'window.png',
  content_type: 'image/png',
  bytes: file.length,
  sha256: sha256Of(file),
  ...more,
});

/** Where one part of a file goes. */
export interface Target {
  url: string;
  headers: Record<string, string>;
  bytes: number;
}

export const targets = ({ body }: Answer): Target[] => body.upload?.requests as unknown as Target[];

export const put = (target: Target | undefined, file: Buffer, headers = target?.headers) =>
  fetch(String(target?.url), { method: 'PUT', body: new Uint8Array(file), headers: headers ?? {} });

export const expectCode = ({ status, body }: Answer, wanted: number, code: ErrorCode): void =>
  expect([status, body.code]).toEqual([wanted, code]);

/** What tests of assets ask of a cloud. */
export const assetsIn = (cloud: TestCloud) => {
  const ask = (user: TestUser, method: string, route: string, body?: unknown, headers = {}) =>
    cloud.request(method, route, { token: user.token, headers, ...(body === undefined ? {} : { body }) });
  /** An account with a project; answers the path of the project's assets. */
  const furnish = async (): Promise<{ user: TestUser; path: string; folder: string }> => {
    const user = await cloud.register();
    const { body } = await ask(user, 'POST', '/api/v1/projects', { name: 'Spring' });
    return {
      user,
      path: `/api/v1/projects/${body.id}/assets`,
      folder: `assets/${user.userId}/${body.id}/`,
    };
  };
  const upload = async (user: TestUser, path: string, file: Buffer, more: object = {}): Promise<Answer> => {
    const created = await ask(user, 'POST', path, announced(file, more));
    expect(created.status, JSON.stringify(created.body)).toBe(201);
    expect((await put(targets(created)[0], file)).status).toBe(200);
    return await ask(user, 'POST', `${path}/${created.body.id}/complete`);
  };
  return { ask, furnish, upload };
};
