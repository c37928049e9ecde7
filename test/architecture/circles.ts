import type { Source } from './sources.ts';

/**
 * Groups of files that import each other in a circle, by Tarjan's algorithm for strongly connected components.
 *
 * @returns each group's paths; none for sources without a circle
 */
export const circlesAmong = (sources: readonly Source[]): string[][] => {
  const imports = new Map(sources.map(({ path, imports: names }) => [path, names]));
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const lower = (path: string, value = 0): void =>
    void low.set(path, Math.min(low.get(path) ?? value, value));
  const visit = (path: string): void => {
    index.set(path, index.size);
    low.set(path, index.size - 1);
    stack.push(path);
    for (const name of imports.get(path) ?? []) {
      if (!imports.has(name)) continue;
      if (!index.has(name)) {
        visit(name);
        lower(path, low.get(name));
      } else if (stack.includes(name)) lower(path, index.get(name));
    }
    if (low.get(path) !== index.get(path)) return;
    const circle = stack.splice(stack.indexOf(path));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const { path } of sources) if (!index.has(path)) visit(path);
  return circles;
};
