/**
 * A filter pattern of CloudWatch Logs as a test of a line. Two kinds are known here: the empty one, which every
 * line passes, and `{ $.a.b > 0 }`, a number of a JSON line above a bound.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 *
 * @throws Error for any other pattern
 */
export const filterOf = (pattern: string): ((line: string) => boolean) => {
  if (pattern.trim() === '') return () => true;
  const [, path = '', bound] = /^\{\s*\$\.([\w.-]+)\s*>\s*(-?\d+(?:\.\d+)?)\s*\}$/.exec(pattern) ?? [];
  if (bound === undefined) throw new Error(`the filter pattern ${pattern} is not supported`);
  const members = path.split('.');
  const [first = ''] = members;
  const limit = Number(bound);
  return (line) => {
    // Most lines do not have the member at all, and need not be parsed.
    if (!line.includes(`"${first}"`)) return false;
    const found = members.reduce<unknown>(memberOf, parsed(line));
    return typeof found === 'number' && found > limit;
  };
};

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};
