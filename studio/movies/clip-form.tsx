import type { FullAsset, MovieScene } from '@kinora/client/project-contents';
import { useRef } from 'preact/hooks';
import { useResource } from '../app/resource.ts';
import { fileUrlOf } from '../assets/asset-files.ts';
import { projectHref } from '../projects/project-state.ts';
import { Button } from '../ui/button.tsx';
import { Choice, Input, Select } from '../ui/field.tsx';
import type { SceneOf } from './movie-draft.ts';

/** A part of an uploaded film. */
export const ClipForm = ({
  scene,
  assets,
  projectId,
  onChange,
}: {
  scene: SceneOf<'clip'>;
  assets: readonly FullAsset[];
  projectId: string;
  onChange: (scene: MovieScene) => void;
}) => {
  const films = assets.filter(({ kind, status }) => kind === 'video' && status === 'ready');
  const film = films.find(({ id }) => id === scene.asset_id);
  const setPlace = (name: 'from' | 'to', value: string): void => {
    const seconds = Number(value);
    if (value !== '' && seconds >= 0 && seconds <= 36_000) onChange({ ...scene, [name]: seconds });
  };
  if (films.length === 0 && scene.asset_id === '') {
    return (
      <p class="soft">
        There are no films in this project yet: <a href={projectHref(projectId, 'assets')}>upload one</a>{' '}
        (MP4).
      </p>
    );
  }
  return (
    <>
      <Select
        label="Film"
        value={scene.asset_id}
        onValue={(value) => onChange({ ...scene, asset_id: value })}
        options={[
          ...(film === undefined
            ? [
                {
                  value: scene.asset_id,
                  label: scene.asset_id === '' ? 'Choose a film' : 'A film that is gone',
                },
              ]
            : []),
          ...films.map(({ id, file_name: name }) => ({ value: id, label: name })),
        ]}
      />
      {film !== undefined && <Trim key={film.id} film={film} scene={scene} onPlace={setPlace} />}
      <div class="pair">
        <Input
          label="From second"
          type="number"
          min={0}
          step={0.1}
          value={String(scene.from ?? 0)}
          onValue={(value) => setPlace('from', value)}
        />
        <Input
          label="To second"
          type="number"
          min={0}
          step={0.1}
          value={String(scene.to)}
          onValue={(value) => setPlace('to', value)}
        />
        <Choice
          label="In the frame"
          value={scene.fit ?? 'contain'}
          onValue={(fit) => onChange({ ...scene, fit })}
          options={[
            { value: 'contain', label: 'All of it' },
            { value: 'cover', label: 'Fill' },
          ]}
        />
      </div>
      <label class="tick">
        <input
          type="checkbox"
          checked={scene.muted ?? false}
          onChange={({ currentTarget }) => onChange({ ...scene, muted: currentTarget.checked })}
        />
        <span>Without its sound</span>
      </label>
    </>
  );
};

/** The film, in which its beginning and end are found by eye. */
const Trim = ({
  film,
  scene,
  onPlace,
}: {
  film: FullAsset;
  scene: SceneOf<'clip'>;
  onPlace: (name: 'from' | 'to', value: string) => void;
}) => {
  const url = useResource(() => fileUrlOf(film), [film.id]);
  const player = useRef<HTMLVideoElement>(null);
  const here = (name: 'from' | 'to'): void =>
    onPlace(name, String(Math.round((player.current?.currentTime ?? 0) * 10) / 10));
  if (url.data === undefined) return null;
  return (
    <div class="trim">
      {/* biome-ignore lint/a11y/useMediaCaption: a file of its owner has no captions. */}
      <video
        ref={player}
        src={url.data}
        controls
        playsInline
        preload="metadata"
        aria-label={film.file_name}
        onLoadedMetadata={({ currentTarget }) => {
          currentTarget.currentTime = scene.from ?? 0;
          if (scene.to > currentTarget.duration) {
            onPlace('to', String(Math.floor(currentTarget.duration * 10) / 10));
          }
        }}
      />
      <div class="row">
        <Button onClick={() => here('from')}>Begin here</Button>
        <Button onClick={() => here('to')}>End here</Button>
      </div>
    </div>
  );
};
