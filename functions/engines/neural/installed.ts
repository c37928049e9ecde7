import type { NeuralVoice } from './voices.ts';

/** None where nobody added one; `npm start` bundles a file in its place that has those of `npm run voices`. */
export const installedVoices: readonly NeuralVoice[] = [];
