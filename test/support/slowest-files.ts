import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const shown = 10;

/** Milliseconds a file took: its imports, its hooks and its tests. */
const durationOf = (file: TestModule): number => {
  const { duration, collectDuration, setupDuration, prepareDuration } = file.diagnostic();
  return duration + collectDuration + setupDuration + prepareDuration;
};

/** Prints the ten slowest files of a run, the slowest first, in seconds. */
export const slowestFiles: Reporter = {
  onTestRunEnd: (files) => {
    const slowest = files
      .map((file) => ({ name: relative(process.cwd(), file.moduleId), milliseconds: durationOf(file) }))
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, shown);
    console.log('\nSlowest files:');
    for (const { name, milliseconds } of slowest) {
      console.log(`${(milliseconds / 1000).toFixed(1).padStart(8)} s  ${name}`);
    }
  },
};
