const scripts = new Map<string, string>();

/**
 * The script that a language is written in (ISO 15924), e.g. `Latn` of `de` and `Hans` of `zh`: the tag's own, else
 * the likeliest (Unicode CLDR). An empty string for a tag that is none.
 *
 * @param tag BCP 47 tag
 */
export const scriptOf = (tag: string): string => {
  const known = scripts.get(tag);
  if (known !== undefined) return known;
  const script = likelyScript(tag);
  scripts.set(tag, script);
  return script;
};

const likelyScript = (tag: string): string => {
  try {
    return new Intl.Locale(tag).maximize().script ?? '';
  } catch {
    return '';
  }
};
