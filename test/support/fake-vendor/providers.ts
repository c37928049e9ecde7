import { providers as real } from '../../../functions/engines/providers.ts';
import { fake } from './provider.ts';

/** Bundled in the place of `functions/engines/providers.ts`: the fake vendor is one more engine. */
export const providers: typeof real = [...real, fake];
