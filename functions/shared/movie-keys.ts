import { keyPart, userPart } from './keys.ts';

/** Sort keys of an owner's movies. */
export const moviePart = keyPart('movie#');

/** How the sort keys of a project's movies begin. */
export const projectMoviesPrefix = (projectId: string): string => moviePart.of(`${projectId}#`);

/** Whose a movie is, in which project, and its id. */
export interface MovieName {
  ownerId: string;
  projectId: string;
  id: string;
}

/** A movie is addressed by owner, project and id, so another's is missing. */
export const movieKey = ({ ownerId, projectId, id }: MovieName) => ({
  pk: userPart.of(ownerId),
  sk: `${projectMoviesPrefix(projectId)}${id}`,
});

/** The name of the movie that a table key belongs to. */
export const movieNameOf = ({ pk, sk }: { pk: string; sk: string }): MovieName => {
  const [projectId = '', id = ''] = moviePart.idIn(sk).split('#');
  return { ownerId: userPart.idIn(pk), projectId, id };
};

/** The key of the movie that a video is a version of; undefined of a video that is none. */
export const movieKeyOfVideo = ({
  ownerId,
  projectId,
  movie,
}: {
  ownerId: string;
  projectId?: string;
  movie?: { id: string };
}) =>
  movie === undefined || projectId === undefined ? undefined : movieKey({ ownerId, projectId, id: movie.id });
