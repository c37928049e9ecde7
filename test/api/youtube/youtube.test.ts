import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { afterAll, expect, test } from 'vitest';
import { run } from '../../../cli/run.ts';
import type { OfferedDouble } from '../../../doubles/double.ts';
import { offerYoutube } from '../../../doubles/youtube/offer.ts';
import { operatorSecretStore } from '../../../local/aws/operator-secrets.ts';
import { useVariantCloud } from '../../support/cloud.ts';
import { until } from '../../support/until.ts';

const cloud = useVariantCloud('called');
let double: OfferedDouble | undefined;
afterAll(() => double?.close());
const path = '/api/v1/youtube';

/** An agent with the official client publishes a video, and asks until it is there. */
const agentPublishes = async (token: string, id: string) => {
  const client = new Client({ name: 'test-agent', version: '1' });
  const headers = { authorization: `Bearer ${token}` };
  const url = new URL(`${cloud.http}/mcp`);
  await client.connect(new StreamableHTTPClientTransport(url, { requestInit: { headers } }));
  const ask = async () => {
    const given = { id, privacy: 'unlisted', request_key: 'shown-once' };
    const { structuredContent, isError } = await client.callTool({ name: 'publish_video', arguments: given });
    return { ...(structuredContent as Record<string, unknown>), isError: isError === true };
  };
  const first: Record<string, unknown> = await ask();
  const last = await until(async () => {
    const told: Record<string, unknown> = await ask();
    return told.status === 'pending' || told.status === 'processing' ? undefined : told;
  });
  expect(last.publication_id).toBe(first.publication_id);
  await client.close();
  return last;
};

const kinora = async (token: string, words: string[]): Promise<{ code: number; out: string }> => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const env = { KINORA_URL: cloud.http, KINORA_TOKEN: token };
  const folder = { cwd: cloud.dataDir, home: cloud.dataDir };
  const terminal = { stdin: Readable.from([]), stdout, stderr, env, ...folder };
  const code = await run(words, terminal, new AbortController().signal);
  return { code, out: String(stdout.read() ?? '') };
};

test('[S3-20] [S3-21] [S3-22] [C44] over the whole cloud: a channel is connected by a browser, a film published, the channel disconnected', async () => {
  double = await offerYoutube({
    http: cloud.http,
    folder: join(cloud.dataDir, 'doubles'),
    say: () => undefined,
    store: operatorSecretStore(cloud.dataDir),
  });
  const ada = await cloud.register();
  const { token } = ada;
  const begun = await fetch(`${cloud.http}${path}/oauth`, { headers: { authorization: `Bearer ${token}` } });
  const { authorization_url: url } = (await begun.json()) as { authorization_url: string };
  const consent = await fetch(url, { redirect: 'manual' });
  const cookie = String(begun.headers.get('set-cookie')).split(';')[0] ?? '';
  const page = await fetch(String(consent.headers.get('location')), { headers: { cookie } });
  expect(await page.text()).toContain('A channel of the double');

  const film = await cloud.request('POST', '/api/v2/videos/generate', {
    token,
    body: { script: 'Shown to all.', quality: 'low', aspect_ratio: '1:1', music: false },
  });
  const id = String(film.body.id);
  const early = await cloud.request('POST', `${path}/publications`, { token, body: { video_id: id } });
  expect([early.status, early.body.code]).toEqual([409, 'VIDEO_NOT_COMPLETED']);
  await cloud.ended(ada, id);
  const { status, body } = await cloud.request('POST', `${path}/upload`, {
    token,
    body: { video_id: id, privacy: 'unlisted' },
  });
  expect(status, JSON.stringify(body)).toBe(202);
  const read = async () => (await cloud.request('GET', `${path}/uploads/${body.id}`, { token })).body;
  await until(async () => String((await read()).status) === 'completed');
  expect(await read()).toMatchObject({ progress: 1, thumbnail: 'sent', captions: 'sent', warnings: [] });
  const { body: told } = await cloud.request('GET', `/api/v1/videos/${id}/events`, { token });
  expect(JSON.stringify(told)).toContain('"published"');

  const { body: jobs } = await cloud.request('GET', '/api/v1/jobs', { token });
  expect((jobs.jobs as unknown as { id: string }[]).map((job) => job.id)).toEqual([body.id, id]);
  const late = await cloud.request('DELETE', `/api/v1/jobs/${body.id}`, { token });
  expect([late.status, late.body.code]).toEqual([409, 'PUBLICATION_ENDED']);

  const published = await agentPublishes(token, id);
  expect(published).toMatchObject({ isError: false, status: 'completed', repeated: true });
  const { code, out } = await kinora(token, ['publish', id, '--privacy', 'private', '--json']);
  expect([code, JSON.parse(out)]).toEqual([
    0,
    expect.objectContaining({ video_id: id, status: 'completed' }),
  ]);
  const { body: all } = await cloud.request('GET', `${path}/publications`, { token });
  expect(all.publications).toHaveLength(3);

  const other = await cloud.register();
  const foreign = await cloud.request('GET', `${path}/publications/${body.id}`, { token: other.token });
  expect([foreign.status, foreign.body.code]).toEqual([404, 'PUBLICATION_NOT_FOUND']);
  const { body: list } = await cloud.request('GET', `${path}/channels`, { token });
  const [channel] = list.channels as unknown as { id: string }[];
  const gone = await cloud.request('DELETE', `${path}/channels/${channel?.id}`, { token });
  expect(gone.status).toBe(200);
});
