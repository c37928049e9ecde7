import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRows } from '../support/rows.ts';

const root = join(import.meta.dirname, '../..');

describe('requirements', () => {
  it('that work are named by a test, and each has a status', () => {
    const { untested, unknown } = readRows();
    expect({ untested, unknown }).toEqual({ untested: [], unknown: [] });
  });

  it.each(['unit', 'api', 'e2e', 'chaos', 'infra'])(
    '[S0-54] [S3-47] are tested in every way, %s among them',
    (kind) => {
      expect(globSync(`test/${kind}/**/*.test.ts`, { cwd: root }).length).toBeGreaterThan(1);
    },
  );
});
