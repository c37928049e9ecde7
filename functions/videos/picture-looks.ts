import type { PictureLooks } from '@kinora/engine/contract';
import type { FieldError } from '../shared/errors.ts';
import type { Placement } from './placement.ts';

/** How pictures are shown, as requests say it. */
export interface LookMembers {
  background_fit?: PictureLooks['fit'] | undefined;
  /** `null` in a change: none. */
  background_pan?: PictureLooks['pan'] | null | undefined;
  logo_corner?: PictureLooks['corner'] | undefined;
  logo_size?: PictureLooks['size'] | undefined;
  logo_opacity?: number | undefined;
}

const members = [
  ['background_fit', 'fit', 'background'],
  ['background_pan', 'pan', 'background'],
  ['logo_corner', 'corner', 'logo'],
  ['logo_size', 'size', 'logo'],
  ['logo_opacity', 'opacity', 'logo'],
] as const satisfies readonly (readonly [keyof LookMembers, keyof PictureLooks, 'background' | 'logo'])[];

/** Members of requests that say how a picture is shown. */
export const lookFields = members.map(([field]) => field);

/** The looks that a request names. */
export const looksOf = (body: LookMembers): PictureLooks => ({
  ...(body.background_fit === undefined ? {} : { fit: body.background_fit }),
  ...(body.background_pan == null ? {} : { pan: body.background_pan }),
  ...(body.logo_corner === undefined ? {} : { corner: body.logo_corner }),
  ...(body.logo_size === undefined ? {} : { size: body.logo_size }),
  ...(body.logo_opacity === undefined ? {} : { opacity: body.logo_opacity }),
});

/** What a video has of looks: nothing where it names none. */
export const withLooks = (looks: PictureLooks = {}): Pick<Placement, 'pictureLooks'> =>
  Object.keys(looks).length === 0 ? {} : { pictureLooks: looks };

/** Looks of pictures that a request does not name. */
export const strayLooks = (
  looks: PictureLooks = {},
  named: { background?: unknown; logo?: unknown },
): FieldError[] =>
  members
    .filter(([, look, place]) => looks[look] !== undefined && named[place] === undefined)
    .map(([field, , place]) => ({
      path: `body.${field}`,
      message: `There is no ${place} to show so: name a picture in "${place}_asset_id", or leave this out.`,
      code: 'PICTURE_NOT_NAMED',
    }));

/** Whether a video has a picture that can be shown so: a clip moves by itself. */
const hasPlace = (
  { background, backgroundClip, logo }: NonNullable<Placement['pictures']>,
  place: 'background' | 'logo',
  field: keyof LookMembers,
): boolean => {
  if (place === 'logo') return logo !== undefined;
  return background !== undefined || (backgroundClip !== undefined && field !== 'background_pan');
};

/** What an owner would change of pictures that a video has not. */
export const misfitLooks = (body: LookMembers, pictures: Placement['pictures'] = {}): FieldError[] =>
  members
    .filter(([field, , place]) => body[field] !== undefined && !hasPlace(pictures, place, field))
    .map(([field, , place]) => ({
      path: `body.${field}`,
      message: `This video was ordered without a ${place}: leave this out, or order it anew with one.`,
      code: 'PICTURE_NOT_NAMED',
    }));

/** The looks of a video when its owner has changed some. */
export const changedLooksOf = ({ pan, ...kept }: PictureLooks = {}, body: LookMembers): PictureLooks => ({
  ...kept,
  ...(pan === undefined || body.background_pan === null ? {} : { pan }),
  ...looksOf(body),
});
