import type { Avatar, Style, Voice } from '@kinora/client/catalogues';
import type { Engines } from '@kinora/client/engines';
import { api } from '../app/api.ts';

/** What there is to choose from. */
export interface Catalogue {
  avatars: readonly Avatar[];
  voices: readonly Voice[];
  styles: readonly Style[];
  engines: Engines['engines'];
}

export const readCatalogue = async (): Promise<Catalogue> => {
  const [avatars, voices, styles, { engines }] = await Promise.all([
    api.avatars(),
    api.voices(),
    api.styles(),
    api.engines(),
  ]);
  return { avatars, voices, styles, engines };
};

/** Languages that have a voice, each once, in order of the voices. */
export const languagesOf = (voices: readonly Voice[]): string[] => [
  ...new Set(voices.map(({ language }) => language)),
];

/** The voices of a language, and of those of its countries. */
export const voicesOf = (voices: readonly Voice[], language: string): Voice[] => {
  const exact = voices.filter((voice) => voice.language === language);
  if (exact.length > 0) return exact;
  const [base] = language.split('-');
  return voices.filter((voice) => voice.language.split('-')[0] === base);
};
