import { toldStates } from '../engines/vendor-state.ts';
import { setting } from '../platform/env.ts';
import { inOrder } from '../videos/choose-engine.ts';
import type { MovieContent } from './content.ts';
import type { QuoteOptions } from './quote-movie.ts';

/** What the engines of a movie's scenes are chosen by where nobody asks whether vendors answer. */
export const vendorOrder = (): Required<Pick<QuoteOptions, 'vendors'>> => ({
  vendors: setting('engines').split(','),
});

/** The same, with which vendors of the engines that its scenes allow answer. */
export const engineTerms = async (
  { engine, allow, scenes }: MovieContent,
  now: Date,
): Promise<Required<Pick<QuoteOptions, 'vendors' | 'answers'>>> => {
  const { vendors } = vendorOrder();
  const allowed = scenes.flatMap((scene) =>
    scene.kind === 'avatar' || scene.kind === 'prompt' ? [scene.engine, ...(scene.allow ?? [])] : [],
  );
  const isChosen =
    allow !== undefined || scenes.some((scene) => 'allow' in scene && scene.allow !== undefined);
  if (!isChosen) return { vendors, answers: () => true };
  const ids = [engine, ...(allow ?? []), ...allowed].filter((id) => id !== undefined);
  const states = await toldStates(inOrder({ allowedEngines: ids }, vendors), now);
  return { vendors, answers: (engineId) => states.get(engineId)?.state !== 'unavailable' };
};

/** A movie as one version of it is made: with the engines that are named for that version. */
export const withPolicy = (
  content: MovieContent,
  { engine = content.engine, allow = content.allow }: Pick<MovieContent, 'engine' | 'allow'>,
): MovieContent => ({
  ...content,
  ...(engine === undefined ? {} : { engine }),
  ...(allow === undefined ? {} : { allow }),
});
