import type { Movie } from './model.ts';
import type { MovieResponse } from './schemas.ts';

export const moviePath = ({ projectId, id }: Pick<Movie, 'projectId' | 'id'>): string =>
  `/api/v1/projects/${projectId}/movies/${id}`;

/** A movie as lists tell it: without its scenes. */
export const presentMovieSummary = (movie: Movie) => {
  const self = moviePath(movie);
  return {
    id: movie.id,
    project_id: movie.projectId,
    user_id: movie.ownerId,
    title: movie.content.title,
    scene_count: movie.content.scenes.length,
    revision: movie.revision,
    versions: movie.versions.map(({ version, videoId, createdAt }) => ({
      version,
      video_id: videoId,
      created_at: createdAt,
    })),
    created_at: movie.createdAt,
    updated_at: movie.updatedAt,
    links: { self, plan: `${self}/plan`, render: `${self}/render` },
  };
};

export const presentMovie = (movie: Movie): MovieResponse => ({
  ...movie.content,
  ...presentMovieSummary(movie),
});
