import { chmod, mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Credentials, credentialsFile, credentialsPath } from '../../../cli/credentials.ts';
import { findEndpoints } from '../../../cli/endpoints.ts';
import { storedSession } from '../../../cli/session.ts';
import { createClient } from '../../../client/client.ts';
import { FakeKinora } from './fake-kinora.ts';

let server: FakeKinora;
let home: string;
let path: string;

beforeEach(async () => {
  server = await new FakeKinora().start();
  home = await mkdtemp(join(tmpdir(), 'kinora-cli-session-'));
  path = credentialsPath({}, home);
});
afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true, force: true });
});

const keep = async (kept: Partial<Credentials> = {}): Promise<void> => {
  const file = credentialsFile(path);
  const whole = { accessToken: 'good', refreshToken: 'refresh-1', expiresAt: Date.now() + 900_000, ...kept };
  await file.alone(() => file.write(server.url, whole));
};
const client = () => {
  const { refresh } = createClient({ baseUrl: server.url });
  return createClient({
    baseUrl: server.url,
    session: storedSession(credentialsFile(path), server.url, refresh),
  });
};

describe('the credentials file', () => {
  it('is for its owner alone, whatever it was before', async () => {
    await keep();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    await chmod(path, 0o644);
    await credentialsFile(path).read(server.url);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('keeps one session per address', async () => {
    await keep();
    const file = credentialsFile(path);
    await file.alone(() => file.write('https://other.example', { accessToken: 'b', expiresAt: 1 }));
    expect((await file.read(server.url))?.accessToken).toBe('good');
    await file.alone(() => file.remove(server.url));
    expect(await file.read(server.url)).toBeUndefined();
    expect((await file.read('https://other.example'))?.accessToken).toBe('b');
  });

  it('loses nothing when many write at once', async () => {
    const addresses = Array.from({ length: 12 }, (_, i) => `https://${i}.example`);
    await Promise.all(
      addresses.map((address) => {
        const file = credentialsFile(path);
        return file.alone(() => file.write(address, { accessToken: address, expiresAt: 1 }));
      }),
    );
    const kept = await Promise.all(addresses.map((address) => credentialsFile(path).read(address)));
    expect(kept.map((one) => one?.accessToken)).toEqual(addresses);
  });

  it('takes over the lock of a process that died', async () => {
    await mkdir(`${path}.lock`, { recursive: true });
    const longAgo = new Date(Date.now() - 120_000);
    await utimes(`${path}.lock`, longAgo, longAgo);
    await keep();
    expect((await credentialsFile(path).read(server.url))?.accessToken).toBe('good');
  });

  it('says so when it is damaged', async () => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '{"half');
    await expect(credentialsFile(path).read(server.url)).rejects.toThrow('cannot be read');
  });

  it('lies below XDG_CONFIG_HOME where that is set', () => {
    expect(credentialsPath({ XDG_CONFIG_HOME: '/x' }, '/home/me')).toBe('/x/kinora/credentials.json');
  });
});

describe('renewing', () => {
  it('happens before a request when the token is about to end, and is kept', async () => {
    await keep({ accessToken: 'ending', expiresAt: Date.now() + 5000 });
    await client().list();
    expect(server.seen.map(({ route }) => route)).toEqual([
      'POST /api/v1/auth/refresh',
      'POST /api/v2/videos/list',
    ]);
    expect(await credentialsFile(path).read(server.url)).toMatchObject({
      accessToken: 'access-1',
      refreshToken: 'refresh-2',
    });
  });

  it('happens once after a 401, and the request is repeated', async () => {
    await keep({ accessToken: 'revoked' });
    await client().list();
    expect(server.refreshes).toBe(1);
    expect(server.count('POST /api/v2/videos/list')).toBe(2);
  });

  it('uses a refresh token once, however many commands need it at the same time', async () => {
    await keep({ accessToken: 'ending', expiresAt: Date.now() });
    await Promise.all(Array.from({ length: 6 }, () => client().list()));
    expect(server.refreshes).toBe(1);
  });

  it('does not repeat a refresh whose answer was lost: the token may be used up', async () => {
    await keep({ expiresAt: 0 });
    server.next('POST /api/v1/auth/refresh', 'break-after');
    await expect(client().list()).rejects.toMatchObject({ name: 'NetworkError' });
    expect(server.count('POST /api/v1/auth/refresh')).toBe(1);
  });

  it('a session that has ended asks for a new login', async () => {
    await keep({ expiresAt: 0, refreshToken: 'used-up' });
    await expect(client().list()).rejects.toMatchObject({ name: 'NotSignedInError' });
  });
});

describe('where the API is', () => {
  it('--url wins over KINORA_URL, which wins over the nearest endpoints file', async () => {
    const inner = join(home, 'a', 'b');
    await mkdir(join(home, '.kinora'), { recursive: true });
    await mkdir(inner, { recursive: true });
    const kept = { http: 'http://127.0.0.1:3000/', websocket: 'ws://127.0.0.1:3000/v1' };
    await writeFile(join(home, '.kinora', 'endpoints.json'), JSON.stringify(kept));
    expect(await findEndpoints(undefined, {}, inner)).toEqual({ ...kept, http: 'http://127.0.0.1:3000' });
    const env = { KINORA_URL: 'https://api.example/dev/' };
    expect((await findEndpoints(undefined, env, inner)).http).toBe('https://api.example/dev');
    expect((await findEndpoints('https://b.example?x#y', env, inner)).http).toBe('https://b.example');
  });

  it.each(['ftp://x', 'nonsense'])('%s is no address', async (address) => {
    await expect(findEndpoints(address, {}, home)).rejects.toThrow('no http or https address');
  });

  it('says what to do when there is none', async () => {
    await expect(findEndpoints(undefined, {}, home)).rejects.toThrow('--url or KINORA_URL');
  });
});
