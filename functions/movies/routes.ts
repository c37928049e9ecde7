import { engineSettings } from '../engines/configured-vendors.ts';
import { planSettings } from '../plans/settings.ts';
import { defineRoutes } from '../shared/contract.ts';
import { acceptNeeds, createVideoRules } from '../videos/create-rules.ts';
import { videoResponse } from '../videos/schemas.ts';
import * as s from './schemas.ts';

const tag = 'movies';
const id = '019a9d40-5d2e-7a31-b0c4-6f1e2d3c4b5a';
const projectId = '019a9d3e-7c1a-7b52-9f61-2f4f0c1d2e3a';
const self = `/api/v1/projects/${projectId}/movies/${id}`;
const content = {
  title: 'Spring in the harbour',
  scenes: [
    { kind: 'title', text: 'Spring in the harbour', subtitle: 'A year on the quay', transition: 'fade' },
    { kind: 'avatar', script: 'The ice has gone, and the first ships are back.', avatar_id: 'amelia' },
    { kind: 'prompt', prompt: 'A lighthouse at the sea in the morning.', duration: 8 },
  ],
};
const summary = {
  id,
  project_id: projectId,
  user_id: '019a9d3d-1f0b-7c11-8d35-6a1e9b7c4d20',
  title: content.title,
  scene_count: 3,
  revision: 1,
  versions: [],
  created_at: '2026-11-29T10:00:00.000Z',
  updated_at: '2026-11-29T10:00:00.000Z',
  links: { self, plan: `${self}/plan`, render: `${self}/render` },
};
const example = {
  ...summary,
  language: 'en',
  style: 'cinematic',
  quality: 'medium',
  aspect_ratio: '16:9',
  music: true,
  scenes: [
    { ...content.scenes[0], seconds: 4 },
    { ...content.scenes[1], transition: 'cut' },
    { ...content.scenes[2], transition: 'cut' },
  ],
};
const kinds =
  'Scenes are of four kinds: `avatar` (a script that a presenter reads), `prompt` (a storyboard), `title` (a card) and `clip` ' +
  '(seconds `from` to `to`, at most 300, of an uploaded `video/mp4` of the project, fitted into the frame, with its sound ' +
  'unless it is `muted`). ' +
  'Each may have its own style, language, voice, engine and transition (`cut` or `fade`); what it leaves out is the ' +
  "movie's. `engine`, `allow` and `max_cost` of a scene are those of a video: who may make it, and who stands in where " +
  'its vendor does not do it and nothing of the scene was begun; what was made and paid for is reused. ' +
  'An `avatar` may have `b_roll`, and it or a `prompt` a `narration_asset_id`, as videos have them: pictures and ' +
  'clips under its sentences (100 in all scenes), counted from 1 in each scene, and a recording of its text. A `prompt` ' +
  'may have `first_frame_asset_id` and `last_frame_asset_id` where its engine films from pictures. ' +
  'With `direction` a language model says what is shown while an `avatar`, or every one of the movie, speaks. ' +
  'A card with the title ends every movie. At most 100 scenes, 60,000 characters and 60 minutes.';

