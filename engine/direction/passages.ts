import type { BRollShot, Film, Scene } from '../contract.ts';
import { languagesOf, Reading } from '../storyboard/reading.ts';
import { subjectsOf } from '../storyboard/subjects.ts';
import { changeIn } from './changes.ts';
import { checkPassages } from './check-passages.ts';
import { comparisonIn } from './comparisons.ts';
import type { GrowingList, Layout, Passage } from './direction.ts';
import { figureIn } from './figures.ts';
import { type FoundIllustration, illustrationOf, isTold } from './illustrations.ts';
import { bulletLists, countedLists, enumerationIn, type Sentence } from './lists.ts';
import { type FoundQuotation, quotationsIn } from './quotations.ts';
import { clauseSpans, cutAt, sentenceSpans } from './spans.ts';

const presenter: Layout = { kind: 'presenter' };

/** A passage, and the picture that it may have where none of the rarer layouts is due. */
interface Draft extends Passage {
  found?: FoundIllustration | undefined;
}

/** Whether the rules say what a film shows: a presenter's, which is no card and no clip. */
export const isDirected = ({ kind, part }: Film): boolean =>
  kind === 'avatar' && part?.card === undefined && part?.clip === undefined;

/** Whether a layout hides the presenter. */
export const isFullScreen = ({ kind }: Layout): boolean =>
  kind === 'illustration' || kind === 'quotation' || kind === 'comparison';

const read = new WeakMap<Film, readonly (readonly Passage[])[]>();

/**
 * What a presenter's film shows, passage by passage, for each scene: read from its words alone, so that the same film
 * gives the same passages. What is not sure is told by the presenter. Passages are sentences or clauses and leave no
 * gaps; a scene without words has none.
 */
export const readPassages = (film: Film): readonly (readonly Passage[])[] => {
  const known = read.get(film);
  if (known !== undefined) return known;
  const passages = isDirected(film) ? staged(drafted(film), film) : film.scenes.map(undirected);
  read.set(film, passages);
  return passages;
};

const undirected = ({ narration }: Scene): Passage[] =>
  narration.trim() === '' ? [] : [{ from: 0, to: narration.length, layout: presenter }];

const drafted = (film: Film): Draft[][] => {
  const { scenes, language } = film;
  const sentences = scenes.map(({ narration, bullets = [] }, scene) =>
    cutAt(narration, sentenceSpans(narration, language), bullets).map(
      (span): Sentence => ({ ...span, scene, text: narration.slice(span.from, span.to) }),
    ),
  );
  const all = sentences.flat();
  const isBullet = ({ scene, from, to }: Sentence): boolean =>
    scenes[scene]?.bullets?.some((bullet) => from < bullet.to && to > bullet.from) === true;
  const lists = new Map([...countedLists(all, language), ...bulletLists(all, isBullet, language)]);
  const listOf = new Map(all.map((sentence, index) => [sentence, lists.get(index)] as const));
  const reading = new Reading(languagesOf(scenes.map(({ narration }) => narration).join(' '), language));
  return scenes.map((scene, index): Draft[] => {
    const { narration, direction, bRoll } = scene;
    if (direction !== undefined) return checkPassages(narration, direction);
    const placed = bRoll?.filter(isPlaced) ?? [];
    if (bRoll !== undefined && placed.length === 0)
      return (sentences[index] ?? []).map(({ from, to }) => ({ from, to, layout: presenter }));
    return draftsOf(narration, sentences[index] ?? [], { language, reading, listOf, shots: bRoll ?? [] });
  });
};

/** Whether a picture of the owner's stands in a layout. */
const isPlaced = ({ layout = 'full' }: BRollShot): boolean => layout !== 'full';

interface Readers {
  shots: readonly BRollShot[];
  language: string;
  reading: Reading;
  listOf: ReadonlyMap<Sentence, GrowingList | undefined>;
}

