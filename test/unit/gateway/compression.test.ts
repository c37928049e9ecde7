import { request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gateway, startGateway } from '../../../local/gateway/gateway.ts';
import { httpApi } from '../../support/fake-api.ts';
import { fakeCloud } from '../../support/fake-cloud.ts';

const long = JSON.stringify({ text: 'word '.repeat(400) });
const answers: Record<string, object> = {
  long: { headers: { 'content-type': 'application/json', etag: '"1"', vary: 'Accept' }, body: long },
  problem: { headers: { 'content-type': 'application/problem+json' }, body: long },
  short: { headers: { 'content-type': 'application/json' }, body: '{"a":1}' },
  bytes: { headers: { 'content-type': 'video/mp4' }, body: long },
  packed: { headers: { 'content-type': 'text/css', 'content-encoding': 'gzip' }, body: long },
};

let gateway: Gateway;
beforeAll(async () => {
  const functions = { read: (event: unknown) => ({ statusCode: 200, ...answers[nameOf(event)] }) };
  const routes = [{ key: 'GET /{name}', functionName: 'read' }];
  gateway = await startGateway(fakeCloud({ functions, resources: httpApi(routes), dataDir: tmpdir() }));
});
afterAll(() => gateway.close());

const nameOf = (event: unknown): string =>
  (event as { pathParameters: { name: string } }).pathParameters.name;

/** The answer as it travels: `fetch` would unpack it. */
const get = (name: string, acceptEncoding?: string) =>
  new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    const headers = acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding };
    send(`${gateway.http}/${name}`, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });

describe('[S0-20] [S1-30] [S2-14] compression', () => {
  it.each([
    ['gzip', 'gzip', gunzipSync],
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('of what takes %s is %s', async (accepted, coding, unpack) => {
    const { headers, body } = await get('long', accepted);
    expect(headers).toMatchObject({
      'content-encoding': coding,
      'content-length': String(body.length),
      vary: 'Accept, Accept-Encoding',
      etag: 'W/"1"',
    });
    expect(body.length).toBeLessThan(200);
    expect(unpack(body).toString()).toBe(long);
  });

  it('is of errors too', async () => {
    expect((await get('problem', 'gzip')).headers['content-encoding']).toBe('gzip');
  });

  it.each([
    ['long', undefined],
    ['long', 'identity'],
    ['long', 'gzip;q=0'],
    ['short', 'gzip'],
    ['bytes', 'gzip'],
  ])('leaves %s to who takes %s as it is', async (name, accepted) => {
    const { headers, body } = await get(name, accepted);
    expect(headers['content-encoding']).toBeUndefined();
    expect(body.toString()).toBe(name === 'short' ? '{"a":1}' : long);
    if (name === 'long') expect(headers).toMatchObject({ vary: 'Accept, Accept-Encoding', etag: '"1"' });
  });

  it('packs nothing twice', async () => {
    const { body } = await get('packed', 'gzip');
    expect(body.toString()).toBe(long);
  });
});
