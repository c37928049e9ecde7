import { embedded } from '../../../functions/engines/embedded/provider.ts';
import { polly } from '../../../functions/engines/polly/provider.ts';
import type { providers as real } from '../../../functions/engines/providers.ts';
import { fake } from './provider.ts';

/** Bundled in the place of `functions/engines/providers.ts`: the fake vendor is the default engine. */
export const providers: typeof real = [fake, embedded, polly];
