import { contrast } from '@kinora/engine/color';
import type { FilmBrand, PictureLooks } from '@kinora/engine/contract';
import { glyphProblems } from '../engines/embedded/text-problems.ts';
import { type FieldError, problem } from '../shared/errors.ts';
import type { Brand } from './brand.ts';

/** A brand as requests say it. */
interface BrandMembers {
  accent_color?: string | undefined;
  background_color?: string | undefined;
  text_color?: string | undefined;
  font?: FilmBrand['font'] | undefined;
  logo_asset_id?: string | undefined;
  logo_corner?: PictureLooks['corner'] | undefined;
  logo_size?: PictureLooks['size'] | undefined;
  logo_opacity?: number | undefined;
  lower_third?:
    | { shown?: boolean | undefined; name?: string | undefined; title?: string | undefined }
    | undefined;
}

/** Least contrast of words and what they stand on. Source: WCAG 2.2, success criterion 1.4.3. */
const leastContrast = 4.5;

/**
 * The brand that a request describes; undefined where it says nothing.
 *
 * @throws KinoraError 422 `VALIDATION_ERROR`
 */
export const brandOf = (body: BrandMembers | null | undefined): Brand | undefined => {
  if (body == null) return undefined;
  const errors = brandProblems(body);
  if (errors.length > 0) throw problem('VALIDATION_ERROR', {}, { errors });
  const { logo_asset_id: assetId, logo_corner: corner, logo_size: size, logo_opacity: opacity } = body;
  const film = filmBrandOf(body);
  if (assetId === undefined) return Object.keys(film).length === 0 ? undefined : { film };
  const looks = known({ corner, size, opacity });
  return { film, logo: { assetId, looks } };
};

type Known<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** An object without its members that are undefined. */
const known = <T extends object>(members: T): Known<T> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Known<T>;

const filmBrandOf = (body: BrandMembers): FilmBrand => {
  const { accent_color: accent, background_color: background, text_color: text, font } = body;
  const { shown = true, name, title } = body.lower_third ?? {};
  const lowerThird = { ...(shown ? {} : { isHidden: true as const }), ...known({ name, title }) };
  return {
    ...known({ accent, background, text, font }),
    ...(Object.keys(lowerThird).length === 0 ? {} : { lowerThird }),
  };
};

const brandProblems = (body: BrandMembers): FieldError[] => [
  ...colorProblems(body),
  ...(['logo_corner', 'logo_size', 'logo_opacity'] as const)
    .filter((field) => body.logo_asset_id === undefined && body[field] !== undefined)
    .map((field) => ({
      path: `body.brand.${field}`,
      message: 'There is no logo to show so: name a picture in "logo_asset_id", or leave this out.',
      code: 'PICTURE_NOT_NAMED',
    })),
  ...(['name', 'title'] as const).flatMap((field) =>
    glyphProblems(body.lower_third?.[field] ?? '', `body.brand.lower_third.${field}`),
  ),
];

const colorProblems = ({ background_color: background, text_color: text }: BrandMembers): FieldError[] => {
  if (background === undefined && text === undefined) return [];
  if (background === undefined || text === undefined) {
    const missing = background === undefined ? 'background_color' : 'text_color';
    const message = `Words are read by the contrast of both colours: say "${missing}", too.`;
    return [{ path: `body.brand.${missing}`, message, code: 'BRAND_COLOR_MISSING' }];
  }
  const found = contrast(text, background);
  if (found >= leastContrast) return [];
  const message =
    `The contrast of text_color and background_color is ${found.toFixed(2)}; words are legible from ` +
    `${leastContrast} on. Make one of them darker or lighter.`;
  return [{ path: 'body.brand.text_color', message, code: 'BRAND_CONTRAST_TOO_LOW' }];
};
