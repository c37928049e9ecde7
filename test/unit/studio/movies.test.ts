import type { FullMovie, MovieScene } from '@kinora/client/project-contents';
import { describe, expect, it } from 'vitest';
import { changeInWords, changeOf, renderLabel } from '../../../studio/movies/movie-change.ts';
import {
  contentOf,
  draftOf,
  gapsOf,
  isSameContent,
  moved,
  newScene,
  placeAfterDrop,
  replacedBy,
  sceneKinds,
  withChoice,
  withFrames,
  withNewScene,
  withoutScene,
  withScene,
} from '../../../studio/movies/movie-draft.ts';
import { projectChangeOf, projectDraftOf, projectsLike } from '../../../studio/projects/project-state.ts';

const card = (text: string): MovieScene => ({ kind: 'title', text, seconds: 4, transition: 'cut' });
const movie = (...scenes: MovieScene[]): FullMovie => ({
  id: 'm',
  title: 'Harvest',
  language: 'en',
  revision: 3,
  scene_count: scenes.length,
  versions: [],
  scenes,
});
const wordsOf = (draft: ReturnType<typeof draftOf>) =>
  draft.scenes.map(({ scene }) => (scene.kind === 'title' ? scene.text : scene.kind));

describe('a list whose entries are moved', () => {
  it.each([
    [0, 2, 'bcad'],
    [3, 0, 'dabc'],
    [1, 9, 'acdb'],
    [2, -4, 'cabd'],
    [1, 1, 'abcd'],
    [7, 0, 'abcd'],
  ])('from %i to %i is %s', (from, to, result) => {
    expect(moved([...'abcd'], from, to).join('')).toBe(result);
  });

  it('has an entry where it was dropped, before or after another one', () => {
    for (let from = 0; from < 4; from += 1) {
      for (let over = 0; over < 4; over += 1) {
        for (const isAfter of [false, true]) {
          if (from === over) continue;
          const result = moved([0, 1, 2, 3], from, placeAfterDrop(from, over, isAfter));
          expect(result.indexOf(from) - result.indexOf(over)).toBe(isAfter ? 1 : -1);
        }
      }
    }
  });
});

describe('the draft of a movie', () => {
  it('says what was read, and nothing of revision and versions', () => {
    const content = contentOf(draftOf(movie(card('One'))));
    expect(content).toEqual({ title: 'Harvest', language: 'en', scenes: [card('One')] });
  });

  it('keeps what it does not show: who makes it, and who else may', () => {
    const said: Partial<FullMovie> = { direction: 'model', engine: 'polly', allow: ['embedded'] };
    expect(contentOf(draftOf({ ...movie(card('One')), ...said }))).toMatchObject(said);
  });

  it('has no picture that a clip ends with where none is left that it begins with', () => {
    const clip: MovieScene = { kind: 'prompt', prompt: 'A ferry leaves.' };
    const framed = withFrames(clip, { first: 'a', last: 'b' });
    expect(framed).toEqual({ ...clip, first_frame_asset_id: 'a', last_frame_asset_id: 'b' });
    expect(withFrames(framed, { first: 'c', last: '' })).toEqual({ ...clip, first_frame_asset_id: 'c' });
    expect(withFrames(framed, { first: '', last: 'b' })).toEqual(clip);
  });

  it('keeps the keys of scenes that are the same in another state of it', () => {
    const before = draftOf(movie(card('One'), card('Two'), card('One')));
    const after = draftOf(movie(card('Two'), card('One'), card('New'), card('One')), before);
    const keys = before.scenes.map(({ key }) => key);
    expect(after.scenes.map(({ key }) => keys.indexOf(key))).toEqual([1, 0, -1, 2]);
  });

  it('gets scenes after the open one or at its end, loses and changes them', () => {
    const before = draftOf(movie(card('One'), card('Two')));
    const [first] = before.scenes;
    const { draft, key } = withNewScene(before, card('New'), first?.key);
    expect(wordsOf(draft)).toEqual(['One', 'New', 'Two']);
    expect(wordsOf(withNewScene(before, card('New')).draft)).toEqual(['One', 'Two', 'New']);
    expect(wordsOf(withScene(draft, key, card('Newer')))).toEqual(['One', 'Newer', 'Two']);
    expect(isSameContent(withoutScene(draft, key), before)).toBe(true);
    expect(isSameContent(draft, before)).toBe(false);
  });

  it('is not saved while something is missing, and says where', () => {
    const empty = draftOf(movie(...sceneKinds.map(newScene)));
    expect(gapsOf(empty).map(({ text }) => text)).toEqual([
      'Scene 1 has no script yet.',
      'Scene 2 has no words yet.',
      'Scene 3 has no words yet.',
      'Scene 4 has no film yet.',
    ]);
    expect(gapsOf({ ...empty, scenes: [] }).map(({ text }) => text)).toEqual(['The movie has no scene.']);
    const clip: MovieScene = { kind: 'clip', asset_id: 'a', from: 5, to: 5 };
    expect(gapsOf(draftOf(movie(clip))).map(({ text }) => text)).toEqual(['Scene 1 ends before it begins.']);
  });

  it('keeps words and what both kinds have when a scene is replaced by one of another kind', () => {
    const script: MovieScene = {
      kind: 'avatar',
      script: `${'One. '.repeat(400)}`.trim(),
      avatar_id: 'ada',
      voice_id: 'anna',
      b_roll: [{ asset_id: 'a', sentence: 1 }],
      style: 'documentary',
      transition: 'fade',
    };
    for (const kind of sceneKinds) {
      const other = replacedBy(script, kind);
      const whole = other.kind === 'clip' ? { ...other, asset_id: 'a' } : other;
      expect(gapsOf(draftOf(movie(whole)))).toEqual([]);
      expect(whole.transition).toBe('fade');
    }
    const prompt = replacedBy(script, 'prompt');
    expect(prompt).toMatchObject({ voice_id: 'anna', style: 'documentary' });
    expect(prompt.kind === 'prompt' ? prompt.prompt.length : 0).toBe(1000);
    expect(prompt).not.toHaveProperty('b_roll');
    expect(replacedBy(script, 'clip')).not.toHaveProperty('style');
    expect(replacedBy(script, 'avatar')).toBe(script);
    expect(withChoice({ kind: 'title', style: 'artistic' }, 'style', '')).toEqual({ kind: 'title' });
  });
});

