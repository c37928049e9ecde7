import { useSignal } from '@preact/signals';
import { api } from '../app/api.ts';
import { useResource } from '../app/resource.ts';
import type { ScreenProps } from '../app/screen.ts';
import { readCatalogue } from '../make/catalogue.ts';
import { projectHref } from '../projects/project-state.ts';
import { Button } from '../ui/button.tsx';
import { ErrorNotice, Notice, Skeleton } from '../ui/notice.tsx';
import { Card } from '../ui/page.tsx';
import { MovieLookForm } from './movie-look.tsx';
import { MoviePanel } from './movie-panel.tsx';
import { SceneList } from './scene-list.tsx';
import { type EditedMovie, isOvertaken, useMovie } from './use-movie.ts';

/** Edits a movie scene by scene, and renders what changed. */
export const MovieScreen = ({ params }: ScreenProps) => {
  const [projectId = '', id = ''] = [params.id, params.movieId];
  const movie = useMovie(projectId, id);
  const catalogue = useResource(readCatalogue);
  const assets = useResource(() => api.assetsOf(projectId, { skip: 0, limit: 100 }), [projectId]);
  const showsLook = useSignal(false);
  const { draft, error } = movie;
  if (draft === undefined) {
    return (
      <div class="page">
        <Back projectId={projectId} />
        <h1>Movie</h1>
        {error === undefined ? <Skeleton lines={8} /> : <ErrorNotice error={error} retry={movie.load} />}
      </div>
    );
  }
  return (
    <div class="page movie">
      <header class="page-head project-head">
        <div class="movie-title">
          <Back projectId={projectId} />
          <h1 class="hidden">Movie: {draft.look.title}</h1>
          <input
            class="title-input"
            aria-label="Title of the movie"
            value={draft.look.title}
            maxLength={100}
            dir="auto"
            onInput={({ currentTarget }) =>
              movie.edit({ ...draft, look: { ...draft.look, title: currentTarget.value } })
            }
          />
        </div>
        <div class="actions">
          <SaveState movie={movie} />
          <Button icon="undo" disabled={movie.past.length === 0} onClick={movie.undo}>
            Undo
          </Button>
        </div>
      </header>
      {error !== undefined && <Failure movie={movie} />}
      {catalogue.state === 'failed' && <ErrorNotice error={catalogue.error} retry={catalogue.reload} />}
      {assets.state === 'failed' && <ErrorNotice error={assets.error} retry={assets.reload} />}
      <div class="movie-parts">
        <div class="stack">
          <SceneList
            movie={movie}
            draft={draft}
            projectId={projectId}
            catalogue={catalogue.data}
            assets={assets.data ?? []}
          />
          <Card
            title="The whole movie"
            actions={
              <Button look="quiet" onClick={() => (showsLook.value = !showsLook.value)}>
                {showsLook.value ? 'Hide' : 'Change'}
              </Button>
            }
          >
            <MovieLookForm
              draft={draft}
              catalogue={catalogue.data}
              isOpen={showsLook.value}
              onChange={(look) => movie.edit({ ...draft, look })}
            />
          </Card>
        </div>
        <MoviePanel projectId={projectId} id={id} movie={movie} />
      </div>
    </div>
  );
};

const Back = ({ projectId }: { projectId: string }) => (
  <p class="back">
    <a href={projectHref(projectId, 'movies')}>Movies of the project</a>
  </p>
);

const SaveState = ({ movie: { saving, gaps } }: { movie: EditedMovie }) => {
  const words =
    saving === 'saved'
      ? 'Saved'
      : saving === 'saving'
        ? 'Saving…'
        : gaps.length > 0
          ? 'Not saved yet'
          : saving === 'failed'
            ? 'Not saved'
            : 'Saving soon…';
  return (
    <p class="save-state soft small" role="status">
      {words}
    </p>
  );
};

const Failure = ({ movie }: { movie: EditedMovie }) =>
  isOvertaken(movie.error) ? (
    <Notice kind="warning" title="This movie was changed elsewhere">
      <p>Somebody saved another state of it. Take that one, and do what you did here once more.</p>
      <p class="notice-ids">
        <code>MOVIE_CHANGED</code>
      </p>
      <Button icon="again" onClick={movie.load}>
        Load the newest
      </Button>
    </Notice>
  ) : (
    <ErrorNotice error={movie.error} retry={movie.saving === 'failed' ? movie.save : movie.estimate} />
  );
