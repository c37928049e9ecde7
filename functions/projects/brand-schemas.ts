import { fontFaces } from '@kinora/engine/contract';
import * as z from 'zod/mini';
import { logoLooks } from '../planning/picture-looks.ts';

const color = z.pipe(
  z.string().check(z.regex(/^#[0-9a-f]{6}$/i, { error: 'Must be a colour like #1a2b3c' })),
  z.transform((value) => value.toLowerCase()),
);
const line = (longest: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1),
      z.maxLength(longest),
      z.regex(/^\P{Cc}*$/u, { error: 'Must hold no control signs' }),
    );

/** What every video of a project has, whatever its style. */
export const brandBody = z.object({
  /** Bars, marks and the word that is being spoken, which is brought towards `text_color` until it is legible. */
  accent_color: z.optional(color),
  /** Behind captions, names and titles. With `text_color`, at a contrast of at least 4.5. */
  background_color: z.optional(color),
  /** Words on it. */
  text_color: z.optional(color),
  /** Of titles, names and the words of storyboards: Inter (`sans`) or Fraunces (`serif`). */
  font: z.optional(z.enum(fontFaces)),
  /** A picture of the project; the logo of a request comes before it. */
  logo_asset_id: z.optional(z.string().check(z.minLength(1), z.maxLength(64))),
  ...logoLooks,
  /** The name below a presenter in the first seconds. */
  lower_third: z.optional(
    z.object({
      /** Shown when absent. */
      shown: z.optional(z.boolean()),
      /** That of the presenter when absent. */
      name: z.optional(line(60)),
      /** A line below it. */
      title: z.optional(line(80)),
    }),
  ),
});

/** What a film has of a brand. */
export const filmBrandResponse = z.object({
  accent_color: z.nullable(z.string()),
  background_color: z.nullable(z.string()),
  text_color: z.nullable(z.string()),
  font: z.nullable(z.enum(fontFaces)),
  lower_third: z.object({
    shown: z.boolean(),
    name: z.nullable(z.string()),
    title: z.nullable(z.string()),
  }),
});

export const brandResponse = z.extend(filmBrandResponse, {
  logo_asset_id: z.nullable(z.string()),
  logo_corner: z.nullable(logoLooks.logo_corner.def.innerType),
  logo_size: z.nullable(logoLooks.logo_size.def.innerType),
  logo_opacity: z.nullable(z.number()),
});
