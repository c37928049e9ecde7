import { primaryLanguage } from '@kinora/engine/language/primary-language';
import { embedded } from './embedded/provider.ts';
import type { EngineCatalogue, EngineVoice } from './provider.ts';

/** Vendors speak more slowly than the embedded voice: a quote that is too long costs its owner nothing in the end. */
const pace = 0.85;

/** Whether an id stands for any voice, as those do that older clients send. */
const isAnyVoice = (id: string): boolean => {
  const found = embedded.catalogue.findVoice(id);
  return found !== undefined && found.id !== id;
};

/**
 * The catalogue of a vendor that speaks alone: its voices, with the presenters and styles of the embedded engine, which
 * draws. Languages that the embedded engine does not know are left out: nobody could set their captions or find their
 * words in a sound.
 *
 * @param voices the default of its language first
 */
export const speechCatalogue = (voices: readonly EngineVoice[]): EngineCatalogue => {
  const known = voices.filter(({ language }) => embedded.catalogue.voicesOf(language).length > 0);
  const voicesOf = (language: string): EngineVoice[] => {
    const alike = known.filter((voice) => primaryLanguage(voice.language) === primaryLanguage(language));
    const isExact = (voice: EngineVoice) => voice.language.toLowerCase() === language.toLowerCase();
    return [...alike.filter(isExact), ...alike.filter((voice) => !isExact(voice))];
  };
  const { presenters, styles, findPresenter, charactersPerSecond } = embedded.catalogue;
  return {
    presenters,
    styles,
    findPresenter,
    voices: known,
    voicesOf,
    findVoice: (id) => (isAnyVoice(id) ? known[0] : known.find((voice) => voice.id === id)),
    resolveVoice: (id, language) =>
      isAnyVoice(id) ? voicesOf(language)[0] : voicesOf(language).find((voice) => voice.id === id),
    charactersPerSecond: (language) => pace * charactersPerSecond(language),
  };
};
