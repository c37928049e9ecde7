import { contentTypes } from '../assets/content.ts';
import { capabilities } from '../engines/capabilities.ts';
import { embedded } from '../engines/embedded/provider.ts';
import type { EngineCatalogue, EngineLimits, ServiceProvider } from '../engines/provider.ts';
import { healthy, toldHealth } from '../engines/vendor-health.ts';
import { toldStates } from '../engines/vendor-state.ts';
import { catalogues, knownEngines, knownTextServices } from './offered.ts';
import { previewUrl, sampleUrl } from './preview-urls.ts';

/** The presenters of all engines; the first is the default. */
export const presentAvatars = (now: Date) =>
  catalogues(now)
    .flatMap(({ presenters }) => presenters)
    .map(({ id, name, description }) => ({
      id,
      name,
      description,
      preview_url: embedded.catalogue.presenters.some((own) => own.id === id)
        ? previewUrl('avatars', id)
        : null,
    }));

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
    sample_url: embedded.catalogue.findVoice(id) === undefined ? null : sampleUrl(id),
  }));

/** The styles of all engines; one that several know is described by the first of them. */
export const presentStyles = (now: Date) => {
  const known = catalogues(now).flatMap(({ styles }) => styles);
  const first = known.filter(({ id }, index) => known.findIndex((style) => style.id === id) === index);
  return first.map(({ id, description }) => ({ id, description, preview_url: previewUrl('styles', id) }));
};

const presentService = (
  { id, name = id, description, secret, endOfLife, successor, ...service }: ServiceProvider,
  configured: boolean,
) => ({
  id,
  name,
  capabilities: capabilities.filter((name) => service.capabilities[name] !== undefined),
  description,
  needs_key: secret !== undefined,
  configured,
  ends_on: endOfLife ?? null,
  successor: successor ?? null,
});

/** Files that may be uploaded as pictures: each is made into what its vendor takes. */
const pictureTypes = Object.entries(contentTypes).filter(([, { kind }]) => kind === 'image');

const presentImages = ({ frames }: EngineLimits) =>
  frames === undefined
    ? null
    : {
        first_frame: true as const,
        last_frame: frames.last,
        content_types: pictureTypes.map(([type]) => type),
        max_bytes: Math.max(...pictureTypes.map(([, { maxBytes }]) => maxBytes)),
        min_side: frames.leastSide,
      };

/** Every engine that is served today, and whether it can be asked here; those for texts make no film. */
export const presentEngines = async (now: Date) => {
  const known = knownEngines(now);
  const states = await toldStates(
    known.map(({ engine }) => engine.id),
    now,
  );
  return [
    ...known.map(({ engine, configured }) => ({
      ...presentService(engine, configured),
      qualities: [...engine.limits.qualities],
      aspect_ratios: [...engine.limits.aspectRatios],
      languages: [...new Set(engine.catalogue.voices.map(({ language }) => language))],
      images: presentImages(engine.limits),
      ...(states.get(engine.id) ?? toldHealth(healthy, 0)),
    })),
    ...knownTextServices(now).map(({ engine, configured }) => ({
      ...presentService(engine, configured),
      qualities: [],
      aspect_ratios: [],
      languages: [],
      images: null,
      ...toldHealth(healthy, 0),
    })),
  ];
};
