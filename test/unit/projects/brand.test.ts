import { describe, expect, it } from 'vitest';
import { presentBrand } from '../../../functions/projects/brand.ts';
import { brandOf } from '../../../functions/projects/brand-request.ts';
import { brandBody } from '../../../functions/projects/brand-schemas.ts';

const colors = { accent_color: '#FF5A3C', background_color: '#102030', text_color: '#ffffff' };

/** The paths and codes of what is wrong with a brand. */
const mistakesOf = (body: object): [string, string][] => {
  try {
    brandOf(brandBody.parse(body));
    return [];
  } catch (error) {
    const { errors } = error as { errors: { path: string; code: string }[] };
    return errors.map(({ path, code }) => [path, code]);
  }
};

describe('the brand of a project', () => {
  it('is what films have of it, and a logo', () => {
    const names = { name: 'Ada', title: 'Shops' };
    const logo = { logo_asset_id: 'a', logo_size: 'small' };
    const brand = brandOf(brandBody.parse({ ...colors, font: 'serif', ...logo, lower_third: names }));
    expect(brand).toEqual({
      film: { accent: '#ff5a3c', background: '#102030', text: '#ffffff', font: 'serif', lowerThird: names },
      logo: { assetId: 'a', looks: { size: 'small' } },
    });
    if (brand === undefined) throw new Error('no brand');
    expect(presentBrand(brand)).toEqual({
      ...colors,
      accent_color: '#ff5a3c',
      font: 'serif',
      logo_asset_id: 'a',
      logo_corner: 'top-right',
      logo_size: 'small',
      logo_opacity: 1,
      lower_third: { shown: true, ...names },
    });
    expect(brandOf({})).toBeUndefined();
    expect(brandOf({ lower_third: { shown: true } })).toBeUndefined();
    expect(brandOf({ lower_third: { shown: false } })).toEqual({ film: { lowerThird: { isHidden: true } } });
  });

  it.each([
    [{ text_color: '#ffffff' }, [['body.brand.background_color', 'BRAND_COLOR_MISSING']]],
    [{ background_color: '#ffffff' }, [['body.brand.text_color', 'BRAND_COLOR_MISSING']]],
    // 4.48 and 4.54, as published for these greys on white.
    [
      { background_color: '#ffffff', text_color: '#777777' },
      [['body.brand.text_color', 'BRAND_CONTRAST_TOO_LOW']],
    ],
    [{ background_color: '#ffffff', text_color: '#767676' }, []],
    [{ logo_corner: 'top-left' }, [['body.brand.logo_corner', 'PICTURE_NOT_NAMED']]],
    [{ lower_third: { name: 'ᚠᚢ' } }, [['body.brand.lower_third.name', 'CHARACTER_NOT_SUPPORTED']]],
  ])('%j is told its mistakes', (body, mistakes) => {
    expect(mistakesOf(body)).toEqual(mistakes);
  });

  it.each([
    { accent_color: 'red' },
    { accent_color: '#12345' },
    { font: 'comic' },
    { lower_third: { name: ' ' } },
    { lower_third: { title: 'a'.repeat(81) } },
    { logo_opacity: 0 },
  ])('%j is no brand', (body) => {
    expect(brandBody.safeParse(body).success).toBe(false);
  });
});
