import type { EngineVoice } from '../provider.ts';

/** Makes of models that the runtime speaks with. */
export const neuralKinds = ['piper', 'kokoro', 'kitten'] as const;
export type NeuralKind = (typeof neuralKinds)[number];

/** A voice that was added to this machine by `npm run voices`; its id holds the beginning of `sha256`. */
export interface NeuralVoice extends EngineVoice {
  kind: NeuralKind;
  /** Where its files lie; absolute. */
  folder: string;
  /** Name of the model in it, an ONNX file. */
  model: string;
  /** Which of the model's speakers, from 0. */
  speaker: number;
  /** Of the model, in hex: what is spoken is named by it. */
  sha256: string;
}
