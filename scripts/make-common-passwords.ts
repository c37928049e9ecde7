/** `npm run passwords`: writes the most common passwords that our policy would take to functions/users/common-passwords.ts. */
import { writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { dictionary } from '@zxcvbn-ts/language-common';

/** Shorter ones the policy refuses by themselves. */
const shortest = 8;
const kept = 10_000;

/** The dictionary begins with the most common; its passwords are in lower case. */
const common = dictionary['passwords-common'].filter(({ length }) => length >= shortest).slice(0, kept);
const packed = gzipSync(common.toSorted().join('\n'), { level: 9 }).toString('base64');
await writeFile(
  new URL('../functions/users/common-passwords.ts', import.meta.url),
  `/** Written by \`npm run passwords\`: the ${kept} most common passwords of ${shortest} characters and more, gzip of lines. */\nexport const commonPasswords =\n  '${packed}';\n`,
);
process.stdout.write(`common-passwords.ts: ${common.length} passwords, ${packed.length} bytes\n`);
