import { describe, expect, it } from 'vitest';
import { metricFamilies } from '../../../functions/system/metric-families.ts';
import { useCloud } from '../../support/cloud.ts';

const cloud = useCloud();

/** The figures by series. */
const scrape = async (): Promise<Map<string, number>> => {
  const { body } = await cloud.request('GET', '/metrics');
  const lines = String(body).split('\n');
  return new Map(
    lines
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.slice(line.lastIndexOf(' ') + 1))]),
  );
};

/** Scrapes until the figures are as they must be: they lag behind by some seconds. */
const scrapeUntil = async (
  isReady: (samples: Map<string, number>) => boolean,
): Promise<Map<string, number>> => {
  const deadline = Date.now() + 240_000;
  for (;;) {
    const samples = await scrape();
    if (isReady(samples)) return samples;
    if (Date.now() > deadline) throw new Error(`Not counted: ${JSON.stringify([...samples])}`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
};

describe('[S0-3] [S1-10] [S3-27] /metrics', () => {
  it('[C38] is the text format 0.0.4, with every family typed', async () => {
    const { status, headers, body } = await cloud.request('GET', '/metrics');
    expect([status, headers.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    const sample = /^[a-z_]+(\{[a-z_]+="[^"]*"(,[a-z_]+="[^"]*")*\})? [\d.e+-]+$/;
    for (const line of String(body).trimEnd().split('\n')) {
      if (!/^# (HELP|TYPE) [a-z_]+ \S/.test(line)) expect(line).toMatch(sample);
    }
    for (const name of Object.keys(metricFamilies)) expect(String(body)).toContain(`# TYPE ${name} `);
  });

  it('[S0-37] [S0-38] [S1-43] counts requests once, over many instances, refused ones too', async () => {
    const live = 'http_requests_total{method="GET",endpoint="/live",status="200"}';
    const before = (await scrape()).get(live) ?? 0;
    await Promise.all(Array.from({ length: 24 }, () => cloud.request('GET', '/live')));
    await cloud.request('GET', '/api/v2/videos/x');
    await cloud.request('GET', '/no/such/path');
    const unauthorized = 'http_requests_total{method="GET",endpoint="/api/v2/videos/{id}",status="401"}';
    const samples = await scrapeUntil(
      (found) => (found.get(live) ?? 0) >= before + 24 && found.has(unauthorized),
    );
    expect(samples.get(live)).toBe(before + 24);
    expect(samples.get('http_request_duration_seconds_count{method="GET",endpoint="/live"}')).toBe(
      before + 24,
    );
    const infinite = 'http_request_duration_seconds_bucket{method="GET",endpoint="/live",le="+Inf"}';
    expect(samples.get(infinite)).toBe(before + 24);
    expect([...samples.keys()].some((series) => series.includes('/no/such'))).toBe(false);
  });

  it('[S0-40] [S0-41] [S0-42] [S0-43] [S1-43] [S4-14] [S4-16] counts films, tasks, sockets, caches and what waits', async () => {
    const user = await cloud.register();
    const ticket = await cloud.request('POST', '/api/v1/realtime/tickets', { token: user.token });
    const socket = new WebSocket(String(ticket.body.url));
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const made = await cloud.request('POST', '/api/v2/videos/generate', {
      token: user.token,
      body: { script: 'Hello.', quality: 'low', aspect_ratio: '1:1', music: false },
    });
    const path = `/api/v2/videos/${made.body.id}`;
    expect((await cloud.ended(user, String(made.body.id))).body.status).toBe('completed');
    socket.close();
    const { headers } = await cloud.request('GET', path, { token: user.token });
    const known = { 'if-none-match': headers.get('etag') ?? '' };
    expect((await cloud.request('GET', path, { token: user.token, headers: known })).status).toBe(304);
    const other = { 'if-none-match': '"other"' };
    expect((await cloud.request('GET', path, { token: user.token, headers: other })).status).toBe(200);
    const wanted = {
      'background_tasks_total{task_type="render",status="completed"}': 1,
      'background_tasks_total{task_type="video_generation",status="completed"}': 1,
      websocket_connections_total: 1,
      'cache_hits_total{cache_type="response"}': 1,
      'cache_misses_total{cache_type="response"}': 1,
      video_processing_duration_seconds_count: 1,
      'video_processing_duration_seconds_bucket{le="+Inf"}': 1,
      'ai_api_calls_total{model="embedded/speech",status="completed"}': 1,
      'ai_api_calls_total{model="embedded/scene",status="completed"}': 1,
      'ai_api_duration_seconds_count{model="embedded/scene"}': 1,
      active_generations: 0,
      'queue_size{queue="generation"}': 0,
    };
    const samples = await scrapeUntil((found) =>
      Object.entries(wanted).every(([series, value]) => (found.get(series) ?? -1) >= value),
    );
    expect(Object.fromEntries([...samples].filter(([series]) => Object.hasOwn(wanted, series)))).toEqual(
      wanted,
    );
    // Tokens are the vendors': the embedded engine has none.
    expect([...samples.keys()].filter((series) => series.startsWith('ai_tokens'))).toEqual([]);
  });
});
