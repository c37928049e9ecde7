import { afterEach, beforeEach, expect, it, vi } from 'vitest';

/** What a function of this level writes. */
const linesAt = async (level: string): Promise<{ level?: string; metric?: { name: string } }[]> => {
  vi.stubEnv('LOG_LEVEL', level);
  vi.stubEnv('AWS_LAMBDA_LOG_LEVEL', level === 'DEBUG' ? 'DEBUG' : 'INFO');
  const { log } = await import('../../../functions/platform/log.ts');
  const { recordMetric } = await import('../../../functions/platform/metrics.ts');
  for (const severity of ['debug', 'info', 'warn', 'error'] as const) log[severity]('told');
  recordMetric('videos_total');
  return written.map((line) => JSON.parse(line));
};

let written: string[] = [];
beforeEach(() => {
  written = [];
  vi.resetModules();
  vi.stubEnv('POWERTOOLS_DEV', 'true');
  const keep = (text: unknown): boolean => written.push(String(text)) > 0;
  vi.spyOn(process.stdout, 'write').mockImplementation(keep);
  for (const method of ['debug', 'info', 'warn', 'error', 'log'] as const)
    vi.spyOn(console, method).mockImplementation(keep);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

it.each([
  ['DEBUG', ['DEBUG', 'INFO', 'WARN', 'ERROR']],
  ['INFO', ['INFO', 'WARN', 'ERROR']],
  ['WARN', ['WARN', 'ERROR']],
  ['ERROR', ['ERROR']],
])(
  '[S0-3] [S0-50] [S3-49] at %s the lines below are left out, and figures never',
  async (level, expected) => {
    const lines = await linesAt(level);
    expect(lines.flatMap((line) => line.level ?? [])).toEqual(expected);
    expect(lines.flatMap(({ metric }) => metric?.name ?? [])).toEqual([
      'errors_total',
      'errors_total',
      'videos_total',
    ]);
  },
);
