import { goTo, hrefOf } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { VideoLibrary } from '../library/library-screen.tsx';
import { filterHref, filterOf } from '../library/video-filter.ts';
import { ProjectFrame } from './project-frame.tsx';

/** The videos of a project. */
export const ProjectScreen = ({ params, query }: ScreenProps) => {
  const id = params.id ?? '';
  return (
    <ProjectFrame id={id} part="videos">
      {() => (
        <VideoLibrary
          filter={{ ...filterOf(query), project: id }}
          onFilter={(filter) => {
            const search = filterHref({ ...filter, project: '' }).split('?')[1];
            goTo(`${hrefOf(`/projects/${id}`)}${search === undefined ? '' : `?${search}`}`, true);
          }}
        />
      )}
    </ProjectFrame>
  );
};
