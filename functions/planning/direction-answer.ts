import { checkPassages } from '@kinora/engine/direction/check-passages';
import type { ComparedThing, KeyFigure, Layout, ListItem, Passage } from '@kinora/engine/direction/direction';
import { figureIn, spokenFigure } from '@kinora/engine/direction/figures';
import { places, subjects } from '@kinora/engine/language/vocabulary';
import type { NarrationPart } from './direction-parts.ts';
import type { ToldPassage } from './direction-task.ts';

/** What a model answered for one scene: its passages, or what was wrong with them. */
type Told = { passages: Passage[] } | { wrong: string };

interface Spoken {
  narration: string;
  from: number;
  to: number;
  language: string;
}

/** A passage of a model shows what it cannot, or what nobody says. */
class Unusable extends Error {
  override readonly name = 'Unusable';
}

const demand = <Value>(value: Value | undefined, why: string): Value => {
  if (value === undefined) throw new Unusable(why);
  return value;
};

const letterBefore = /[\p{L}\p{M}\p{N}]$/u;
/** Chinese parts no words, and to Korean ones particles are put. */
const letterBehind = /^(?!\p{Script=Han}|\p{Script=Hangul})[\p{L}\p{M}\p{N}]/u;
const isHan = /\p{Script=Han}$/u;
/** What makes another number of the figures behind it, and of those before it: `2.5`, `1 000`, `−5`, `5–10`, `9:30`. */
const numberBefore = /(?:\p{N}[.,:'’\s]|[-−–+])$/u;
const numberBehind = /^(?:[.,:'’\s]|[-−–])\p{N}/u;

/** Whether words begin or end within a number: what is seen would not be what is said. */
const cutsNumber = (word: string, before: string, behind: string): boolean =>
  (/^\p{N}/u.test(word) && numberBefore.test(before)) || (/\p{N}$/u.test(word) && numberBehind.test(behind));

/** Words where they are spoken, whole and as the narration writes them; undefined where they are not, or are none. */
const said = (words: string, { narration, from, to }: Spoken): { text: string; at: number } | undefined => {
  const sought = words.trim();
  if (sought === '') return undefined;
  const spoken = narration.slice(from, to);
  const lower = spoken.toLowerCase();
  const ways: [string, string][] = [[spoken, sought]];
  if (lower.length === spoken.length) ways.push([lower, sought.toLowerCase()]);
  for (const [text, word] of ways)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      const before = text.slice(0, at);
      const isCutBefore = letterBefore.test(before) && !isHan.test(before);
      const behind = text.slice(at + word.length);
      if (isCutBefore || letterBehind.test(behind) || cutsNumber(word, before, behind)) continue;
      return { text: spoken.slice(at, at + word.length), at: from + at };
    }
  return undefined;
};

/** The same of words that may be left out: then they are empty. */
const saidIfAny = (words: string | null | undefined, spoken: Spoken, why: string): string =>
  words == null || words.trim() === '' ? '' : demand(said(words, spoken), why).text;

const subjectOf = (name: string) => subjects.find((subject) => subject === name);

const illustrationOf = (told: ToldPassage) => {
  const named = (told.subjects ?? []).map((name) => demand(subjectOf(name), 'subject'));
  if (named.length === 0) throw new Unusable('subject');
  const place = told.place == null ? undefined : places.find((one) => one === told.place);
  return { subjects: named, ...(place === undefined ? {} : { place }) };
};

const sideOf = (side: NonNullable<ToldPassage['sides']>[number], spoken: Spoken): ComparedThing => {
  const { text, at } = demand(said(side.label, spoken), 'side');
  const subject = side.subject == null ? undefined : demand(subjectOf(side.subject), 'subject');
  return { label: text, at, ...(subject === undefined ? {} : { subject }) };
};

/** Whether the narration goes on with what makes it another number, or with its unit: `5` of `5 million`. */
const lacksUnit = (figure: KeyFigure, at: number, { narration, to, language }: Spoken): boolean => {
  const whole = figureIn(narration.slice(at, to), at, language);
  if (whole === undefined || whole.at !== figure.at) return false;
  return whole.value !== figure.value || (figure.after === '' && whole.after !== '');
};

const layoutOf = (told: ToldPassage, spoken: Spoken): Layout => {
  const whole = { ...spoken, from: 0, to: spoken.narration.length };
  switch (told.show) {
    case 'aside':
    case 'illustration':
      return { kind: told.show, illustration: illustrationOf(told) };
    case 'figure': {
      const { text, at } = demand(said(told.words ?? '', spoken), 'figure');
      const figure = demand(spokenFigure(text, at, spoken.language), 'figure');
      if (lacksUnit(figure, at, spoken)) throw new Unusable('figure');
      return { kind: 'figure', figure: { ...figure, label: saidIfAny(told.label, spoken, 'label') } };
    }
    case 'list': {
      const items = (told.items ?? []).map((item): ListItem => demand(said(item, spoken), 'item'));
      const heading = saidIfAny(told.heading, whole, 'heading');
      return { kind: 'list', list: { heading, isNumbered: told.numbered === true, items } };
    }
    case 'quotation': {
      const { text } = demand(said(told.words ?? '', spoken), 'quotation');
      return { kind: 'quotation', quotation: { text, author: saidIfAny(told.author, whole, 'author') } };
    }
    case 'comparison': {
      const [one, other] = (told.sides ?? []).map((side) => sideOf(side, spoken));
      return {
        kind: 'comparison',
        comparison: { sides: [demand(one, 'side'), demand(other, 'side')] },
      };
    }
    default:
      throw new Unusable('show');
  }
};

const passagesOf = (
  { narration, language }: { narration: string; language: string },
  parts: readonly NarrationPart[],
  told: readonly ToldPassage[],
): Passage[] => {
  const passages: Passage[] = [];
  let reached = 0;
  for (const part of parts) {
    if (part.from < reached) continue;
    const own = told.filter(({ first }) => first === part.number);
    if (own.length > 1) throw new Unusable('overlap');
    const [passage] = own;
    if (passage === undefined) {
      passages.push({ from: part.from, to: part.to, layout: { kind: 'presenter' } });
      continue;
    }
    const last = demand(
      parts.find(({ number }) => number === passage.last && number >= part.number),
      'part',
    );
    const spoken = { narration, language, from: part.from, to: last.to };
    passages.push({ from: part.from, to: last.to, layout: layoutOf(passage, spoken) });
    reached = last.to;
  }
  const placed = passages.filter(({ layout }) => layout.kind !== 'presenter');
  if (placed.length !== told.length) throw new Unusable('overlap');
  const checked = checkPassages(narration, passages);
  const isKept = placed.every((one) =>
    checked.some(
      ({ from, to, layout }) => from === one.from && to === one.to && layout.kind === one.layout.kind,
    ),
  );
  if (!isKept) throw new Unusable('layout');
  return checked;
};

/**
 * What a model's answer says of each scene that was asked about. Everything that is shown in letters is spoken there;
 * a scene of which anything else was answered is told as wrong, and why in a word, without the text.
 */
export const readDirection = (
  { scenes, language }: { scenes: readonly { narration: string }[]; language: string },
  parts: readonly NarrationPart[],
  told: readonly ToldPassage[],
): Map<number, Told> => {
  const byScene = Map.groupBy(parts, ({ scene }) => scene);
  const sceneOf = new Map(parts.map(({ number, scene }) => [number, scene]));
  return new Map(
    [...byScene].map(([scene, own]): [number, Told] => {
      // One that reaches across scenes is wrong in each of them.
      const about = told.filter(
        ({ first, last }) => sceneOf.get(first) === scene || sceneOf.get(last) === scene,
      );
      const narration = scenes[scene]?.narration ?? '';
      try {
        return [scene, { passages: passagesOf({ narration, language }, own, about) }];
      } catch (error) {
        if (error instanceof Unusable) return [scene, { wrong: error.message }];
        throw error;
      }
    }),
  );
};
