import { afterEach, describe, expect, it, vi } from 'vitest';

const fresh = async () => {
  vi.resetModules();
  return import('../../../functions/platform/env.ts');
};

afterEach(() => vi.unstubAllEnvs());

describe('the environment', () => {
  it('names the variable that is missing and what would give it', async () => {
    const { env, setting } = await fresh();
    expect(() => env('MEDIA_BUCKET')).toThrow(/MEDIA_BUCKET is missing/);
    expect(() => setting('signupCredits')).toThrow(/SIGNUP_CREDITS is missing.*"signupCredits"/);
  });

  it('reads settings by their types', async () => {
    vi.stubEnv('RATE_LIMIT_PER_MINUTE', '100');
    vi.stubEnv('DOCS_ENABLED', 'false');
    vi.stubEnv('ENVIRONMENT_NAME', 'prod');
    const { setting } = await fresh();
    expect(setting('rateLimitPerMinute')).toBe(100);
    expect(setting('docsEnabled')).toBe(false);
    expect(setting('environmentName')).toBe('prod');
  });

  it.each([
    ['RATE_LIMIT_PER_MINUTE', 'many', 'rateLimitPerMinute'],
    ['RATE_LIMIT_PER_MINUTE', '', 'rateLimitPerMinute'],
    ['DOCS_ENABLED', 'yes', 'docsEnabled'],
  ] as const)('refuses %s=%j', async (variable, value, name) => {
    vi.stubEnv(variable, value);
    const { setting } = await fresh();
    expect(() => setting(name)).toThrow(variable);
  });

  it('reads each setting once', async () => {
    vi.stubEnv('SIGNUP_CREDITS', '100');
    const { setting } = await fresh();
    expect(setting('signupCredits')).toBe(100);
    vi.stubEnv('SIGNUP_CREDITS', '5');
    expect(setting('signupCredits')).toBe(100);
  });
});
