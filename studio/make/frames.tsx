import type { Engines } from '@kinora/client/engines';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import { projectHref } from '../projects/project-state.ts';
import { Select } from '../ui/field.tsx';
import { FramePictures } from '../ui/frame-pictures.tsx';
import { ErrorNotice } from '../ui/notice.tsx';
import type { Draft } from './draft.ts';

/** What an engine says of pictures that it films from. */
export type EngineImages = NonNullable<Engines['engines'][number]['images']>;

const noFrames = { firstFrameId: '', lastFrameId: '' };

/** Pictures of a project that the first clip of a prompt begins with, and ends with where it is the only one. */
export const Frames = ({
  images,
  draft: { projectId, firstFrameId, lastFrameId },
  onChange,
}: {
  images: EngineImages;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
}) => {
  const projects = useResource(() => api.fullProjects({ limit: 100, sort: 'name' }));
  const pictures = useResource(async () => {
    if (projectId === '') return [];
    const assets = await api.assetsOf(projectId, { skip: 0, limit: 100 });
    return assets.filter(({ kind, status }) => kind === 'image' && status === 'ready');
  }, [projectId]);
  const failed = [projects, pictures].find(({ state }) => state === 'failed');
  if (failed?.state === 'failed') return <ErrorNotice error={failed.error} retry={failed.reload} />;
  const found = pictures.data ?? [];
  const hasNone = pictures.state === 'ready' && projectId !== '' && found.length === 0;
  return (
    <div class="choices-grid">
      <Select
        label="Pictures of"
        value={projectId}
        onValue={(value) => onChange({ projectId: value, ...noFrames })}
        options={[
          { value: '', label: 'No pictures' },
          ...(projects.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        hint={
          hasNone ? (
            <>
              This project has no pictures yet: <a href={projectHref(projectId, 'assets')}>upload one</a>.
            </>
          ) : (
            'The film is put into this project.'
          )
        }
      />
      {found.length > 0 && (
        <FramePictures
          pictures={found}
          framed={{ first: firstFrameId, last: lastFrameId }}
          mayEnd={images.last_frame}
          onChange={({ first, last }) => onChange({ firstFrameId: first, lastFrameId: last })}
        />
      )}
    </div>
  );
};
