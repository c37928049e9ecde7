import { places, subjects } from '@kinora/engine/language/vocabulary';
import * as z from 'zod/mini';
import type { TextTask } from '../engines/text/ask-text.ts';
import type { NarrationPart } from './direction-parts.ts';
import { task } from './text-tasks.ts';

const shown = ['aside', 'illustration', 'figure', 'list', 'quotation', 'comparison'] as const;

const few = z.string().check(z.maxLength(60));
const subject = z.enum(subjects);

/** One passage as a model is asked for it: flat, since not every model takes a choice of forms. */
const form = z.object({
  /** Numbers of the first and the last part that it is shown with. */
  first: z.int(),
  last: z.int(),
  show: z.enum(shown),
  subjects: z.optional(z.array(subject).check(z.maxLength(3))),
  place: z.optional(z.enum(places)),
  words: z.optional(z.string().check(z.maxLength(240))),
  label: z.optional(few),
  author: z.optional(few),
  heading: z.optional(few),
  numbered: z.optional(z.boolean()),
  items: z.optional(z.array(few).check(z.maxLength(6))),
  sides: z.optional(z.array(z.object({ label: few, subject: z.optional(subject) })).check(z.maxLength(2))),
});

/**
 * A passage as a model answered it. Less is asked of it here than in the question: what is wrong with one passage is
 * told by `direction-answer.ts`, and costs its scene alone.
 */
const toldPassage = z.object({
  first: z.int(),
  last: z.int(),
  show: z.string(),
  subjects: z.nullish(z.array(z.string())),
  place: z.nullish(z.string()),
  words: z.nullish(z.string()),
  label: z.nullish(z.string()),
  author: z.nullish(z.string()),
  heading: z.nullish(z.string()),
  numbered: z.nullish(z.boolean()),
  items: z.nullish(z.array(z.string())),
  sides: z.nullish(z.array(z.object({ label: z.string(), subject: z.nullish(z.string()) }))),
});
export type ToldPassage = z.infer<typeof toldPassage>;

/** What a model answers: at most one passage for each part. */
export const directionAnswer = z.object({ passages: z.array(toldPassage).check(z.maxLength(400)) });

const tokensPerPart = 90;
const mostTokens = 8000;

/** A narration of which a model is asked: that of a video, or of a scene of a movie. */
interface Narrated {
  parts: readonly NarrationPart[];
  language: string;
}

/** What is shown while the parts of presenters' narrations are spoken, in the words of the narrations. */
export const directionTask = (films: readonly Narrated[]): TextTask<z.infer<typeof directionAnswer>> => {
  const language = films[0]?.language;
  const parts = films
    .flatMap((film) => film.parts.map(({ text }) => ({ text, language: film.language })))
    // A part in another language says so itself.
    .map(({ text, language: own }, index) => ({
      number: index + 1,
      text,
      ...(own === language ? {} : { language: own }),
    }));
  return {
    ...task(z.object({ passages: z.array(form).check(z.maxLength(parts.length)) }), {
      name: 'direction',
      instructions:
        'A presenter reads "parts" to the camera. Say what is shown with them; leave out the parts with which the ' +
        'presenter alone is best seen, which are most. "first" and "last": numbers of the parts it is shown with, ' +
        'mostly the same. "show": "aside", a picture beside the presenter, or "illustration", the picture alone, of one ' +
        'to three "subjects" that are named there, and the "place", if one is; "figure", one number that is worth ' +
        'seeing: in "words" as it is spoken, with its unit, and in "label" what it is of; "list", things that are ' +
        'counted up: "items", "numbered", "heading"; "quotation": "words" of somebody else and their "author"; ' +
        '"comparison": two "sides" that are held against each other. All "words", labels, items, headings and authors ' +
        'are copied from the parts, letter by letter. A wrong picture is worse than none.',
      data: { language, parts },
      maxTokens: Math.min(mostTokens, 300 + parts.length * tokensPerPart),
    }),
    check: (answer) => z.safeParse(directionAnswer, answer).data,
  };
};

/**
 * What an answer says of each film that it was asked about, in their order and by the film's own numbers. One that
 * reaches across films is told of both, and is of neither's parts alone: it is wrong in each of them.
 */
export const passagesByFilm = (
  films: readonly Pick<Narrated, 'parts'>[],
  passages: readonly ToldPassage[],
): ToldPassage[][] => {
  let before = 0;
  return films.map(({ parts: { length } }) => {
    const from = before;
    const to = from + length;
    before = to;
    const isOwn = (number: number): boolean => number > from && number <= to;
    const own = passages.filter(({ first, last }) => isOwn(first) || isOwn(last));
    return own.map((passage) => ({ ...passage, first: passage.first - from, last: passage.last - from }));
  });
};
