import { createServer } from 'node:http';
import { afterAll, expect, test } from 'vitest';
import { listenOnLoopback } from '../../../doubles/loopback.ts';
import { ResultUnusable } from '../../../functions/engines/capabilities.ts';
import { fetchFilm } from '../../../functions/engines/vendor-http.ts';
import type { Resolve } from '../../../functions/platform/checked-lookup.ts';

const film = Buffer.alloc(100_000, 7);
const vendor = { base: 'https://api.vendor.example', isDouble: false };
const asked: string[] = [];
const server = await listenOnLoopback(
  createServer(({ url = '', headers }, response) => {
    asked.push(`${url} ${headers['x-key'] ?? 'no key'}`);
    if (url === '/moved') response.writeHead(302, { location: `${server.url}/film` }).end();
    else if (url === '/gone') response.writeHead(403).end('over');
    else response.writeHead(200, { 'content-length': String(film.length) }).end(film);
  }),
);
afterAll(() => server.close());
const double = { base: server.url, isDouble: true };

/** A name that leads to these addresses. */
const leadsTo = (...addresses: string[]): { resolve: Resolve; names: string[] } => {
  const names: string[] = [];
  return {
    names,
    resolve: (name, _, callback) => {
      names.push(name);
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    },
  };
};

test('a film is not fetched where its public name leads into a network', async () => {
  for (const addresses of [
    ['127.0.0.1'],
    ['10.0.0.8'],
    ['169.254.169.254'],
    ['fd00:ec2::254'],
    ['93.184.216.34', '192.168.0.1'],
    ['::ffff:127.0.0.1'],
  ]) {
    const { resolve, names } = leadsTo(...addresses);
    const fetched = fetchFilm('https://files.vendor.example/film.mp4', vendor, undefined, resolve);
    await expect(fetched).rejects.toThrow(ResultUnusable);
    expect(names).toEqual(['files.vendor.example']);
  }
});

test('a name that leads nowhere is tried again later: it says nothing of the film', async () => {
  const lost: Resolve = (_, __, callback) =>
    callback(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }), []);
  const fetched = fetchFilm('https://files.vendor.example/film.mp4', vendor, undefined, lost);
  await expect(fetched).rejects.toThrow('ENOTFOUND');
  await expect(fetched).rejects.not.toThrow(ResultUnusable);
});

test('a double is reached where it is, moves its files, and is followed once a key was asked for', async () => {
  expect(Buffer.from(await fetchFilm(`${server.url}/film`, double)).equals(film)).toBe(true);
  expect((await fetchFilm(`${server.url}/moved`, double, { 'x-key': 'k' })).length).toBe(film.length);
  expect(asked).toEqual(['/film no key', '/moved k', '/film no key']);
  await expect(fetchFilm(`${server.url}/moved`, double)).rejects.toThrow('302');
  await expect(fetchFilm(`${server.url}/gone`, double)).rejects.toThrow('403');
});
