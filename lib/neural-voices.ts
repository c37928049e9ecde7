import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type NeuralVoice, neuralKinds } from '../functions/engines/neural/voices.ts';
import { SynthesisError } from './synthesis-error.ts';

/** The list that `npm run voices` keeps, as `npm start` hands it over. */
const voiceList = z.array(
  z.strictObject({
    id: z.string().regex(/^neural-[a-z0-9-]+$/),
    name: z.string(),
    language: z.string(),
    gender: z.enum(['female', 'male']),
    kind: z.enum(neuralKinds),
    folder: z.string(),
    model: z.string(),
    speaker: z.int().nonnegative(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);

/**
 * What is bundled in the place of `functions/engines/neural/installed.ts`, so that every function knows the voices of
 * this machine and none has to ask for them.
 *
 * @param context `neuralVoices` of the app's context; undefined where there is none
 * @param options `root` of the project; `folder` for the file that is written
 * @returns sources by absolute path, and what stands in their place; none without voices
 * @throws when the context is no list of voices
 */
export const voiceSubstitutes = (
  context: unknown,
  { root, folder }: { root: string; folder: string },
): Record<string, string> => {
  if (context === undefined) return {};
  const { data, error } = voiceList.safeParse(context);
  if (data === undefined) throw new SynthesisError(`neuralVoices is no list of voices: ${error.message}`);
  const voices: readonly NeuralVoice[] = data;
  if (voices.length === 0) return {};
  const file = join(folder, 'installed-voices.ts');
  writeFileSync(file, `export const installedVoices = ${JSON.stringify(voices)};\n`);
  return { [join(root, 'functions', 'engines', 'neural', 'installed.ts')]: file };
};
