import { capabilities } from '../engines/capabilities.ts';
import type { EngineCatalogue } from '../engines/provider.ts';
import { catalogues, offeredEngines } from './offered.ts';
import { previewUrl, sampleUrl } from './preview-urls.ts';

/** The presenters of all engines; the first is the default. */
export const presentAvatars = (now: Date) =>
  catalogues(now)
    .flatMap(({ presenters }) => presenters)
    .map(({ id, name, description }) => ({ id, name, description, preview_url: previewUrl('avatars', id) }));

/** The voices of all engines, or those that speak a language. */
export const presentVoices = (now: Date, language: string | undefined) =>
  catalogues(now).flatMap((catalogue) => voicesIn(catalogue, language));

const voicesIn = ({ voices, voicesOf }: EngineCatalogue, asked: string | undefined) =>
  (asked === undefined ? voices : voicesOf(asked)).map(({ id, name, language, gender }) => ({
    id,
    name,
    language,
    gender,
    is_default: voicesOf(language)[0]?.id === id,
    sample_url: sampleUrl(id),
  }));

/** The styles of all engines; one that several know is described by the first of them. */
export const presentStyles = (now: Date) => {
  const known = catalogues(now).flatMap(({ styles }) => styles);
  const first = known.filter(({ id }, index) => known.findIndex((style) => style.id === id) === index);
  return first.map(({ id, description }) => ({ id, description, preview_url: previewUrl('styles', id) }));
};

/** The engines that can be asked today. */
export const presentEngines = (now: Date) =>
  offeredEngines(now).map(({ id, description, secret, limits, catalogue, ...engine }) => ({
    id,
    capabilities: capabilities.filter((name) => engine.capabilities[name] !== undefined),
    description,
    needs_key: secret !== undefined,
    qualities: [...limits.qualities],
    aspect_ratios: [...limits.aspectRatios],
    languages: [...new Set(catalogue.voices.map(({ language }) => language))],
  }));
