import type { FullAsset } from '@kinora/client/project-contents';
import { projectHref } from '../projects/project-state.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Input, Select } from '../ui/field.tsx';
import { type SceneOf, withChoice } from './movie-draft.ts';

type Shot = NonNullable<SceneOf<'avatar'>['b_roll']>[number];

const pans: readonly { value: NonNullable<Shot['pan']>; label: string }[] = [
  { value: 'none', label: 'Still' },
  { value: 'in', label: 'Slowly in' },
  { value: 'out', label: 'Slowly out' },
  { value: 'left', label: 'To the left' },
  { value: 'right', label: 'To the right' },
];

const layouts: readonly { value: NonNullable<Shot['layout']>; label: string }[] = [
  { value: 'full', label: 'Fills the frame' },
  { value: 'aside', label: 'Beside the presenter' },
  { value: 'auto', label: 'As the sentence asks' },
];

/** Most shots of a scene. */
const mostShots = 20;

/** Pictures and clips that are shown while sentences of a script are spoken. */
export const BRoll = ({
  shots,
  assets,
  projectId,
  onChange,
}: {
  shots: readonly Shot[];
  assets: readonly FullAsset[];
  projectId: string;
  onChange: (shots: Shot[]) => void;
}) => {
  const files = assets.filter(({ kind, status }) => kind !== 'audio' && status === 'ready');
  const change = (index: number, changed: Shot): void => onChange(shots.with(index, changed));
  const add = (): void => {
    const sentence = Math.min(1000, Math.max(0, ...shots.map((shot) => shot.sentence)) + 1);
    onChange([...shots, { asset_id: files[0]?.id ?? '', sentence }]);
  };
  return (
    <fieldset class="b-roll">
      <legend>B-roll</legend>
      <p class="hint">Pictures and films of the project while single sentences of the script are spoken.</p>
      {shots.map((shot, index) => {
        const isPicture = files.find(({ id }) => id === shot.asset_id)?.kind !== 'video';
        return (
          <div key={index} class="shot">
            <Input
              label="Sentence"
              type="number"
              min={1}
              value={String(shot.sentence)}
              onValue={(value) => {
                const sentence = Number.parseInt(value, 10);
                if (sentence >= 1) change(index, { ...shot, sentence });
              }}
            />
            <Select
              label="File"
              value={shot.asset_id}
              onValue={(value) => change(index, { ...shot, asset_id: value })}
              options={[
                ...(files.some(({ id }) => id === shot.asset_id)
                  ? []
                  : [{ value: shot.asset_id, label: shot.asset_id === '' ? 'Choose a file' : 'As it is' }]),
                ...files.map(({ id, file_name: name }) => ({ value: id, label: name })),
              ]}
            />
            <Select
              label="Motion"
              disabled={!isPicture}
              value={shot.pan ?? 'none'}
              onValue={(value) => change(index, withChoice(shot, 'pan', value === 'none' ? '' : value))}
              options={pans}
            />
            <Select
              label="Layout"
              value={shot.layout ?? 'full'}
              onValue={(value) => change(index, withChoice(shot, 'layout', value === 'full' ? '' : value))}
              options={layouts}
            />
            <IconButton
              icon="trash"
              label={`Remove the shot of sentence ${shot.sentence}`}
              onClick={() => onChange(shots.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      {files.length === 0 ? (
        <p class="hint">
          There are no pictures or films yet: <a href={projectHref(projectId, 'assets')}>upload some</a>.
        </p>
      ) : (
        <div class="row">
          <Button icon="plus" disabled={shots.length >= mostShots} onClick={add}>
            Add a shot
          </Button>
        </div>
      )}
    </fieldset>
  );
};
