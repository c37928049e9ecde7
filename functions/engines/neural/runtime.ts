import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { primaryLanguage } from '@kinora/engine/language/primary-language';
import { VendorFailed } from '../capabilities.ts';
import type { NeuralVoice } from './voices.ts';

/** What a voice spoke: mono in -1..1. */
export interface NeuralSound {
  samples: Float32Array;
  sampleRate: number;
}

/** A model in memory. */
export interface NeuralModel {
  /** How many speakers it has. */
  speakers: number;
  speak(text: string, speaker: number): Promise<NeuralSound>;
}

/** Files that a model needs beside itself, by name. */
export const filesBeside: Readonly<Record<NeuralVoice['kind'], readonly string[]>> = {
  piper: ['tokens.txt', 'espeak-ng-data'],
  kokoro: ['tokens.txt', 'espeak-ng-data', 'voices.bin'],
  kitten: ['tokens.txt', 'espeak-ng-data', 'voices.bin'],
};

type ModelPlace = Pick<NeuralVoice, 'kind' | 'folder' | 'model' | 'language'>;

/** What a voice of this machine fails with: nobody is paid, and a repeat ends likewise. */
export const failed = (vendorMessage: string, cause?: unknown): VendorFailed =>
  new VendorFailed(
    { state: 'failed', code: 'ENGINE_FAILED', vendorMessage, retryable: false, charged: false },
    { cause },
  );

/** The runtime is an optional package with machine code for each platform. */
const loadRuntime = async () => {
  try {
    return (await import('sherpa-onnx-node')).default;
  } catch (cause) {
    throw failed('The package sherpa-onnx-node is not installed on this machine: run npm install.', cause);
  }
};

const configOf = ({ kind, folder, model, language }: ModelPlace) => {
  const at = (name: string): string => join(folder, name);
  const piper = { model: at(model), tokens: at('tokens.txt'), dataDir: at('espeak-ng-data') };
  const styled = { ...piper, voices: at('voices.bin') };
  const models = {
    piper: { vits: piper },
    kokoro: { kokoro: { ...styled, lang: primaryLanguage(language) } },
    kitten: { kitten: styled },
  };
  return {
    model: { ...models[kind], numThreads: 1, provider: 'cpu', debug: 0 },
    maxNumSentences: 1,
  } as const;
};

/**
 * Loads a model.
 *
 * @throws {VendorFailed} where a file is gone, or the runtime is not installed. A model that is none ends the process:
 *   `npm run voices` tries each in a process of its own before it is added
 */
export const loadNeuralModel = async (place: ModelPlace): Promise<NeuralModel> => {
  const missing = [place.model, ...filesBeside[place.kind]].find(
    (name) => !existsSync(join(place.folder, name)),
  );
  if (missing !== undefined)
    throw failed(`${missing} of the voice is gone from ${place.folder}: add the voice again.`);
  const { OfflineTts } = await loadRuntime();
  const model = await OfflineTts.createAsync(configOf(place));
  return {
    speakers: model.numSpeakers,
    speak: (text, speaker) =>
      // Buffers outside of the heap are refused by some versions of Node.
      model.generateAsync({ text, sid: speaker, speed: 1, enableExternalBuffer: false }),
  };
};