describe('what a change of a movie costs', () => {
  const plan = (reused: boolean[], price: number) => ({
    scenes: reused.map((isReused, index) => ({
      index,
      kind: index === reused.length - 1 ? 'closing' : 'title',
      seconds: 4,
      reused: isReused,
      engine: 'embedded',
    })),
    duration: 4 * reused.length,
    price,
    problems: [],
  });

  it('is of what is made, and names what is kept', () => {
    const change = changeOf(plan([true, false, true, true], 1));
    expect(change).toMatchObject({ made: 1, kept: 2, makesClosing: false, madeSeconds: 4, seconds: 16 });
    expect(changeInWords(change)).toBe('1 scene to be made, 4 s of film, for 1 credit. 2 are kept and free.');
    expect(renderLabel(2, change)).toBe('Render what changed for 1 credit');
  });

  it('is all of a first version, and nothing where all is kept', () => {
    const first = changeOf(plan([false, false], 3));
    expect(changeInWords(first)).toBe('1 scene to be made, 8 s of film, for 3 credits.');
    expect(renderLabel(1, first)).toBe('Render version 1 for 3 credits');
    const none = changeOf(plan([true, true], 0));
    expect(changeInWords(none)).toContain('Nothing has to be made anew');
    expect(renderLabel(3, none)).toBe('Render version 3, free');
    expect(changeInWords(changeOf(plan([true, false], 1)))).toContain('card at the end');
  });
});

describe('a project', () => {
  it('is changed without losing how its logo is shown', () => {
    const project = {
      id: 'p',
      name: 'Orchard',
      status: 'active',
      brand: {
        accent_color: '#ff5a3c',
        lower_third: { shown: false, name: 'Maya' },
        logo_asset_id: 'logo',
        logo_corner: 'top-left' as const,
        logo_opacity: 0.5,
      },
    };
    const draft = projectDraftOf(project);
    expect(projectChangeOf(draft, project)).toMatchObject({
      name: 'Orchard',
      status: 'active',
      description: null,
      brand: {
        accent_color: '#ff5a3c',
        lower_third: { shown: false, name: 'Maya' },
        logo_asset_id: 'logo',
        logo_corner: 'top-left',
        logo_opacity: 0.5,
      },
    });
    expect(projectChangeOf({ ...draft, logoAssetId: '' }, project).brand).not.toHaveProperty('logo_corner');
    expect(projectChangeOf({ ...draft, hasBrand: false }, project).brand).toBeNull();
    expect(projectsLike([project], 'ORCH').length).toBe(1);
    expect(projectsLike([project], 'press')).toEqual([]);
  });
});
