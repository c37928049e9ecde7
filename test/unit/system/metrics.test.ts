import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expositionOf } from '../../../functions/system/exposition.ts';
import { metricFamilies } from '../../../functions/system/metric-families.ts';
import { incrementsOf } from '../../../functions/system/metric-lines.ts';

const access = (route: string, status: number, latencyMilliseconds: number): string =>
  JSON.stringify({ request_id: 'r', route, status: String(status), latency_ms: String(latencyMilliseconds) });
const tally = (name: string, labels: Record<string, string>, value = 1): string =>
  JSON.stringify({ metric: { name, labels, value } });

/** The samples of an exposition by series. */
const samplesOf = (text: string): Map<string, number> =>
  new Map(
    text
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => {
        const [, series = '', value = ''] = /^([a-z_]+(?:\{.*\})?) (\S+)$/.exec(line) ?? [];
        return [series, Number(value)];
      }),
  );

const exposed = (lines: readonly string[]): Map<string, number> =>
  samplesOf(expositionOf(incrementsOf(lines).map(({ count, ...rest }) => ({ ...rest, value: count }))));

describe('[S0-37] [S0-38] [S1-43] what the access log counts', () => {
  it('is requests by method, route and status, and their time', () => {
    const samples = exposed([
      access('GET /live', 200, 4),
      access('GET /live/', 200, 30),
      access('GET /live', 503, 11_000),
      access('POST /api/v1/videos', 200, 250),
    ]);
    expect(samples.get('http_requests_total{method="GET",endpoint="/live",status="200"}')).toBe(2);
    expect(samples.get('http_requests_total{method="GET",endpoint="/live",status="503"}')).toBe(1);
    const live = 'method="GET",endpoint="/live"';
    const bucket = (bound: string) =>
      samples.get(`http_request_duration_seconds_bucket{${live},le="${bound}"}`);
    expect(['0.005', '0.01', '0.05', '10', '+Inf'].map(bucket)).toEqual([1, 1, 2, 2, 3]);
    expect(samples.get(`http_request_duration_seconds_count{${live}}`)).toBe(3);
    expect(samples.get(`http_request_duration_seconds_sum{${live}}`)).toBe(11.034);
  });

  it('has few series, whatever paths are asked for', () => {
    const samples = exposed([
      ...['-', '$default', 'GET no-path'].map((route) => access(route, 404, 1)),
      access('GET /api/v2/videos/{id}', 200, 1),
    ]);
    expect([...samples.keys()].filter((series) => series.startsWith('http_requests_total'))).toEqual([
      'http_requests_total{method="GET",endpoint="/api/v2/videos/{id}",status="200"}',
      'http_requests_total{method="any",endpoint="unmatched",status="404"}',
    ]);
  });
});

describe('[S0-41] [S4-16] what functions tally', () => {
  it('is added up by series', () => {
    const line = tally('errors_total', {
      component: 'video_generation',
      severity: 'error',
      source: 'worker',
    });
    const series = 'errors_total{component="video_generation",severity="error",source="worker"}';
    expect(exposed([line, line, line]).get(series)).toBe(3);
  });

  it('is nothing where a line is none of ours', () => {
    const others = [
      '',
      'text',
      '{"level":"INFO"}',
      tally('nothing_total', {}),
      tally('active_generations', {}, 4),
    ];
    expect(incrementsOf([...others, tally('cache_hits_total', { cache_type: 'x' }, -1)])).toEqual([]);
  });

  it('keeps every label in its quotes', () => {
    const [first] = incrementsOf([tally('cache_hits_total', { cache_type: 'a"b\\c\nd', other: 'x' })]);
    expect(first?.labels).toBe('cache_type="a\\"b\\\\c\\nd"');
  });

  it('is the same in one batch or in many', () => {
    const lines = fc.array(
      fc.oneof(
        fc
          .tuple(fc.constantFrom('GET /live', 'POST /x'), fc.integer({ min: 0, max: 20_000 }))
          .map(([route, latency]) => access(route, 200, latency)),
        fc.constant(tally('background_tasks_total', { task_type: 'render', status: 'completed' })),
      ),
    );
    fc.assert(
      fc.property(lines, fc.nat(), (all, cut) => {
        const at = cut % (all.length + 1);
        const whole = exposed(all);
        const [left, right] = [exposed(all.slice(0, at)), exposed(all.slice(at))];
        for (const [series, value] of whole) {
          expect((left.get(series) ?? 0) + (right.get(series) ?? 0)).toBeCloseTo(value, 6);
        }
      }),
    );
  });
});

describe('[C38] the exposition', () => {
  it('[S0-39] tells requests under way as a gauge', () => {
    const text = expositionOf([{ name: 'http_requests_active', labels: '', value: 1.5 }]);
    expect(text).toContain('# TYPE http_requests_active gauge\n');
    expect(samplesOf(text).get('http_requests_active')).toBe(1.5);
  });

  it('tells every family with its type, and no sample of what is not known', () => {
    const text = expositionOf([]);
    expect(samplesOf(text).size).toBe(0);
    for (const [name, { type }] of Object.entries(metricFamilies)) {
      expect(text).toContain(`# TYPE ${name} ${type}\n`);
      expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'));
    }
    expect(text.endsWith('\n')).toBe(true);
  });
});
