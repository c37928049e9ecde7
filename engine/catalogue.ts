import { primaryLanguage } from './language/primary-language.ts';
import { type Presenter, presenters } from './presenter/presenters.ts';
import { speechRates, type Voice, voices } from './speech/voices.ts';

export { presenters, voices };

/** Ids that the older clients' examples use for "any". */
const presenterAliases: Readonly<Record<string, string>> = { avatar_123: 'amelia' };
const voiceOfAnyLanguage = 'voice_456';

const [firstPresenter] = presenters;
if (firstPresenter === undefined) throw new Error('The catalogue has no presenter');

export const defaultPresenter: Presenter = firstPresenter;

export const findPresenter = (id: string): Presenter | undefined => {
  const name = presenterAliases[id] ?? id;
  return presenters.find((presenter) => presenter.id === name);
};

export const findVoice = (id: string): Voice | undefined =>
  id === voiceOfAnyLanguage ? voices[0] : voices.find((voice) => voice.id === id);

/** Voices that speak a language: of the exact tag first, then of the same language elsewhere. */
export const voicesOf = (language: string): Voice[] => {
  const tag = language.toLowerCase();
  const alike = voices.filter((voice) => primaryLanguage(voice.language) === primaryLanguage(tag));
  return [
    ...alike.filter((voice) => voice.language.toLowerCase() === tag),
    ...alike.filter((voice) => voice.language.toLowerCase() !== tag),
  ];
};

/** The voice a language is spoken in when none is asked for; undefined when nobody speaks it. */
export const defaultVoice = (language: string): Voice | undefined => voicesOf(language)[0];

/** The voice asked for, if it speaks the language. */
export const resolveVoice = (id: string, language: string): Voice | undefined =>
  id === voiceOfAnyLanguage ? defaultVoice(language) : voicesOf(language).find((voice) => voice.id === id);

/** How fast a language is spoken, in characters per second; of an unknown one, a cautious guess. */
export const charactersPerSecond = (language: string): number =>
  speechRates[defaultVoice(language)?.language ?? ''] ?? 12;
