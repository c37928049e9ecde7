import { capital, languageName } from '../app/format.ts';
import { Choice, Input, Select } from '../ui/field.tsx';
import { Pictures } from '../ui/pictures.tsx';
import { type Catalogue, languagesOf, voicesOf } from './catalogue.ts';
import type { Draft, Quality, Shape } from './draft.ts';
import { filmEngines, hasLanguageModel } from './film-engines.ts';
import { Frames } from './frames.tsx';
import { VoicePicker } from './voice-picker.tsx';

const qualities: readonly { value: Quality; label: string }[] = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
  { value: 'ultra', label: 'Ultra' },
];

const shapes: readonly { value: Shape; label: string }[] = [
  { value: '16:9', label: 'Wide 16:9' },
  { value: '9:16', label: 'Tall 9:16' },
  { value: '1:1', label: 'Square' },
];

/** Who speaks, what it looks like, and who makes it. */
export const Choices = ({
  catalogue: { avatars, voices, styles, engines },
  draft,
  onChange,
}: {
  catalogue: Catalogue;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}) => {
  const chosen = engines.find(({ id }) => id === draft.engine);
  return (
    <div class="choices">
      {draft.source === 'script' && (
        <Pictures
          label="Presenter"
          value={draft.avatarId === '' ? (avatars[0]?.id ?? '') : draft.avatarId}
          onValue={(avatarId) => onChange({ avatarId })}
          options={avatars.map(({ id, name, preview_url }) => ({
            value: id,
            label: name,
            picture: preview_url ?? undefined,
          }))}
        />
      )}
      <Pictures
        label="Style"
        shape="wide"
        value={draft.style}
        onValue={(style) => onChange({ style: style as Draft['style'] })}
        options={styles.map(({ id, preview_url }) => ({
          value: id,
          label: capital(id),
          picture: preview_url,
        }))}
      />
      <div class="choices-grid">
        <Select
          label="Language"
          value={draft.language}
          onValue={(language) => onChange({ language, voiceId: '' })}
          options={languagesOf(voices).map((tag) => ({ value: tag, label: languageName(tag) }))}
        />
        <Input
          label="Title"
          placeholder="From the text"
          maxLength={100}
          value={draft.title}
          onValue={(title) => onChange({ title })}
        />
      </div>
      <VoicePicker
        voices={voicesOf(voices, draft.language)}
        value={draft.voiceId}
        onValue={(voiceId) => onChange({ voiceId })}
      />
      <div class="choices-grid">
        <Choice label="Shape" value={draft.shape} onValue={(shape) => onChange({ shape })} options={shapes} />
        <Choice
          label="Quality"
          value={draft.quality}
          onValue={(quality) => onChange({ quality })}
          options={qualities}
        />
        <Select
          label="Engine"
          value={draft.engine}
          onValue={(engine) => onChange({ engine, firstFrameId: '', lastFrameId: '' })}
          options={[
            { value: '', label: 'The service chooses' },
            ...filmEngines(engines).map(({ id, name, state }) => ({
              value: id,
              label: state === 'available' ? (name ?? id) : `${name ?? id} (${state})`,
            })),
          ]}
          hint={chosen?.description}
        />
        {draft.source === 'prompt' && (
          <Input
            label="Seconds"
            type="number"
            min={4}
            max={60}
            value={String(draft.seconds)}
            onValue={(text) => onChange({ seconds: Math.min(60, Math.max(4, Number(text) || 4)) })}
          />
        )}
      </div>
      {draft.source === 'prompt' && chosen?.images != null && (
        <Frames images={chosen.images} draft={draft} onChange={onChange} />
      )}
      {draft.source === 'script' && hasLanguageModel(engines) && (
        <label class="check-alone">
          <input
            type="checkbox"
            checked={draft.directed}
            onChange={({ currentTarget }) => onChange({ directed: currentTarget.checked })}
          />
          <span>A language model says what is shown while the presenter speaks</span>
        </label>
      )}
      <label class="check-alone">
        <input
          type="checkbox"
          checked={draft.music}
          onChange={({ currentTarget }) => onChange({ music: currentTarget.checked })}
        />
        <span>Quiet music under the voice</span>
      </label>
    </div>
  );
};
