/** What `test-values.ts` acts on, as it stands in a text. */
const tokens =
  /(?<!\s)\s*(?<![\p{L}\p{N}:])kinora:(?:fail:(?:moderation|render|stitch)|slow)(?![\p{L}\p{N}:])/giu;

/** The test values of a text, lower case. */
export const testValuesIn = (text: string): string[] =>
  [...text.matchAll(tokens)].map(([token]) => token.trim().toLowerCase());

/** The text as it is spoken. */
export const withoutTestValues = (text: string): string => text.replace(tokens, '').trim();
