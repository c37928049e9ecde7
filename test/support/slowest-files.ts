import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const shown = 10;

/** Milliseconds a file took: its imports, its hooks and its tests. */
const durationOf = (file: TestModule): number => {
  const { duration, collectDuration, setupDuration, prepareDuration } = file.diagnostic();
  return duration + collectDuration + setupDuration + prepareDuration;
};

/** Prints the ten slowest files of a run, the slowest first, in seconds and in per cent of what all files took. */
export const slowestFiles: Reporter = {
  onTestRunEnd: (files) => {
    const timed = files.map((file) => ({
      name: relative(process.cwd(), file.moduleId),
      milliseconds: durationOf(file),
    }));
    const total = timed.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
    const slowest = timed.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, shown);
    console.log(`\nSlowest files, of ${(total / 1000).toFixed(0)} s that all files took:`);
    for (const { name, milliseconds } of slowest) {
      const seconds = (milliseconds / 1000).toFixed(1).padStart(8);
      const share = ((100 * milliseconds) / total).toFixed(1).padStart(5);
      console.log(`${seconds} s ${share} %  ${name}`);
    }
  },
};
