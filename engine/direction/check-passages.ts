import { subjects as knownSubjects, places, type Subject } from '../language/vocabulary.ts';
import type {
  ComparedThing,
  Illustration,
  KeyFigure,
  Layout,
  ListItem,
  Passage,
  Quotation,
} from './direction.ts';
import { mostItems } from './lists.ts';

const presenter: Layout = { kind: 'presenter' };
const mostLabel = 60;
const mostQuotation = 240;
const mostSubjects = 3;
const mostAffix = 24;

/** A text on one line, no longer than it may be; undefined where it is none, empty or too long. */
const line = (text: unknown, most = mostLabel): string | undefined => {
  if (typeof text !== 'string') return undefined;
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain === '' || plain.length > most ? undefined : plain;
};

const isSubject = (name: unknown): name is Subject => knownSubjects.some((subject) => subject === name);

/** Letters and figures alone, for a look at whether a text says something. */
const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');

const within = (at: unknown, { from, to }: Passage): boolean =>
  Number.isInteger(at) && Number(at) >= from && Number(at) < to;

const illustrationOf = ({ subjects, place }: Illustration): Illustration | undefined => {
  const known = [...new Set(Array.isArray(subjects) ? subjects.filter(isSubject) : [])].slice(
    0,
    mostSubjects,
  );
  if (known.length === 0) return undefined;
  return { subjects: known, ...(place !== undefined && places.includes(place) ? { place } : {}) };
};

const figureOf = (figure: KeyFigure, passage: Passage): KeyFigure | undefined => {
  const { value, decimals, at, isGrouped } = figure;
  const affix = (text: unknown): string => (typeof text === 'string' && text.length <= mostAffix ? text : '');
  const isRight = Number.isFinite(value) && Number.isInteger(decimals) && decimals >= 0 && decimals <= 4;
  if (!isRight || Math.abs(value) > 1e15 || !within(at, passage)) return undefined;
  const label = line(figure.label) ?? '';
  return {
    before: affix(figure.before),
    after: affix(figure.after),
    value,
    decimals,
    isGrouped: isGrouped === true,
    label,
    at,
  };
};

const itemOf = ({ text, at }: ListItem, passage: Passage): ListItem | undefined => {
  const plain = line(text);
  if (plain === undefined) return undefined;
  return within(at, passage) && at !== undefined ? { text: plain, at } : { text: plain };
};

const thingOf = ({ label, subject, at }: ComparedThing, passage: Passage): ComparedThing | undefined => {
  const plain = line(label);
  if (plain === undefined || !within(at, passage)) return undefined;
  return { label: plain, at, ...(isSubject(subject) ? { subject } : {}) };
};

/** The words of somebody else are shown as they are spoken, or not at all. */
const quotationOf = ({ text, author }: Quotation, spoken: string): Quotation | undefined => {
  const plain = line(text, mostQuotation);
  if (plain === undefined || !letters(spoken).includes(letters(plain))) return undefined;
  return { text: plain, author: line(author) ?? '' };
};

const layoutOf = (passage: Passage, narration: string): Layout | undefined => {
  const { layout } = passage;
  switch (layout.kind) {
    case 'aside':
    case 'illustration': {
      const illustration = illustrationOf(layout.illustration);
      return illustration && { kind: layout.kind, illustration };
    }
    case 'figure': {
      const figure = figureOf(layout.figure, passage);
      return figure && { kind: 'figure', figure };
    }
    case 'list': {
      const { heading, isNumbered, items } = layout.list;
      const right = items.flatMap((item) => itemOf(item, passage) ?? []);
      if (right.length === 0 || right.length !== items.length || right.length > mostItems) return undefined;
      return {
        kind: 'list',
        list: { heading: line(heading) ?? '', isNumbered: isNumbered === true, items: right },
      };
    }
    case 'quotation': {
      const quotation = quotationOf(layout.quotation, narration.slice(passage.from, passage.to));
      return quotation && { kind: 'quotation', quotation };
    }
    case 'comparison': {
      const [one, other] = layout.comparison.sides.map((side) => thingOf(side, passage));
      return one && other && { kind: 'comparison', comparison: { sides: [one, other] } };
    }
    default:
      return undefined;
  }
};

/** A layout that is not as its type says is the presenter. */
const checkedLayout = (passage: Passage, narration: string): Layout => {
  try {
    return layoutOf(passage, narration) ?? presenter;
  } catch (error) {
    if (error instanceof TypeError) return presenter;
    throw error;
  }
};

/**
 * Passages that somebody else decided, as the engine can show them: in order, within the narration, without gaps; what
 * is between them is the presenter's, and so is every passage whose layout is unknown, incomplete, too long, or tells
 * what the narration does not say.
 *
 * @param passages may hold anything: a model's answer
 */
export const checkPassages = (narration: string, passages: readonly Passage[]): Passage[] => {
  const checked: Passage[] = [];
  const fill = (from: number, to: number): void => {
    if (to > from) checked.push({ from, to, layout: presenter });
  };
  let end = 0;
  const usable = passages.filter(
    (passage) => passage !== null && Number.isInteger(passage?.from) && Number.isInteger(passage?.to),
  );
  for (const passage of usable.toSorted((one, other) => one.from - other.from)) {
    const to = Math.min(passage.to, narration.length);
    // One that begins within another is cut off there, and may so lose what it shows.
    const from = Math.max(passage.from, end);
    if (to <= from || !/[\p{L}\p{N}]/u.test(narration.slice(from, to))) continue;
    fill(end, from);
    checked.push({ from, to, layout: checkedLayout({ ...passage, from, to }, narration) });
    end = to;
  }
  fill(end, narration.length);
  return narration.trim() === '' ? [] : checked;
};
