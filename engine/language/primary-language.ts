/** The language of a tag without its region and script, in small letters: `pt` of `pt-BR` (RFC 5646, 2.2.1). */
export const primaryLanguage = (tag: string): string => tag.split('-')[0]?.toLowerCase() ?? '';
