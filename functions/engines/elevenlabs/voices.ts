import type { EngineVoice } from '../provider.ts';

export interface ElevenLabsVoice extends EngineVoice {
  /** The vendor's own id of it. */
  vendorId: string;
}

/** Voices that every account has; each speaks every language. As of 2026-11-28. */
const speakers = [
  { name: 'Sarah', gender: 'female', vendorId: 'EXAVITQu4vr4xnSDxMaL' },
  { name: 'George', gender: 'male', vendorId: 'JBFqnCBsd6RMkjVDRZzb' },
  { name: 'Alice', gender: 'female', vendorId: 'Xb7hH8MSUJpSbSDYk0k2' },
  { name: 'Brian', gender: 'male', vendorId: 'nPczCjzI2devNBz1zQrb' },
] as const;

/** Languages of the model that also the embedded engine knows. As of 2026-11-28. */
const languages = 'en de fr es it pt-BR pt nl sv da fi pl cs ro tr el ru uk id ar hi zh ko'.split(' ');

export const elevenLabsVoices: readonly ElevenLabsVoice[] = languages.flatMap((language) =>
  speakers.map((speaker) => ({
    id: `elevenlabs-${language}-${speaker.name}`.toLowerCase(),
    language,
    ...speaker,
  })),
);
