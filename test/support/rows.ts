/**
 * `npm run rows`: how far each requirement has come (`test/rows.json`), and which tests stand for it. Fails when a row
 * that works is named by no test.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `moot`: its purpose is served in another way here, such as that of a connection pool. */
const statuses = ['works', 'partial', 'missing', 'moot'] as const;
type Status = (typeof statuses)[number];

/** Rows of each source system, and the conflicts between them. */
const totals = { S0: 55, S1: 49, S2: 32, S3: 50, S4: 30, C: 48 };

const root = join(import.meta.dirname, '../..');

export interface Rows {
  statuses: Map<string, Status>;
  /** Rows that work and that no title of a test names. */
  untested: string[];
  /** Rows without a status, and names in titles or in the file that are no row. */
  unknown: string[];
}

/** Reads the statuses, and the titles of all tests. */
export const readRows = (): Rows => {
  const told: Record<string, Status> = JSON.parse(readFileSync(join(root, 'test/rows.json'), 'utf8'));
  const known = new Map(Object.entries(told));
  const titles = globSync('test/**/*.test.ts', { cwd: root }).map((path) =>
    readFileSync(join(root, path), 'utf8'),
  );
  const named = new Set(
    titles.flatMap((text) => [...text.matchAll(/\[((?:S[0-4]-|C)\d+)\]/g)].map(([, row = '']) => row)),
  );
  const all = Object.entries(totals).flatMap(([system, total]) =>
    Array.from({ length: total }, (_, n) => (system === 'C' ? `C${n + 1}` : `${system}-${n + 1}`)),
  );
  const mentioned = [...named, ...known.keys()].filter((row) => !all.includes(row));
  const odd = [...known].filter(([, status]) => !statuses.includes(status)).map(([row]) => row);
  return {
    statuses: known,
    untested: [...known].filter(([row, status]) => status === 'works' && !named.has(row)).map(([row]) => row),
    unknown: [...mentioned, ...odd, ...all.filter((row) => !known.has(row))],
  };
};

if (import.meta.main) {
  const rows = readRows();
  for (const status of statuses) {
    const those = [...rows.statuses].filter(([, found]) => found === status).map(([row]) => row);
    console.log(`${status}: ${those.length}${status === 'works' ? '' : `: ${those.join(' ')}`}`);
  }
  const faults = {
    'works, but no test names it': rows.untested,
    'no row, or one without status': rows.unknown,
  };
  for (const [fault, those] of Object.entries(faults)) {
    if (those.length > 0) console.error(`${fault}: ${those.join(' ')}`);
  }
  if (rows.untested.length + rows.unknown.length > 0) process.exitCode = 1;
}
