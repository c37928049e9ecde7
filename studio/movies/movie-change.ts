import type { MoviePlan } from '@kinora/client/api-types';
import { credits, span } from '../app/format.ts';

/** What rendering a movie now would make anew, and what it would take as it is. */
export interface MovieChange {
  /** Scenes that its owner wrote; the card at the end is not among them. */
  made: number;
  kept: number;
  /** Whether the card with the title at the end is made, too. */
  makesClosing: boolean;
  /** Seconds of all that is made, and of the whole movie. */
  madeSeconds: number;
  seconds: number;
  /** Whole credits. */
  price: number;
}

export const changeOf = ({ scenes, duration, price }: MoviePlan): MovieChange => {
  const own = scenes.filter(({ kind }) => kind !== 'closing');
  const made = scenes.filter(({ reused }) => !reused);
  return {
    made: own.filter(({ reused }) => !reused).length,
    kept: own.filter(({ reused }) => reused).length,
    makesClosing: made.some(({ kind }) => kind === 'closing'),
    madeSeconds: made.reduce((sum, { seconds }) => sum + seconds, 0),
    seconds: duration,
    price,
  };
};

const scenesInWords = (count: number): string => `${count} ${count === 1 ? 'scene' : 'scenes'}`;

/** What a change comes to, in one sentence. */
export const changeInWords = (change: MovieChange): string => {
  const { made, kept, makesClosing, madeSeconds, price } = change;
  if (made === 0 && !makesClosing) return 'Nothing has to be made anew: joining the scenes is free.';
  if (made === 0) return `The card at the end is made anew for ${credits(price)}; all scenes are kept.`;
  const keeping = kept === 0 ? '' : ` ${kept} ${kept === 1 ? 'is' : 'are'} kept and free.`;
  return `${scenesInWords(made)} to be made, ${span(madeSeconds)} of film, for ${credits(price)}.${keeping}`;
};

/** What the button says. @param version the one that would be made */
export const renderLabel = (version: number, { made, kept, price }: MovieChange): string => {
  const what = version > 1 && kept > 0 && made > 0 ? 'Render what changed' : `Render version ${version}`;
  return price === 0 ? `${what}, free` : `${what} for ${credits(price)}`;
};
