import { plainText } from './vendor-jobs.ts';

/** How a double of a language model behaves; `answers`: as a model that is well does. */
export type ModelMood = 'answers' | 'refuses' | 'busy' | 'broken' | 'silent' | 'formless' | 'cut';

/**
 * Told by words of the text: `double:refuses`, `double:busy` (429), `double:broken` (500), `double:silent` (never
 * answers), `double:formless` (an answer of another form), `double:cut` (the answer ends at the most tokens).
 */
export const moodOf = (data: string): ModelMood => {
  const [, mood = ''] = /double:(refuses|busy|broken|silent|formless|cut)\b/.exec(data) ?? [];
  return mood === '' ? 'answers' : (mood as ModelMood);
};

/** A mark that a film is told by: nobody takes these words for those of a model. */
const mark = 'A double wrote this.';

/** What an answer has where the text asks for one that the content policy refuses: `double:unsafe`. */
const unsafe = 'You should kill yourself.';

/** A part of a narration, about which a model says what is shown with it. */
interface Part {
  number: number;
  text: string;
}

/**
 * What is shown with the parts of a narration: a bear where one is named, whatever the rules would show; the fox beside
 * it, a number, the words of somebody. A part that says `double:invents` is shown with a number that nobody spoke.
 */
const passagesOf = (parts: readonly Part[]): unknown[] =>
  parts.flatMap(({ number, text }): unknown[] => {
    const place = { first: number, last: number };
    const words = /\d+ percent/.exec(text)?.[0];
    if (text.includes('double:invents')) return [{ ...place, show: 'figure', words: '99 percent' }];
    if (words !== undefined) return [{ ...place, show: 'figure', words, label: '' }];
    const quoted = /“(.+?)[,.]?”/.exec(text)?.[1];
    if (quoted !== undefined) return [{ ...place, show: 'quotation', words: quoted }];
    const subjects = ['bear', 'fox'].filter((name) => text.toLowerCase().includes(name));
    return subjects.length === 0 ? [] : [{ ...place, show: 'illustration', subjects }];
  });

interface Form {
  properties?: Record<string, unknown>;
}

/**
 * The answer to a question by the form that is asked for; the same to the same question. `double:long` has more words
 * than anybody asked for.
 *
 * @param schema JSON schema of the answer
 * @param data the JSON that is asked about
 */
export const modelAnswer = (schema: unknown, data: string): unknown => {
  const { properties = {} } = schema as Form;
  const { text = '', parts = [] } = JSON.parse(data) as { text?: string; parts?: Part[] };
  const said = data.includes('double:unsafe') ? unsafe : plainText(text);
  const written = data.includes('double:long') ? `${said} `.repeat(500) : said;
  if ('quality_score' in properties)
    return {
      safe: !data.includes('double:unsafe'),
      quality_score: 0.75,
      feasible: true,
      suggestions: [mark],
    };
  if ('passages' in properties) return { passages: passagesOf(parts) };
  if ('scenes' in properties)
    return { title: 'A double', scenes: [{ narration: mark }, { narration: written }] };
  return { text: `${mark} ${written}` };
};

/** Tokens of a text, about. */
export const tokensOf = (text: string): number => Math.ceil(text.length / 4);
