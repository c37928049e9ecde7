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
  ['en', 'en-us', 16, 'Ava', 'Ethan'],
  ['en-GB', 'en', 16, 'Poppy', 'Arthur'],
  ['de', 'de', 17, 'Lena', 'Jonas'],
  ['fr', 'fr', 19, 'Camille', 'Hugo'],
  ['es', 'es', 16, 'Lucia', 'Diego'],
  ['es-MX', 'es-419', 15, 'Valeria', 'Emilio'],
  ['it', 'it', 16.5, 'Giulia', 'Marco'],
  ['pt-BR', 'pt-br', 14.5, 'Julia', 'Rafael'],
  ['pt', 'pt', 15, 'Ines', 'Tiago'],
  ['nl', 'nl', 16, 'Sanne', 'Daan'],
  ['sv', 'sv', 14.5, 'Elsa', 'Oskar'],
  ['da', 'da', 17.5, 'Freja', 'Emil'],
  ['nb', 'nb', 15, 'Ingrid', 'Lars'],
  ['fi', 'fi', 14, 'Aino', 'Eero'],
  ['pl', 'pl', 14, 'Zofia', 'Jakub'],
  ['cs', 'cs', 14, 'Tereza', 'Petr'],
  ['hu', 'hu', 14, 'Anna', 'Bence'],
  ['ro', 'ro', 15, 'Ioana', 'Andrei'],
  ['tr', 'tr', 13.5, 'Elif', 'Emre'],
  ['el', 'el', 18, 'Eleni', 'Nikos'],
  ['ru', 'ru', 17, 'Anastasia', 'Dmitri'],
  ['uk', 'uk', 13.5, 'Oksana', 'Taras'],
  ['id', 'id', 14.5, 'Dewi', 'Budi'],
  ['vi', 'vi', 16, 'Linh', 'Minh'],
  ['ar', 'ar', 10.5, 'Layla', 'Omar'],
  ['hi', 'hi', 13.5, 'Ananya', 'Arjun'],
  ['zh', 'cmn', 4, 'Mei', 'Wei'],
  ['ko', 'ko', 6.5, 'Jiwoo', 'Minjun'],
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
