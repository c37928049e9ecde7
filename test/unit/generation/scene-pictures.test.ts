import type { SceneTiming } from '@kinora/engine/contract';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { shotsOf } from '../../../engine/direction/shots.ts';
import { settingOf } from '../../../engine/storyboard/setting.ts';
import { sceneArtifact, speechName } from '../../../functions/generation/artifacts.ts';
import { movieContent } from '../../../functions/movies/content.ts';
import { newMovie } from '../../../functions/movies/model.ts';
import { quoteMovie } from '../../../functions/movies/quote-movie.ts';
import { buildMoviePlan } from '../../../functions/planning/movie-plan.ts';
import { placeOfScene, type VideoPlan } from '../../../functions/planning/video-plan.ts';

process.env.ENGINES = 'fal';
const now = new Date('2026-11-29T10:00:00Z');
const options = { now, testValues: false };

const whole = newMovie(
  { ownerId: 'owner', projectId: 'project' },
  z.parse(movieContent, { title: 'A movie', quality: 'low', scenes: [{ kind: 'title', text: 'One' }] }),
  now,
);

/** The plan of one movie with these scenes. */
const planOf = (scenes: object[]): VideoPlan => {
  const content = z.parse(movieContent, { title: 'A movie', quality: 'low', scenes });
  const { order, problems } = quoteMovie({ ...whole, content }, new Set(), options);
  expect(problems).toEqual([]);
  return buildMoviePlan(order, options);
};

/** Every word of a scene takes half a second. */
const timingOf = (plan: VideoPlan, at: number): SceneTiming => {
  const { film, index } = placeOfScene(plan, at);
  const words = [...(film.scenes[index]?.narration ?? '').matchAll(/\S+/g)].map(
    ({ 0: text, index: offset }, word) => ({
      ...{ text, offset },
      ...{ start: word / 2, end: word / 2 + 0.4 },
    }),
  );
  return { index, frames: Math.max(90, words.length * 15), words, phonemes: [] };
};

const hashOf = async (plan: VideoPlan, at: number): Promise<string> => {
  const timing = timingOf(plan, at);
  const { frames } = timing;
  return (await sceneArtifact('v', plan, { hash: 'h', frames, spokenFrames: frames }, at, timing)).hash;
};

const long =
  'Nothing of that is hard to do, and everybody who has a morning to spare can do it at home today.';
const first = `First, wash all of the vegetables with great care and cut them into small and even pieces for the pot.`;
const other = { kind: 'avatar', script: 'A word of its own.' };
const avatar = (end: string) => planOf([{ kind: 'avatar', script: `${first}\n\n${end}` }, other]);

describe('the pictures of a scene', () => {
  it('have another name where what another scene of the same film says is seen in them', async () => {
    const list = avatar(`Second, boil them for an hour. ${long}`);
    const plain = avatar(`Boil them for an hour. ${long}`);
    const shots = [list, plain].map((plan) => shotsOf(placeOfScene(plan, 0).film, timingOf(plan, 0)));
    expect(shots[0]).not.toEqual(shots[1]);
    expect(await hashOf(list, 0)).not.toBe(await hashOf(plain, 0));
    // Each scene of a movie is a film of its own.
    const last = (plan: VideoPlan) => plan.film.scenes.length - 2;
    expect(placeOfScene(list, last(list)).film.scenes).toHaveLength(1);
    expect(await hashOf(list, last(list))).toBe(await hashOf(plain, last(plain)));
  });

  it('of a prompt have another name where another scene names the place', async () => {
    const prompt = (end: string) =>
      planOf([{ kind: 'prompt', prompt: `A dog runs.\n\n${end}`, duration: 20 }, other]);
    const [forest, harbour] = [prompt('It sleeps in the forest.'), prompt('It sleeps in the harbour.')];
    const settings = [forest, harbour].map((plan) => settingOf(placeOfScene(plan, 0).film, 0));
    expect(settings[0]).not.toEqual(settings[1]);
    expect(await hashOf(forest, 0)).not.toBe(await hashOf(harbour, 0));
  });

  it('have another name where a list of bullets is shown, which nobody hears', async () => {
    const [marked, plain] = ['- ', ''].map((mark) =>
      avatar(`You need this:\n\n${mark}Flour.\n\n${mark}Sugar.`),
    );
    if (marked === undefined || plain === undefined) throw new Error('There is no plan');
    const bulleted = marked.film.scenes.findIndex(({ bullets }) => bullets !== undefined);
    const narrations = [marked, plain].map(({ film }) => film.scenes.map(({ narration }) => narration));
    expect(narrations[0]).toEqual(narrations[1]);
    expect(await hashOf(marked, bulleted)).not.toBe(await hashOf(plain, bulleted));
    expect(speechName('v', marked, bulleted)).toEqual(speechName('v', plain, bulleted));
  });

  it('keep their name in the same film', async () => {
    expect(await hashOf(avatar(long), 0)).toBe(await hashOf(avatar(long), 0));
  });
});
