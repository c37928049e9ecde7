import type { FullAsset, MovieScene } from '@kinora/client/project-contents';
import type { Catalogue } from '../make/catalogue.ts';
import { projectHref } from '../projects/project-state.ts';
import { FramePictures } from '../ui/frame-pictures.tsx';
import { type MovieLook, type SceneOf, withFrames } from './movie-draft.ts';

/** Pictures that the first clip of a scene begins with, and ends with; of engines that film from some. */
export const SceneFrames = ({
  scene,
  look,
  catalogue,
  assets,
  projectId,
  onChange,
}: {
  scene: SceneOf<'prompt'>;
  look: MovieLook;
  catalogue: Catalogue | undefined;
  assets: readonly FullAsset[];
  projectId: string;
  onChange: (scene: MovieScene) => void;
}) => {
  const { engine = look.engine, first_frame_asset_id: first = '', last_frame_asset_id: last = '' } = scene;
  const images = catalogue?.engines.find(({ id }) => id === engine)?.images;
  if (images == null && first === '') return null;
  const pictures = assets.filter(({ kind, status }) => kind === 'image' && status === 'ready');
  if (pictures.length === 0 && first === '') {
    return (
      <p class="hint">
        There is no picture yet that it could begin with:{' '}
        <a href={projectHref(projectId, 'assets')}>upload one</a>.
      </p>
    );
  }
  return (
    <div class="pair">
      <FramePictures
        pictures={pictures}
        framed={{ first, last }}
        mayEnd={images?.last_frame === true || last !== ''}
        onChange={(framed) => onChange(withFrames(scene, framed))}
      />
    </div>
  );
};