/** The domain's routes by operationId. */
export const moviesRoutes = defineRoutes({
  createMovie: {
    tag,
    method: 'POST',
    path: '/api/v1/projects/{id}/movies',
    summary: 'Create a movie: scenes in order that become one film, again and again.',
    description: `${kinds} Nothing is made or spent until it is rendered.`,
    auth: 'bearer',
    admission: 'transactional',
    params: s.projectParams,
    headers: s.movieHeaders,
    body: s.createMovieBody,
    success: { status: 201, body: s.movieResponse, description: 'The movie; `Location` is its address.' },
    errors: ['PROJECT_NOT_FOUND', 'MOVIE_NOT_FOUND', 'TOO_MANY_MOVIES', 'IDEMPOTENCY_KEY_REUSED'],
    needs: ['table:get', 'table:put', 'table:update', 'table:check'],
    settings: ['maxMoviesPerAccount', ...engineSettings, 'testValues'],
    examples: { body: content, success: example },
  },
  listMovies: {
    tag,
    method: 'GET',
    path: '/api/v1/projects/{id}/movies',
    summary:
      'List the movies of a project as a bare array, newest first; the next page is in `Link` and `X-Next-Cursor`.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.projectParams,
    query: s.listMoviesQuery,
    success: { status: 200, body: s.moviesResponse, description: 'A page.' },
    errors: ['PROJECT_NOT_FOUND', 'CURSOR_INVALID'],
    needs: ['table:get', 'table:query'],
    examples: { success: [summary] },
  },
  getMovie: {
    tag,
    method: 'GET',
    path: '/api/v1/projects/{id}/movies/{movie_id}',
    summary: 'Get a movie with its scenes and versions.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.movieParams,
    success: { status: 200, body: s.movieResponse, description: 'The movie.' },
    errors: ['MOVIE_NOT_FOUND'],
    needs: ['table:get'],
    examples: { success: example },
  },
  replaceMovie: {
    tag,
    method: 'PUT',
    path: '/api/v1/projects/{id}/movies/{movie_id}',
    summary: 'Set all of a movie: add, change, move or leave out scenes.',
    description:
      'Films that were ordered before stay as they are. With `revision`, nothing is changed behind another change.',
    auth: 'bearer',
    admission: 'before',
    params: s.movieParams,
    body: s.replaceMovieBody,
    success: { status: 200, body: s.movieResponse, description: 'The movie as it is now.' },
    errors: ['MOVIE_NOT_FOUND', 'MOVIE_CHANGED'],
    needs: ['table:get', 'table:put'],
    settings: [...engineSettings, 'testValues'],
    examples: { body: { ...content, revision: 1 }, success: { ...example, revision: 2 } },
  },
  deleteMovie: {
    tag,
    method: 'DELETE',
    path: '/api/v1/projects/{id}/movies/{movie_id}',
    summary: 'Delete a movie and what was made of its scenes; its films stay as videos of the project.',
    auth: 'bearer',
    admission: 'before',
    params: s.movieParams,
    success: { status: 200, body: s.movieDeletedResponse, description: 'It is gone.' },
    errors: ['MOVIE_NOT_FOUND', 'MOVIE_IN_WORK'],
    needs: ['table:get', 'table:batch-get', 'table:update', 'table:delete'],
    examples: { success: { message: 'The movie is deleted; its films stay.', movie_id: id } },
  },
  planMovie: {
    tag,
    scope: 'movies:read',
    method: 'POST',
    path: '/api/v1/projects/{id}/movies/{movie_id}/plan',
    summary: 'Estimate the next version: which scenes are reused, seconds and price. Nothing is spent.',
    auth: 'bearer',
    admission: 'concurrent',
    params: s.movieParams,
    body: s.planMovieBody,
    success: { status: 200, body: s.planResponse, description: 'What would be made.' },
    errors: ['MOVIE_NOT_FOUND'],
    needs: ['table:get', 'table:batch-get', 'table:query'],
    settings: [...planSettings, ...engineSettings, 'testValues'],
    examples: {
      body: {},
      success: {
        scenes: [
          { index: 0, kind: 'title', seconds: 4, reused: true, engine: 'embedded', engine_reason: null },
          {
            index: 1,
            kind: 'avatar',
            seconds: 3.7,
            reused: false,
            engine: 'embedded',
            engine_reason: {
              code: 'chosen',
              passed_over: [{ engine: 'heygen', code: 'ENGINE_UNAVAILABLE' }],
            },
          },
          { index: 2, kind: 'prompt', seconds: 8, reused: true, engine: 'embedded', engine_reason: null },
          { index: 3, kind: 'closing', seconds: 2.4, reused: true, engine: 'embedded', engine_reason: null },
        ],
        duration: 18.1,
        seconds_to_render: 3.7,
        width: 1280,
        height: 720,
        price: 2,
        problems: [],
      },
    },
  },
  renderMovie: {
    ...createVideoRules,
    tag,
    method: 'POST',
    path: '/api/v1/projects/{id}/movies/{movie_id}/render',
    summary: 'Order a film of the movie as it is: a video of kind `movie`, the next version.',
    description:
      'Scenes that an earlier completed version has paid for are taken as they are and cost nothing; the others are ' +
      'made side by side. The answer is a video like any other: its status, events, download and cancelling are those ' +
      'of videos. One version is made at a time. `engine` and `allow` are those of this version for scenes that name none; ' +
      'within `max_cost` scenes are made by cheaper engines that they allow. `scene_engines` tells who makes them.',
    params: s.movieParams,
    body: s.renderMovieBody,
    success: { status: 202, body: videoResponse, description: 'Accepted; `Location` is the video.' },
    errors: [...createVideoRules.errors, 'MOVIE_NOT_FOUND', 'MOVIE_CHANGED', 'MOVIE_IN_WORK'],
    needs: [...acceptNeeds, 'movies-queue:send', 'table:batch-get', 'table:query'],
    settings: [...createVideoRules.settings, 'testValues'],
    examples: { body: { max_cost: 20 } },
  },
  makeMovie: {
    ...createVideoRules,
    tag,
    method: 'POST',
    path: '/api/v1/projects/{id}/movie',
    summary: 'Create a movie and order its first film, in one call.',
    description: `${kinds} The answer is the video of its first version; \`movie_id\` is the movie.`,
    params: s.projectParams,
    body: s.makeMovieBody,
    success: { status: 202, body: videoResponse, description: 'Accepted; `Location` is the video.' },
    errors: [...createVideoRules.errors, 'TOO_MANY_MOVIES'],
    needs: [...acceptNeeds, 'movies-queue:send'],
    settings: [...createVideoRules.settings, 'maxMoviesPerAccount', 'testValues'],
    examples: { body: { ...content, max_cost: 20 } },
  },
});
