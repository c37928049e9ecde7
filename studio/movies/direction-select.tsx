import type { MovieScene } from '@kinora/client/project-contents';
import type { Catalogue } from '../make/catalogue.ts';
import { hasLanguageModel } from '../make/film-engines.ts';
import { Select } from '../ui/field.tsx';
import { type MovieLook, type SceneOf, withChoice } from './movie-draft.ts';

const sayers = { rules: 'the rules', model: 'a language model' } as const;

/** Who says what is shown while a presenter speaks; where the service has a language model. */
export const DirectionSelect = ({
  scene,
  look: { direction = 'rules' },
  catalogue,
  onChange,
}: {
  scene: SceneOf<'avatar'>;
  look: MovieLook;
  catalogue: Catalogue | undefined;
  onChange: (scene: MovieScene) => void;
}) => {
  if (scene.direction === undefined && !hasLanguageModel(catalogue?.engines ?? [])) return null;
  return (
    <Select
      label="Who says what is shown"
      value={scene.direction ?? ''}
      onValue={(value) => onChange(withChoice(scene, 'direction', value))}
      options={[
        { value: '', label: `As in the movie (${sayers[direction]})` },
        { value: 'rules', label: 'The rules' },
        { value: 'model', label: 'A language model' },
      ]}
    />
  );
};
