import { elevenLabs } from './elevenlabs/provider.ts';
import { embedded } from './embedded/provider.ts';
import { falProviders } from './fal/provider.ts';
import { heygen } from './heygen/provider.ts';
import { luma } from './luma/provider.ts';
import { neural } from './neural/provider.ts';
import { omni } from './omni/provider.ts';
import { polly } from './polly/provider.ts';
import type { EngineProvider } from './provider.ts';
import { veoProviders } from './veo/provider.ts';

/** Every engine, the one that makes a video when none is asked for first. */
export const providers: readonly [EngineProvider, ...EngineProvider[]] = [
  embedded,
  neural,
  polly,
  elevenLabs,
  heygen,
  ...falProviders,
  omni,
  ...veoProviders,
  luma,
];
