/** `npm run rows`: which requirement rows a test names in its title, and which none does. */
import { globSync, readFileSync } from 'node:fs';

/** Rows of each source system. */
const totals = { S0: 55, S1: 49, S2: 32, S3: 50, S4: 30, C: 48 };

const titles = globSync('test/**/*.test.ts').map((path) => readFileSync(path, 'utf8'));
const named = new Set(
  titles.flatMap((text) => [...text.matchAll(/\[((?:S[0-4]|C)-?\d+)\]/g)].map(([, row]) => row)),
);

for (const [system, total] of Object.entries(totals)) {
  const rows = Array.from({ length: total }, (_, n) => (system === 'C' ? `C${n + 1}` : `${system}-${n + 1}`));
  const missing = rows.filter((row) => !named.has(row));
  console.log(`${system}: ${total - missing.length} of ${total}; not named: ${missing.join(' ') || 'none'}`);
}
