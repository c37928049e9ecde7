import type { FullAsset, MovieScene } from '@kinora/client/project-contents';
import { capital, languageName } from '../app/format.ts';
import type { Catalogue } from '../make/catalogue.ts';
import { languagesOf, voicesOf } from '../make/catalogue.ts';
import { filmEngines } from '../make/film-engines.ts';
import { Choice, Field, Input, Select } from '../ui/field.tsx';
import { BRoll } from './b-roll.tsx';
import { ClipForm } from './clip-form.tsx';
import { DirectionSelect } from './direction-select.tsx';
import {
  type MovieLook,
  replacedBy,
  type SceneKind,
  type SceneOf,
  sceneKinds,
  sceneNames,
  withChoice,
  withFrames,
} from './movie-draft.ts';
import { SceneFrames } from './scene-frames.tsx';

interface FormProps<Scene extends MovieScene = MovieScene> {
  scene: Scene;
  look: MovieLook;
  projectId: string;
  catalogue: Catalogue | undefined;
  assets: readonly FullAsset[];
  onChange: (scene: MovieScene) => void;
}

/** All that is said of a scene. */
export const SceneForm = (props: FormProps) => {
  const { scene, onChange } = props;
  return (
    <div class="stack">
      <Choice
        label="Kind of scene"
        value={scene.kind}
        onValue={(kind: SceneKind) => onChange(replacedBy(scene, kind))}
        options={sceneKinds.map((value) => ({ value, label: sceneNames[value] }))}
      />
      {scene.kind === 'avatar' && <PresenterForm {...props} scene={scene} />}
      {scene.kind === 'prompt' && <StoryboardForm {...props} scene={scene} />}
      {scene.kind === 'title' && <CardForm scene={scene} onChange={onChange} />}
      {scene.kind === 'clip' && <ClipForm {...props} scene={scene} />}
      <div class="pair">
        <Choice
          label="Transition"
          value={scene.transition ?? 'cut'}
          onValue={(transition) => onChange({ ...scene, transition })}
          options={[
            { value: 'cut', label: 'Cut' },
            { value: 'fade', label: 'Fade' },
          ]}
        />
        {scene.kind !== 'clip' && <StyleSelect {...props} scene={scene} />}
      </div>
    </div>
  );
};

const Words = ({
  label,
  value,
  longest,
  rows,
  placeholder,
  onValue,
}: {
  label: string;
  value: string;
  longest: number;
  rows: number;
  placeholder?: string;
  onValue: (value: string) => void;
}) => (
  <Field label={label} hint={`${value.length.toLocaleString('en')} of ${longest.toLocaleString('en')}`}>
    {(described) => (
      <textarea
        {...described}
        class="input"
        rows={rows}
        dir="auto"
        maxLength={longest}
        placeholder={placeholder}
        value={value}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    )}
  </Field>
);

