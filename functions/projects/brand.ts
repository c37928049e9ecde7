import type { FilmBrand, PictureLooks } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { filmBrandSchema } from '../planning/film-brand.ts';
import { pictureLooksSchema } from '../planning/picture-looks.ts';

/** What the videos of a project have in common: the brand of their films, and a logo. */
export interface Brand {
  film: FilmBrand;
  /** An asset of the project, and how it is shown. */
  logo?: { assetId: string; looks: PictureLooks };
}

/** The brand of a project's item. */
export const brandItem: z.ZodMiniType<Brand> = z.object({
  film: filmBrandSchema,
  logo: z.exactOptional(z.object({ assetId: z.string(), looks: pictureLooksSchema })),
});

/** A brand as clients see it. */
export const presentBrand = ({ film, logo }: Brand) => ({
  ...presentFilmBrand(film),
  logo_asset_id: logo?.assetId ?? null,
  logo_corner: logo === undefined ? null : (logo.looks.corner ?? 'top-right'),
  logo_size: logo === undefined ? null : (logo.looks.size ?? 'medium'),
  logo_opacity: logo === undefined ? null : (logo.looks.opacity ?? 1),
});

/** What a film has of a brand, as clients see it. */
export const presentFilmBrand = ({ accent, background, text, font, lowerThird }: FilmBrand) => ({
  accent_color: accent ?? null,
  background_color: background ?? null,
  text_color: text ?? null,
  font: font ?? null,
  lower_third: {
    shown: lowerThird?.isHidden !== true,
    name: lowerThird?.name ?? null,
    title: lowerThird?.title ?? null,
  },
});
