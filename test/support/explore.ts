/**
 * `npm run explore [-- --rounds 5 --runs 1000 FILES]`: property tests with random seeds and more cases. Prints
 * every find with its seed and path, writes them to `out/explore.json`, and exits with 0 whatever it finds.
 */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';

/** The part of vitest's JSON report that is read here. */
interface Report {
  testResults: {
    name: string;
    message: string;
    status: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

interface Find {
  test: string;
  file: string;
  seed: number;
  /** fast-check's path to the smallest case; absent when the test failed for another reason. */
  path: string | undefined;
  message: string;
}

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'out');
const reportFile = join(out, 'explore-round.json');

const { values, positionals } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, runs: { type: 'string', default: '1000' } },
  allowPositionals: true,
});

const files =
  positionals.length > 0
    ? positionals
    : globSync('test/unit/**/*.test.ts', { cwd: root }).filter((file) =>
        readFileSync(join(root, file), 'utf8').includes('fc.assert('),
      );

const findsOf = ({ testResults }: Report, seed: number): Find[] =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name);
    const failed = assertionResults.filter((result) => result.status === 'failed');
    if (status === 'failed' && failed.length === 0)
      return [{ test: 'the file itself', file, seed, path: undefined, message }];
    return failed.map(({ fullName, failureMessages }) => {
      const text = failureMessages.join('\n');
      return { test: fullName, file, seed, path: /path: "([^"]*)"/.exec(text)?.[1], message: text };
    });
  });

/** One run of the files; a run that ends without a report is a find, too. */
const explore = (seed: number): Find[] => {
  rmSync(reportFile, { force: true });
  const words = [
    'run',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    '--testTimeout=600000',
    ...files,
  ];
  const env = { ...process.env, KINORA_PROPERTY_SEED: String(seed), KINORA_PROPERTY_RUNS: values.runs };
  const { stderr } = spawnSync('npx', ['vitest', ...words], {
    cwd: root,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  try {
    return findsOf(JSON.parse(readFileSync(reportFile, 'utf8')), seed);
  } catch {
    return [{ test: 'the run itself', file: '', seed, path: undefined, message: stderr }];
  }
};

mkdirSync(out, { recursive: true });
const finds: Find[] = [];
for (let round = 1; round <= Number(values.rounds); round += 1) {
  const seed = randomInt(2 ** 31);
  console.log(`Round ${round} of ${values.rounds}: seed ${seed}`);
  for (const find of explore(seed)) {
    finds.push(find);
    console.log(`\n${find.file}: ${find.test}\nseed ${seed}, path ${find.path ?? 'none'}\n${find.message}`);
    console.log(
      `Again: KINORA_PROPERTY_SEED=${seed} KINORA_PROPERTY_RUNS=${values.runs} npx vitest run ${find.file}`,
    );
  }
}
rmSync(reportFile, { force: true });
writeFileSync(join(out, 'explore.json'), `${JSON.stringify(finds, null, 2)}\n`);
console.log(`\nFinds: ${finds.length} in ${values.rounds} rounds, in out/explore.json`);