const PresenterForm = (props: FormProps<SceneOf<'avatar'>>) => {
  const { scene, catalogue, onChange } = props;
  return (
    <>
      <Words
        label="Script"
        value={scene.script}
        longest={10_000}
        rows={5}
        placeholder="What the presenter says. Write as you would speak."
        onValue={(script) => onChange({ ...scene, script })}
      />
      <div class="pair">
        <Select
          label="Presenter"
          value={scene.avatar_id ?? ''}
          onValue={(value) => onChange(withChoice(scene, 'avatar_id', value))}
          options={[
            { value: '', label: 'The movie’s' },
            ...(catalogue?.avatars ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <VoiceSelect {...props} />
      </div>
      <Spoken {...props} />
      <DirectionSelect {...props} />
      <BRoll
        shots={scene.b_roll ?? []}
        assets={props.assets}
        projectId={props.projectId}
        onChange={(shots) => {
          const { b_roll: _before, ...rest } = scene;
          onChange(shots.length === 0 ? rest : { ...rest, b_roll: shots });
        }}
      />
    </>
  );
};

const StoryboardForm = (props: FormProps<SceneOf<'prompt'>>) => {
  const { scene, onChange } = props;
  const setSeconds = (value: string): void => {
    const { duration: _before, ...rest } = scene;
    const seconds = Number.parseInt(value, 10);
    onChange(Number.isNaN(seconds) ? rest : { ...rest, duration: Math.max(4, Math.min(60, seconds)) });
  };
  return (
    <>
      <Words
        label="What is seen and told"
        value={scene.prompt}
        longest={1000}
        rows={4}
        placeholder="e.g. A harbour at dawn: boats go out, gulls fly, the sun rises."
        onValue={(prompt) => onChange({ ...scene, prompt })}
      />
      <div class="pair">
        <Select
          label="Length"
          value={String(scene.duration ?? '')}
          onValue={setSeconds}
          options={[
            { value: '', label: 'As long as its words' },
            ...lengthsOf(scene.duration).map((seconds) => ({
              value: String(seconds),
              label: `${seconds} s`,
            })),
          ]}
        />
        <VoiceSelect {...props} />
      </div>
      <Spoken {...props} />
      <SceneFrames {...props} />
    </>
  );
};

const usualLengths = [4, 6, 8, 10, 15, 20, 30, 45, 60];
const lengthsOf = (own: number | undefined): number[] =>
  own === undefined || usualLengths.includes(own)
    ? usualLengths
    : [...usualLengths, own].toSorted((a, b) => a - b);

const CardForm = ({
  scene,
  onChange,
}: {
  scene: SceneOf<'title'>;
  onChange: (scene: MovieScene) => void;
}) => (
  <div class="card-form">
    <Input
      label="Words"
      value={scene.text}
      maxLength={100}
      onValue={(text) => onChange({ ...scene, text })}
    />
    <Input
      label="Smaller line below"
      value={scene.subtitle ?? ''}
      maxLength={200}
      onValue={(value) => onChange(withChoice(scene, 'subtitle', value))}
    />
    <Input
      label="Seconds"
      type="number"
      min={1}
      max={15}
      step={0.5}
      value={String(scene.seconds ?? 4)}
      onValue={(value) => {
        const seconds = Number(value);
        if (seconds >= 1 && seconds <= 15) onChange({ ...scene, seconds });
      }}
    />
  </div>
);

const StyleSelect = ({ scene, catalogue, look, onChange }: FormProps) => {
  if (scene.kind === 'clip') return null;
  return (
    <Select
      label="Style"
      value={scene.style ?? ''}
      onValue={(value) => onChange(withChoice(scene, 'style', value))}
      options={[
        { value: '', label: `The movie’s (${capital(look.style ?? 'cinematic')})` },
        ...(catalogue?.styles ?? []).map(({ id }) => ({ value: id, label: capital(id) })),
      ]}
    />
  );
};

type SpokenScene = SceneOf<'avatar'> | SceneOf<'prompt'>;

const VoiceSelect = ({ scene, catalogue, look, onChange }: FormProps<SpokenScene>) => {
  const language = scene.language ?? look.language ?? 'en';
  return (
    <Select
      label="Voice"
      value={scene.voice_id ?? ''}
      onValue={(value) => onChange(withChoice(scene, 'voice_id', value))}
      options={[
        { value: '', label: scene.language === undefined ? 'The movie’s' : 'The usual one' },
        ...voicesOf(catalogue?.voices ?? [], language).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
};

/** What a scene with a voice has, whoever is seen. */
const Spoken = ({ scene, catalogue, assets, onChange }: FormProps<SpokenScene>) => {
  const recordings = assets.filter(({ kind, status }) => kind === 'audio' && status === 'ready');
  const engines = filmEngines(catalogue?.engines ?? []);
  // A voice speaks one language: with another language the usual one is taken.
  const setLanguage = (value: string): void =>
    onChange(withChoice(withChoice(scene, 'language', value), 'voice_id', ''));
  return (
    <div class="pair">
      <Select
        label="Language"
        value={scene.language ?? ''}
        onValue={setLanguage}
        options={[
          { value: '', label: 'The movie’s' },
          ...languagesOf(catalogue?.voices ?? []).map((tag) => ({ value: tag, label: languageName(tag) })),
        ]}
      />
      <Select
        label="Narration"
        hint={recordings.length === 0 ? 'Upload a recording under Assets to use it.' : undefined}
        value={scene.narration_asset_id ?? ''}
        onValue={(value) => onChange(withChoice(scene, 'narration_asset_id', value))}
        options={[
          { value: '', label: 'Spoken by the voice' },
          ...recordings.map(({ id, file_name: name }) => ({ value: id, label: name })),
        ]}
      />
      {engines.length > 1 && (
        <Select
          label="Made by"
          value={scene.engine ?? ''}
          // Another engine takes other pictures, or none.
          onValue={(value) =>
            onChange(withFrames(withChoice(scene, 'engine', value), { first: '', last: '' }))
          }
          options={[
            { value: '', label: 'Whoever fits best' },
            ...engines.map(({ id, name }) => ({ value: id, label: name ?? id })),
          ]}
        />
      )}
    </div>
  );
};
