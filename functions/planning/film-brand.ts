import { type FilmBrand, fontFaces } from '@kinora/engine/contract';
import * as z from 'zod/mini';

/** The brand of a film, as it is stored with a video and in its plan. */
export const filmBrandSchema: z.ZodMiniType<FilmBrand> = z.object({
  accent: z.exactOptional(z.string()),
  background: z.exactOptional(z.string()),
  text: z.exactOptional(z.string()),
  font: z.exactOptional(z.enum(fontFaces)),
  lowerThird: z.exactOptional(
    z.object({
      isHidden: z.exactOptional(z.literal(true)),
      name: z.exactOptional(z.string()),
      title: z.exactOptional(z.string()),
    }),
  ),
});

/** The texts of a brand that a film shows. */
export const textsOfBrand = ({ lowerThird }: FilmBrand): string[] =>
  [lowerThird?.name, lowerThird?.title].filter((text) => text !== undefined);
