import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vendors } from '../../../functions/shared/vendor-secrets.ts';
import { isKnown, parseValue } from '../../../lib/config-values.ts';

const rows = readFileSync('docs/settings.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').slice(1, 3));
const namesIn = (cell = ''): string[] => [...cell.matchAll(/`([\w-]+)`/g)].map(([, name = '']) => name);
const isVendor = (name: string): boolean => vendors.some((vendor) => vendor === name);
const oldNames = new Set(rows.flatMap(([old]) => namesIn(old)));

const documented: [row: string, names: string][] = [
  ['[S0-21]', 'SESSION_SECRET_KEY SESSION_MAX_AGE'],
  [
    '[S0-49]',
    'api_host api_port api_workers environment debug secret_key algorithm access_token_expire_minutes database_url redis_url allowed_origins allowed_hosts rate_limit_per_minute cache_ttl',
  ],
  ['[S0-50]', 'LOG_LEVEL API_WORKERS DEBUG'],
  [
    '[S1-38]',
    'PROJECT_NAME VERSION DEBUG HOST PORT WORKERS SECRET_KEY ALGORITHM ACCESS_TOKEN_EXPIRE_MINUTES DATABASE_URL ALLOWED_HOSTS OPENAI_API_KEY HEYGEN_API_KEY REDIS_URL',
  ],
  ['[S2-29]', 'SECRET_KEY DATABASE_URL ALGORITHM ACCESS_TOKEN_EXPIRE_MINUTES'],
  [
    '[S3-43]',
    'DATABASE_URL REDIS_URL AWS_REGION AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY S3_BUCKET_NAME SQS_QUEUE_URL JWT_SECRET JWT_ALGORITHM JWT_EXPIRATION OPENAI_API_KEY STRIPE_SECRET_KEY STRIPE_WEBHOOK_SECRET',
  ],
  ['[S4-30]', 'MAX_QUEUE_SIZE ACCESS_TOKEN_EXPIRE_MINUTES GEMINI_API_KEY DATABASE_URL REDIS_URL DEBUG'],
];

describe('[C46] [S0-21] [S0-49] [S0-50] [S1-38] [S2-29] [S3-43] [S4-30] docs/settings.md', () => {
  it.each(documented)('says what became of every name of %s', (_row, names) => {
    expect(names.split(' ').filter((name) => !oldNames.has(name))).toEqual([]);
  });

  it('names only settings and secrets that exist, or says that a name is unused', () => {
    expect(rows.length).toBeGreaterThan(20);
    for (const [old, now = ''] of rows) {
      const settings = namesIn(now);
      const isUnused = now.trim() === 'unused';
      expect([old, isUnused, settings.length > 0]).toEqual([old, isUnused, !isUnused]);
      const exists = now.trim().startsWith('secret') ? isVendor : isKnown;
      expect(settings.filter((name) => !exists(name))).toEqual([]);
    }
  });

  it('[S1-38] [S3-43] the keys of vendors have settings or secrets in their place', () => {
    const now = new Map(rows.flatMap(([old, cell]) => namesIn(old).map((name) => [name, namesIn(cell)])));
    expect(now.get('OPENAI_API_KEY')).toEqual(['engines', 'openaiTextModel', 'openaiBaseUrl']);
    expect(now.get('HEYGEN_API_KEY')).toEqual(['engines']);
    expect(now.get('STRIPE_SECRET_KEY')).toContain('stripe');
    expect(now.get('STRIPE_WEBHOOK_SECRET')).toContain('stripe-webhook');
    expect(parseValue('engines', 'openai,heygen')).toBe('openai,heygen');
  });

  it.each(['https://llm.example.com/v1', 'http://localhost:11434/v1', 'https://api.openai.com/v1'])(
    'the address of OpenAI may be %s',
    (address) => expect(parseValue('openaiBaseUrl', address)).toBe(address),
  );

  it.each([
    'http://llm.example.com/v1',
    'https://llm.example.com/v1/',
    'https://a@b/v1',
    'http://localhost.example.com/v1',
    'v1',
  ])('the address of OpenAI may not be %s', (address) =>
    expect(() => parseValue('openaiBaseUrl', address)).toThrow('openaiBaseUrl must be'),
  );

  it('[S4-30] a limit of the queue and a key of Gemini have a setting in their place', () => {
    const now = new Map(rows.flatMap(([old, cell]) => namesIn(old).map((name) => [name, namesIn(cell)])));
    expect(now.get('MAX_QUEUE_SIZE')).toEqual(['maxQueueSize']);
    expect(now.get('GEMINI_API_KEY')).toEqual(['engines', 'geminiTextModel']);
  });

  it('has each old name once', () => {
    expect(rows.flatMap(([old]) => namesIn(old))).toHaveLength(oldNames.size);
  });
});
