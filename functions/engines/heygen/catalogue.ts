import type { Film } from '@kinora/engine/contract';
import { embedded } from '../embedded/provider.ts';
import type { EngineCatalogue, EnginePresenter, EngineVoice } from '../provider.ts';

/** What HeyGen calls it; both are public there, for every account. */
type At<Entry> = Entry & { heygenId: string };

const presenters: readonly [At<EnginePresenter>, ...At<EnginePresenter>[]] = [
  {
    id: 'heygen-abigail',
    name: 'Abigail',
    description: 'A woman seen to the waist, filmed: a presenter of HeyGen.',
    heygenId: 'Abigail_expressive_2024112501',
  },
];
const voices: readonly [At<EngineVoice>, ...At<EngineVoice>[]] = [
  {
    id: 'heygen-sara',
    name: 'Sara',
    language: 'en-US',
    gender: 'female',
    heygenId: '1bd001e7e50f421d891986aad5158bc8',
  },
];

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';
const plain = <Entry extends object>({ heygenId: _, ...entry }: At<Entry>) => entry;

/** Ids that the older clients' examples use for "any". */
const anyPresenter = 'avatar_123';
const anyVoice = 'voice_456';

const findVoice = (id: string): EngineVoice | undefined =>
  voices.find((voice) => voice.id === id || id === anyVoice);
const voicesOf = (language: string): readonly EngineVoice[] =>
  voices.filter((voice) => primary(voice.language) === primary(language));

/**
 * A pinned list, since what a film is made of must not change between its quote and its making. Voices are those of
 * languages that the embedded voice speaks too: by it the words are found in their sound.
 */
export const heygenCatalogue: EngineCatalogue = {
  presenters: presenters.map(plain),
  voices: voices.map(plain),
  styles: embedded.catalogue.styles,
  findPresenter: (id) => presenters.find((presenter) => presenter.id === id || id === anyPresenter),
  findVoice,
  voicesOf,
  resolveVoice: (id, language) => {
    const voice = findVoice(id);
    return voice !== undefined && voicesOf(language).includes(voice) ? voice : undefined;
  },
  charactersPerSecond: embedded.catalogue.charactersPerSecond,
};

/** HeyGen's names of who is seen and heard in a film. */
export const heygenNames = ({ avatarId, voiceId }: Pick<Film, 'avatarId' | 'voiceId'>) => ({
  look: (presenters.find(({ id }) => id === avatarId) ?? presenters[0]).heygenId,
  voice: (voices.find(({ id }) => id === voiceId) ?? voices[0]).heygenId,
});
