/** What a reader says of a passage with which something is shown. */
export const judgements = ['right', 'harmless', 'wrong'] as const;
type Judgement = (typeof judgements)[number];

const isJudgement = (word: string): word is Judgement => judgements.some((one) => one === word);

/**
 * Reads lines of `<language>/<name>:<number> right|harmless|wrong`.
 *
 * @param file where the text stands, for what is said of it
 * @returns the judgement of each passage
 * @throws {RangeError} that names the first line that is none
 */
export const readJudgements = (text: string, file: string): ReadonlyMap<string, Judgement> => {
  const found = new Map<string, Judgement>();
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [id = '', word = ''] = line.trim().split(/\s+/);
    if (!/^\S+\/\S+:\d+$/.test(id) || !isJudgement(word))
      throw new RangeError(
        `${file}:${index + 1} says "${line.trim()}". Write e.g. "en/tale:3 right", or harmless, or wrong.`,
      );
    found.set(id, word);
  }
  return found;
};
