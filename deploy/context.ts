import { RootConstruct } from 'constructs';
import type { Config } from '../lib/config.ts';
import { readConfig } from '../lib/read-config.ts';

/**
 * The configuration that `-c name=value` (as the CDK CLI takes it) and `--set name=value` describe.
 *
 * @param pairs e.g. `['env=staging', 'set={"maxActiveVideos":5}']`
 * @throws TypeError for a pair without `=`; SynthesisError for what `readConfig` refuses
 */
export const configOf = (pairs: readonly string[]): Config => {
  const { node } = new RootConstruct();
  for (const pair of pairs) {
    const equals = pair.indexOf('=');
    if (equals < 1) throw new TypeError(`-c takes name=value, not ${pair}`);
    node.setContext(pair.slice(0, equals), pair.slice(equals + 1));
  }
  return readConfig(node);
};

/** The values of `-c` and `--context` among the words of a command line. */
export const contextIn = (words: readonly string[]): string[] =>
  words.flatMap((word, index) => {
    const [, inline] = /^(?:-c=?|--context=)(.+)$/.exec(word) ?? [];
    if (inline !== undefined) return [inline];
    const next = words[index + 1];
    return (word === '-c' || word === '--context') && next !== undefined ? [next] : [];
  });