const draftsOf = (narration: string, sentences: readonly Sentence[], readers: Readers): Draft[] => {
  const { language, reading, listOf, shots } = readers;
  const shotOf = ({ from, to }: Sentence): BRollShot | undefined =>
    shots.find((shot) => shot.from < to && shot.to > from);
  const quotations = quotationsIn(narration, language);
  // A scene that names nothing has no pictures: most texts are read once.
  const hasSubjects = subjectsOf(narration).length > 0;
  const drafts: Draft[] = [];
  for (const [place, sentence] of sentences.entries()) {
    const { from, to, text } = sentence;
    const last = drafts.at(-1);
    // It was told with the sentence before.
    if (last !== undefined && last.to > from) continue;
    const shot = shotOf(sentence);
    if (shot !== undefined) {
      drafts.push(ownDraft(sentence, shot, language));
      continue;
    }
    const quoted = quotations.find((found) => found.from < to && found.to > from);
    if (quoted !== undefined) {
      // A quotation of several sentences is one passage.
      if (last?.layout.kind === 'quotation' && last.layout.quotation === quoted.quotation) last.to = to;
      else drafts.push(quotationDraft(sentence, quoted));
      continue;
    }
    const list = listOf.get(sentence) ?? enumerationIn(text, from, language);
    const comparison =
      list === undefined ? (changeIn(text, from, language) ?? comparisonIn(text, from, language)) : undefined;
    const next = sentences[place + 1];
    const isFree =
      next !== undefined &&
      shotOf(next) === undefined &&
      !listOf.get(next) &&
      !quotations.some((found) => found.from < next.to);
    const change =
      isFree && list === undefined && comparison === undefined
        ? changeIn(narration.slice(from, next.to), from, language)
        : undefined;
    if (list !== undefined) drafts.push({ from, to, layout: { kind: 'list', list } });
    else if (change !== undefined && next !== undefined)
      drafts.push({ from, to: next.to, layout: { kind: 'comparison', comparison: change } });
    else if (comparison !== undefined) drafts.push({ from, to, layout: { kind: 'comparison', comparison } });
    else
      for (const span of clauseSpans(narration, sentence, language)) {
        const clause = narration.slice(span.from, span.to);
        const figure = figureIn(clause, span.from, language);
        const layout: Layout = figure === undefined ? presenter : { kind: 'figure', figure };
        const found =
          hasSubjects && figure === undefined ? illustrationOf(clause, language, reading) : undefined;
        drafts.push({ ...span, layout, found });
      }
  }
  return drafts;
};

/** A sentence with a picture of the owner's; one that fills the frame lies over the presenter. */
const ownDraft = ({ from, to, text }: Sentence, own: BRollShot, language: string): Draft => {
  if (!isPlaced(own)) return { from, to, layout: presenter };
  const isDescriptive = own.layout === 'auto' && isTold(text, language);
  return { from, to, layout: presenter, found: { illustration: { subjects: [], own }, isDescriptive } };
};

const quotationDraft = ({ from, to }: Sentence, { quotation }: FoundQuotation): Draft => ({
  from,
  to,
  layout: { kind: 'quotation', quotation },
});

/** The same subjects in a row are one picture: it is not shown a third time. */
const mostAlike = 2;

/**
 * Decides which pictures stand alone: those of descriptive passages, never after another layout that hides the
 * presenter, and neither first nor last in the film, where its title and its closing card stand.
 */
const staged = (scenes: readonly Draft[][], film: Film): Passage[][] => {
  const count = scenes.reduce((sum, drafts) => sum + drafts.length, 0);
  let place = 0;
  let wasHidden = false;
  let picture = '';
  let alike = 0;
  const isWhole = film.part === undefined;
  return scenes.map((drafts) =>
    drafts.map((draft): Passage => {
      const isEdge = isWhole && (place === 0 || place === count - 1);
      place += 1;
      const shown = isEdge ? presenter : layoutOf(draft, wasHidden);
      const subjects = 'illustration' in shown ? shown.illustration.subjects.join() : '';
      alike = subjects !== '' && subjects === picture ? alike + 1 : 1;
      picture = subjects;
      const layout = alike > mostAlike ? presenter : shown;
      wasHidden = isFullScreen(layout);
      return { from: draft.from, to: draft.to, layout };
    }),
  );
};

const layoutOf = ({ layout, found }: Draft, wasHidden: boolean): Layout => {
  // Whoever decided it, a picture alone does not follow another view without the presenter.
  if (layout.kind === 'illustration' && wasHidden) return { ...layout, kind: 'aside' };
  if (found === undefined) return layout;
  const { illustration, isDescriptive } = found;
  return { kind: isDescriptive && !wasHidden ? 'illustration' : 'aside', illustration };
};
