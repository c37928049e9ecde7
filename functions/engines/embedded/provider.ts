import {
  charactersPerSecond,
  findPresenter,
  findVoice,
  presenters,
  resolveVoice,
  voices,
  voicesOf,
} from '@kinora/engine/catalogue';
import { type Style, styles } from '@kinora/engine/contract';
import { embeddedEngineId } from '../embedded-id.ts';
import { aspectRatios, qualities } from '../frame-size.ts';
import { priceByTable } from '../price-table.ts';
import type { EngineProvider } from '../provider.ts';
import { glyphProblems, textProblems } from './text-problems.ts';

const descriptions: Record<Style, string> = {
  cinematic: 'Deep colours, wide depth, slow camera.',
  realistic: 'Natural light and quiet tones.',
  animated: 'Bright shapes and lively motion.',
  artistic: 'Painterly colours and texture.',
  documentary: 'Sober, earthy, informative.',
  commercial: 'Polished, high contrast, energetic.',
  professional: 'Clean and calm, for business and teaching.',
};

const here = { work: 'immediate' } as const;

/** Draws, speaks and joins on the function itself. What it needs is `engine/`, loaded from the layer. */
export const embedded: EngineProvider = {
  id: embeddedEngineId,
  name: 'Kinora',
  version: '7',
  description: 'Draws and speaks on the function itself: no key, no network, no GPU.',
  capabilities: { speech: here, scene: here, stitch: here },
  catalogue: {
    presenters,
    voices,
    styles: styles.map((id) => ({ id, description: descriptions[id] })),
    findPresenter,
    findVoice,
    voicesOf,
    resolveVoice,
    charactersPerSecond,
  },
  limits: { qualities, aspectRatios },
  price: (request) => priceByTable(embeddedEngineId, request),
  checkText: textProblems,
  checkTitle: glyphProblems,
};
