import { capital, languageName } from '../app/format.ts';
import type { Catalogue } from '../make/catalogue.ts';
import { languagesOf, voicesOf } from '../make/catalogue.ts';
import { hasLanguageModel } from '../make/film-engines.ts';
import { Choice, Select } from '../ui/field.tsx';
import { type MovieDraft, type MovieLook, withChoice } from './movie-draft.ts';

type Quality = NonNullable<MovieLook['quality']>;

const qualities: readonly { value: Quality; label: string }[] = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
  { value: 'ultra', label: 'Ultra' },
];

/** What holds for all scenes that say nothing else. */
export const MovieLookForm = ({
  draft: { look },
  catalogue,
  isOpen,
  onChange,
}: {
  draft: MovieDraft;
  catalogue: Catalogue | undefined;
  isOpen: boolean;
  onChange: (look: MovieLook) => void;
}) => {
  const {
    language = 'en',
    style = 'cinematic',
    quality = 'medium',
    aspect_ratio = '16:9',
    music = true,
  } = look;
  if (!isOpen) {
    return (
      <p class="soft">
        {[capital(style), `${capital(quality)} quality`, aspect_ratio, languageName(language)].join(' · ')} ·{' '}
        {music ? 'with music' : 'no music'}
      </p>
    );
  }
  return (
    <div class="stack">
      <p class="hint">
        What is changed here makes every scene anew that has not its own; music and title do not.
      </p>
      <div class="pair">
        <Choice
          label="Shape"
          value={aspect_ratio}
          onValue={(value) => onChange({ ...look, aspect_ratio: value })}
          options={[
            { value: '16:9', label: '16:9' },
            { value: '9:16', label: '9:16' },
            { value: '1:1', label: '1:1' },
          ]}
        />
        <Choice
          label="Quality"
          value={quality === 'standard' ? 'medium' : quality}
          onValue={(value) => onChange({ ...look, quality: value })}
          options={qualities}
        />
      </div>
      <div class="pair">
        <Select
          label="Style"
          value={style}
          onValue={(value) => onChange(withChoice(look, 'style', value))}
          options={(catalogue?.styles ?? [{ id: style }]).map(({ id }) => ({
            value: id,
            label: capital(id),
          }))}
        />
        <Select
          label="Language"
          value={language}
          onValue={(value) => onChange(withChoice(withChoice(look, 'language', value), 'voice_id', ''))}
          options={[...new Set([language, ...languagesOf(catalogue?.voices ?? [])])].map((tag) => ({
            value: tag,
            label: languageName(tag),
          }))}
        />
        <Select
          label="Presenter"
          value={look.avatar_id ?? ''}
          onValue={(value) => onChange(withChoice(look, 'avatar_id', value))}
          options={[
            { value: '', label: 'The usual one' },
            ...(catalogue?.avatars ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label="Voice"
          value={look.voice_id ?? ''}
          onValue={(value) => onChange(withChoice(look, 'voice_id', value))}
          options={[
            { value: '', label: 'The usual one' },
            ...voicesOf(catalogue?.voices ?? [], language).map(({ id, name }) => ({
              value: id,
              label: name,
            })),
          ]}
        />
      </div>
      {(look.direction === 'model' || hasLanguageModel(catalogue?.engines ?? [])) && (
        <label class="tick">
          <input
            type="checkbox"
            checked={look.direction === 'model'}
            onChange={({ currentTarget }) =>
              onChange(withChoice(look, 'direction', currentTarget.checked ? 'model' : ''))
            }
          />
          <span>A language model says what is shown while presenters speak</span>
        </label>
      )}
      <label class="tick">
        <input
          type="checkbox"
          checked={music}
          onChange={({ currentTarget }) => onChange({ ...look, music: currentTarget.checked })}
        />
        <span>A quiet bed of music under the whole movie</span>
      </label>
    </div>
  );
};
