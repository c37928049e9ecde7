import { bRollLayouts } from '@kinora/engine/b-roll-layouts';
import { type BRollShot, fits, pans, type Scene } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { numberedSentences } from './sentences.ts';

/** A shot as it stands in a plan. */
export const bRollShotSchema: z.ZodMiniType<BRollShot> = z.object({
  checksum: z.string(),
  isClip: z.exactOptional(z.literal(true)),
  from: z.int(),
  to: z.int(),
  fit: z.exactOptional(z.enum(fits)),
  pan: z.exactOptional(z.enum(pans)),
  layout: z.exactOptional(z.enum(bRollLayouts)),
});

/** A picture or a clip that a film shows while one of its sentences is spoken. */
export interface PlannedShot extends Pick<BRollShot, 'fit' | 'pan' | 'isClip' | 'layout'> {
  /** Number of the sentence. */
  sentence: number;
  /** Where its file lies, and its digest. */
  asset: { key: string; checksum: string };
}

/** Such a picture in the order of a movie, which keeps its asset's id. */
interface OrderedShot extends PlannedShot {
  asset: PlannedShot['asset'] & { assetId: string };
}

export const orderedShotSchema: z.ZodMiniType<OrderedShot> = z.object({
  sentence: z.int(),
  asset: z.object({ assetId: z.string(), key: z.string(), checksum: z.string() }),
  isClip: z.exactOptional(z.literal(true)),
  fit: z.exactOptional(z.enum(fits)),
  pan: z.exactOptional(z.enum(pans)),
  layout: z.exactOptional(z.enum(bRollLayouts)),
});

/** Where the files of shots lie, by their digests. */
export const filesOfShots = (shots: readonly PlannedShot[]): Record<string, string> =>
  Object.fromEntries(shots.map(({ asset }) => [asset.checksum, asset.key]));

/** Scenes with what is shown while their sentences are spoken; one that has nothing stays as it is. */
export const withShots = <Planned extends Scene>(
  scenes: readonly Planned[],
  { bRoll = [], language }: { bRoll?: readonly PlannedShot[]; language: string },
): Planned[] => {
  if (bRoll.length === 0) return [...scenes];
  const sentences = numberedSentences(scenes, language);
  return scenes.map((scene, index) => {
    const shots = (sentences[index] ?? []).flatMap(({ number, from, to }): BRollShot[] => {
      const shot = bRoll.find(({ sentence }) => sentence === number);
      if (shot === undefined) return [];
      const { sentence: _, asset, ...looks } = shot;
      return [{ checksum: asset.checksum, from, to, ...looks }];
    });
    return shots.length === 0 ? scene : { ...scene, bRoll: shots };
  });
};
