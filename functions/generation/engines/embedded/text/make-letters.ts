/** `npm run letters`: writes which letters and figures the font files have to letter-runs.ts. */
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { isDrawable } from './fonts.ts';

/** Where letters that can be drawn begin and end by turns; what is no letter or figure begins and ends nothing. */
const runs: number[] = [];
let before = 0;
for (let code = 0; code <= 0x10ffff; code += 1) {
  const character = String.fromCodePoint(code);
  if (!/[\p{L}\p{N}]/u.test(character) || isDrawable(character) === (runs.length % 2 === 1)) continue;
  runs.push(code - before);
  before = code;
}
const packed = gzipSync(runs.map((length) => length.toString(36)).join(' '), { level: 9 }).toString('base64');
await writeFile(
  new URL('letter-runs.ts', import.meta.url),
  `/** Written by \`npm run letters\`: lengths of runs of letters without and with a glyph, gzip of base 36. */\nexport const letterRuns =\n  '${packed}';\n`,
);
process.stdout.write(`letter-runs.ts: ${runs.length} runs, ${packed.length} bytes\n`);
