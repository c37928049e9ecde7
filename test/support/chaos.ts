/**
 * `npm run chaos [-- --videos 200 --movies 20 --plans kill,restart --seed 1 --vendors heygen,veo-fast,fal-kling]`:
 * videos and movies under each plan of `chaos-plans.ts`, one plan after the other, and a table of what came of them.
 * `--at-once 3` runs so many plans side by side: most of the time is waiting. With `--vendors` the doubles of these
 * engines make the videos in turn, and a second table tells of what they were paid for. Exits with 1 where a plan fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chaosPlans } from './chaos-plans.ts';
import type { ChaosOutcome } from './chaos-run.ts';

const { values } = parseArgs({
  options: {
    videos: { type: 'string', default: '200' },
    movies: { type: 'string' },
    plans: { type: 'string', default: chaosPlans.map(({ name }) => name).join(',') },
    seed: { type: 'string', default: '1' },
    vendors: { type: 'string' },
    'at-once': { type: 'string', default: '1' },
  },
});

const root = join(import.meta.dirname, '..', '..');
const out = join(root, 'out', 'chaos.jsonl');
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(out, { force: true });

const { status } = spawnSync(
  'npx',
  ['vitest', 'run', 'test/chaos/plans.test.ts', '--maxConcurrency', values['at-once']],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      KINORA_CHAOS_VIDEOS: values.videos,
      // Movies are the embedded engine's.
      KINORA_CHAOS_MOVIES: values.movies ?? (values.vendors === undefined ? '20' : '0'),
      ...(values.vendors !== undefined && { KINORA_CHAOS_VENDORS: values.vendors }),
      KINORA_CHAOS_PLANS: values.plans,
      KINORA_CHAOS_SEED: values.seed,
      KINORA_CHAOS_AT_ONCE: values['at-once'],
      KINORA_CHAOS_OUT: out,
    },
  },
);

const outcomes: ChaosOutcome[] = existsSync(out)
  ? readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
console.table(
  outcomes.map(({ plan, faults, failures: _, vendors: __, ...figures }) => ({
    plan,
    ...figures,
    faults: Object.values(faults).reduce((sum, count) => sum + count, 0),
  })),
);
if (values.vendors !== undefined)
  console.table(outcomes.map(({ plan, videos, vendors }) => ({ plan, videos, ...vendors })));
for (const { plan, failures } of outcomes) console.log(plan, failures);
process.exitCode = status ?? 1;
