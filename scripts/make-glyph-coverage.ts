/** `npm run glyphs`: writes which letters and figures the font files have to engine/text/glyph-runs.ts. */
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { isDrawable } from '../engine/text/fonts.ts';

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
  new URL('../engine/text/glyph-runs.ts', import.meta.url),
  `/** Written by \`npm run glyphs\`: lengths of runs of letters without and with a glyph, gzip of base 36. */\nexport const glyphRuns =\n  '${packed}';\n`,
);
process.stdout.write(`glyph-runs.ts: ${runs.length} runs, ${packed.length} bytes\n`);
