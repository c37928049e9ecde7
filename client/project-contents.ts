import * as z from 'zod/mini';
import { type Answer, asset, movie, type Read, type RequestBody } from './api-types.ts';
import { queryOf } from './query.ts';
import type { Transport } from './transport.ts';

const text = z.nullish(z.string());
const amount = z.nullish(z.number());

/** All that an owner says of a movie; the answers have every member that has a default. */
export type MovieContent = RequestBody<'replaceMovie'>;
export type MovieScene = MovieContent['scenes'][number];

/** A scene passes as the server has it: its own types say what there is. */
const fullMovie = z.extend(movie, {
  updated_at: text,
  scenes: z.array(z.looseObject({ kind: z.string() })),
});
type KnownMovie = Read<typeof fullMovie, Answer<'getMovie'>>;
export type FullMovie = MovieContent &
  Pick<KnownMovie, 'id' | 'scene_count' | 'versions' | 'updated_at'> & { revision: number };

const movieSummaries = z.array(z.extend(movie, { created_at: text, updated_at: text }));
export type MovieSummary = Read<typeof movieSummaries, Answer<'listMovies'>>[number];

const fullAsset = z.extend(asset, {
  project_id: z.string(),
  /** `image`, `audio` or `video`. */
  kind: z.string(),
  /** Pixels of a picture. */
  width: amount,
  height: amount,
  /** Seconds of a recording. */
  duration: amount,
  created_at: text,
  /** While it is ready, an address of its file that is good for 15 minutes; only of one that is read by itself. */
  download_url: text,
});
export type FullAsset = Read<typeof fullAsset, Answer<'getAsset'>>;
const fullAssets = z.array(fullAsset);

const lowerThird = z.looseObject({ shown: z.boolean(), name: text, title: text });
const brand = z.looseObject({
  accent_color: text,
  background_color: text,
  text_color: text,
  font: text,
  lower_third: lowerThird,
  logo_asset_id: text,
  logo_corner: z.nullish(z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right'])),
  logo_size: z.nullish(z.enum(['small', 'medium', 'large'])),
  /** 0.2..1 */
  logo_opacity: amount,
});
const fullProject = z.looseObject({
  id: z.string(),
  name: z.string(),
  description: text,
  status: z.string(),
  brand: z.nullish(brand),
  created_at: text,
  updated_at: text,
});
export type FullProject = Read<typeof fullProject, Answer<'getProject'>>;
const fullProjects = z.array(fullProject);

/** A piece of a list: `skip` at most 1000, `limit` at most 100. */
export interface Piece {
  skip: number;
  limit: number;
}

const projectPath = (id: string): string => `/api/v1/projects/${encodeURIComponent(id)}`;

/** What is in projects, with all that a page shows of it; a part of the client. */
export const projectContentCalls = (send: Transport) => ({
  /** Projects with their brands, of one status where that is given. */
  fullProjects: (page: Partial<Piece> & { status?: string; sort?: string } = {}): Promise<FullProject[]> =>
    send({ method: 'GET', path: `/api/v1/projects${queryOf(page)}` }, fullProjects),

  fullProject: (id: string): Promise<FullProject> =>
    send({ method: 'GET', path: projectPath(id) }, fullProject),

  /** A piece of the assets of a project, newest first. */
  assetsOf: (projectId: string, piece: Piece): Promise<FullAsset[]> =>
    send({ method: 'GET', path: `${projectPath(projectId)}/assets${queryOf({ ...piece })}` }, fullAssets),

  /** An asset with an address of its file. */
  fullAsset: (projectId: string, id: string): Promise<FullAsset> =>
    send({ method: 'GET', path: `${projectPath(projectId)}/assets/${encodeURIComponent(id)}` }, fullAsset),

  /** The newest movies of a project, without their scenes. */
  movieSummaries: (projectId: string, limit: number): Promise<MovieSummary[]> =>
    send({ method: 'GET', path: `${projectPath(projectId)}/movies?limit=${limit}` }, movieSummaries),

  /** A movie with its scenes. */
  fullMovie: async (projectId: string, id: string): Promise<FullMovie> => {
    const path = `${projectPath(projectId)}/movies/${encodeURIComponent(id)}`;
    return (await send({ method: 'GET', path }, fullMovie)) as unknown as FullMovie;
  },
});
