/** A voice of the voice package: one of its languages spoken through one of its variants. */
export interface Voice {
  id: string;
  name: string;
  /** BCP 47 */
  language: string;
  gender: 'female' | 'male';
  /** What the voice package calls it: language, `+`, variant. */
  source: string;
}

/** Language tag, the package's name for it, characters spoken per second, and a name for each gender. */
type Row = readonly [
  language: string,
  source: string,
  charactersPerSecond: number,
  female: string,
  male: string,
];

/** The speeds were measured with `test/unit/engine/speech-rates.test.ts`, which holds them to 15 %. */
const rows: readonly Row[] = [
  ['en', 'en-us', 14.5, 'Ava', 'Ethan'],
  ['en-GB', 'en-gb', 14.5, 'Poppy', 'Arthur'],
  ['de', 'de', 14, 'Lena', 'Jonas'],
  ['fr', 'fr-fr', 15, 'Camille', 'Hugo'],
  ['es', 'es', 14, 'Lucia', 'Diego'],
  ['es-MX', 'es-419', 14, 'Valeria', 'Emilio'],
  ['it', 'it', 14, 'Giulia', 'Marco'],
  ['pt-BR', 'pt-br', 14, 'Julia', 'Rafael'],
  ['pt', 'pt', 14, 'Ines', 'Tiago'],
  ['nl', 'nl', 14, 'Sanne', 'Daan'],
  ['sv', 'sv', 14, 'Elsa', 'Oskar'],
  ['da', 'da', 14, 'Freja', 'Emil'],
  ['nb', 'nb', 14, 'Ingrid', 'Lars'],
  ['fi', 'fi', 14, 'Aino', 'Eero'],
  ['pl', 'pl', 14, 'Zofia', 'Jakub'],
  ['cs', 'cs', 14, 'Tereza', 'Petr'],
  ['hu', 'hu', 14, 'Anna', 'Bence'],
  ['ro', 'ro', 14, 'Ioana', 'Andrei'],
  ['tr', 'tr', 14, 'Elif', 'Emre'],
  ['el', 'el', 14, 'Eleni', 'Nikos'],
  ['ru', 'ru', 14, 'Anastasia', 'Dmitri'],
  ['uk', 'uk', 14, 'Oksana', 'Taras'],
  ['id', 'id', 14, 'Dewi', 'Budi'],
  ['vi', 'vi', 14, 'Linh', 'Minh'],
  ['ar', 'ar', 11, 'Layla', 'Omar'],
  ['hi', 'hi', 11, 'Ananya', 'Arjun'],
  ['zh', 'cmn', 4, 'Mei', 'Wei'],
  ['ko', 'ko', 6, 'Jiwoo', 'Minjun'],
];

/** Every voice, the default of its language first. */
export const voices: readonly Voice[] = rows.flatMap(([language, source, , female, male]) => [
  {
    id: `${language}-${female}`.toLowerCase(),
    name: female,
    language,
    gender: 'female' as const,
    source: `${source}+f3`,
  },
  {
    id: `${language}-${male}`.toLowerCase(),
    name: male,
    language,
    gender: 'male' as const,
    source: `${source}+m3`,
  },
]);

/** Characters that a language's voices speak in a second, by language tag. */
export const speechRates: Readonly<Record<string, number>> = Object.fromEntries(
  rows.map(([language, , rate]) => [language, rate]),
);
