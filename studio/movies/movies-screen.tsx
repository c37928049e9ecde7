import type { Video } from '@kinora/client/api-types';
import type { MovieSummary } from '@kinora/client/project-contents';
import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { moment } from '../app/format.ts';
import { useResource } from '../app/resource.ts';
import { goTo } from '../app/router.ts';
import type { ScreenProps } from '../app/screen.ts';
import { Poster } from '../library/poster.tsx';
import { isInWork, stateOf } from '../library/video-state.ts';
import { ProjectFrame } from '../projects/project-frame.tsx';
import { movieHref } from '../projects/project-state.ts';
import { Badge } from '../ui/badge.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Choice, Input } from '../ui/field.tsx';
import { Empty, ErrorNotice, Skeleton } from '../ui/notice.tsx';

/** The movies of a project. */
export const MoviesScreen = ({ params }: ScreenProps) => {
  const id = params.id ?? '';
  const isMaking = useSignal(false);
  return (
    <ProjectFrame
      id={id}
      part="movies"
      actions={
        <Button look="primary" icon="plus" onClick={() => (isMaking.value = true)}>
          New movie
        </Button>
      }
    >
      {() => (
        <>
          <Movies key={id} projectId={id} onNew={() => (isMaking.value = true)} />
          {isMaking.value && (
            <NewMovie
              projectId={id}
              onClose={() => {
                isMaking.value = false;
              }}
            />
          )}
        </>
      )}
    </ProjectFrame>
  );
};

/** As many as an account may have unless its operator allows more. */
const mostMovies = 100;

const Movies = ({ projectId, onNew }: { projectId: string; onNew: () => void }) => {
  const movies = useResource(() => api.movieSummaries(projectId, mostMovies), [projectId]);
  const videos = useResource(
    () => api.list({ project_id: projectId, kind: 'movie', limit: 100, thumbnails: true }),
    [projectId],
  );
  const removed = useSignal<MovieSummary | undefined>(undefined);
  if (movies.state === 'failed') return <ErrorNotice error={movies.error} retry={movies.reload} />;
  if (movies.data === undefined) return <Skeleton lines={6} />;
  const byId = new Map((videos.data?.videos ?? []).map((video) => [video.id, video]));
  const asked = removed.value;
  return (
    <>
      {movies.data.length === 0 && (
        <Empty icon="movie" title="No movies yet">
          <p>
            A movie is made of scenes: presenters, storyboards, cards and clips of your own. Change one scene,
            and only that one is made and paid for again.
          </p>
          <Button look="primary" icon="plus" onClick={onNew}>
            New movie
          </Button>
        </Empty>
      )}
      {movies.data.length > 0 && (
        <ul class="movies">
          {movies.data.map((movie) => (
            <MovieRow
              key={movie.id}
              movie={movie}
              href={movieHref(projectId, movie.id)}
              newest={byId.get(movie.versions.at(-1)?.video_id ?? '')}
              onRemove={() => (removed.value = movie)}
            />
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <ConfirmDialog
          title={`Delete “${asked.title}”?`}
          action="Delete the movie"
          onConfirm={async () => {
            await api.removeMovie(projectId, asked.id);
            movies.reload();
          }}
          onClose={() => {
            removed.value = undefined;
          }}
        >
          <p>Its scenes go for good. The films that were rendered of it stay among the videos.</p>
        </ConfirmDialog>
      )}
    </>
  );
};

const MovieRow = ({
  movie,
  href,
  newest,
  onRemove,
}: {
  movie: MovieSummary;
  href: string;
  /** The film of its newest version, where it is known. */
  newest: Video | undefined;
  onRemove: () => void;
}) => {
  const state = newest === undefined ? undefined : stateOf(newest);
  const { scene_count: scenes, versions } = movie;
  return (
    <li class="movie-row">
      <span class="video-frame" aria-hidden="true">
        <Poster video={newest} none="movie" />
      </span>
      <div>
        <h2>
          <a href={href} dir="auto">
            {movie.title}
          </a>
        </h2>
        <p class="meta">
          {scenes} {scenes === 1 ? 'scene' : 'scenes'} ·{' '}
          {versions.length === 0 ? 'not rendered yet' : `version ${versions.at(-1)?.version}`}
          {movie.updated_at == null ? '' : ` · changed ${moment(movie.updated_at)}`}
        </p>
      </div>
      {state !== undefined && newest !== undefined && (
        <Badge tone={state.tone}>
          {isInWork(newest) && state.progress !== undefined
            ? `${state.label} ${Math.round(state.progress * 100)} %`
            : state.label}
        </Badge>
      )}
      <IconButton icon="trash" label={`Delete: ${movie.title}`} onClick={onRemove} />
    </li>
  );
};

type Shape = '16:9' | '9:16' | '1:1';

/** Makes a movie of one card with its title; its scenes are written in the editor. */
const NewMovie = ({ projectId, onClose }: { projectId: string; onClose: () => void }) => {
  const title = useSignal('');
  const shape = useSignal<Shape>('16:9');
  const busy = useSignal(false);
  const error = useSignal<unknown>(undefined);
  const make = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (busy.value) return;
    busy.value = true;
    error.value = undefined;
    const name = title.value.trim();
    try {
      const { id } = await api.createMovie(projectId, {
        title: name,
        aspect_ratio: shape.value,
        scenes: [{ kind: 'title', text: name }],
      });
      goTo(movieHref(projectId, id));
    } catch (failure) {
      error.value = failure;
      busy.value = false;
    }
  };
  return (
    <Dialog title="New movie" onClose={onClose}>
      <form class="stack" onSubmit={make}>
        <Input
          label="Title"
          value={title.value}
          onValue={(value) => (title.value = value)}
          required
          maxLength={100}
          hint="It is read on the card at the end, too."
        />
        <Choice
          label="Shape"
          value={shape.value}
          onValue={(value) => (shape.value = value)}
          options={[
            { value: '16:9', label: 'Wide 16:9' },
            { value: '9:16', label: 'Tall 9:16' },
            { value: '1:1', label: 'Square 1:1' },
          ]}
        />
        {error.value !== undefined && <ErrorNotice error={error.value} />}
        <div class="row dialog-end">
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={busy.value} disabled={title.value.trim() === ''}>
            Make the movie
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
