/** Prints rows as a table with aligned columns; numbers to the right. */
export const printTable = (
  title: string,
  headings: readonly string[],
  rows: readonly (string | number)[][],
): void => {
  const cells = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isNumber = headings.map((_, column) => rows.every((row) => typeof row[column] === 'number'));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n`);
  console.log(line(headings));
  console.log(widths.map((width) => '-'.repeat(width)).join('  '));
  for (const row of cells.slice(1)) console.log(line(row));
};

/**
 * The value below which a share of all values lies (nearest rank).
 *
 * @param share 0..1
 */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
};

export const round = (value: number, digits = 0): number => Math.round(value * 10 ** digits) / 10 ** digits;

export const megabytes = (bytes: number): number => round(bytes / 1e6);

export const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
