import { describe, expect, it } from 'vitest';
import { Stage } from '../../../functions/generation/engines/embedded/stage.ts';
import { places, settingOf } from '../../../functions/generation/engines/embedded/storyboard/setting.ts';
import { Storyboard } from '../../../functions/generation/engines/embedded/storyboard/storyboard.ts';
import { filmOf, silentTiming } from './films.ts';

describe('the setting of a storyboard', () => {
  it.each([
    ['A lighthouse above the stormy sea at dusk', { place: 'sea', hour: 'dusk', weather: 'rain' }],
    ['Neon lights in the city', { place: 'city', hour: 'night', weather: 'clear' }],
    ['Snow falls on quiet mountains at dawn', { place: 'mountains', hour: 'dawn', weather: 'snow' }],
    ['A path through a green forest on a sunny day', { place: 'forest', hour: 'day', weather: 'clear' }],
    ['An old road leads to the sunset', { place: 'road', hour: 'dusk', weather: 'clear' }],
    ['The writer at her desk at midnight', { place: 'room', hour: 'night', weather: 'clear' }],
    ['Ein Schiff auf dem Meer am Abend im Regen', { place: 'sea', hour: 'dusk', weather: 'rain' }],
    ['Una ciudad de noche', { place: 'city', hour: 'night', weather: 'clear' }],
    [
      'A city at dusk in the rain, neon lights on wet streets',
      { place: 'city', hour: 'dusk', weather: 'rain', isNeon: true },
    ],
    [
      'The harbour city wakes in the morning light',
      { place: 'sea', beyond: 'city', hour: 'dawn', hasLighthouse: false },
    ],
    ['A long road through open fields on a sunny day', { place: 'road', beyond: 'meadow', hour: 'day' }],
    ['A lake below the mountains in autumn', { place: 'lake', beyond: 'mountains', season: 'autumn' }],
    ['Fog over the old town', { place: 'city', weather: 'fog' }],
    ['Дождь в лесу ночью', { place: 'forest', hour: 'night', weather: 'rain' }],
    ['在海边的黄昏', { place: 'sea', hour: 'dusk' }],
    ['البحر في الليل', { place: 'sea', hour: 'night' }],
    ['She was happy to drive through the desert', { place: 'road', beyond: 'desert', mood: 'bright' }],
    ['The careful seal sees a category', { weather: 'clear', mood: 'calm' }],
  ])('of "%s" is what its words say', (narration, setting) => {
    expect(settingOf(filmOf([narration], { kind: 'prompt' }), 0)).toMatchObject(setting);
  });

  it('is taken from the whole film where a scene says nothing, and from the seed where nobody does', () => {
    const film = filmOf(['A ship at sea by night.', 'It goes on.'], { kind: 'prompt' });
    expect(settingOf(film, 1)).toMatchObject({ place: 'sea', hour: 'night' });
    const night = filmOf(
      [
        'A city at dusk in the rain.',
        'A woman waits.',
        'In the morning a family is at the beach.',
        'They sing.',
      ],
      { kind: 'prompt' },
    );
    expect(settingOf(night, 1)).toMatchObject({ place: 'city', hour: 'dusk', weather: 'rain' });
    expect(settingOf(night, 3)).toMatchObject({
      place: 'sea',
      hour: 'dawn',
      weather: 'clear',
      isAshore: true,
    });
    const silent = filmOf(['Zzz.', 'Yyy.'], { kind: 'prompt' });
    expect(settingOf(silent, 0)).toEqual(settingOf(silent, 1));
    const seen = new Set(Array.from({ length: 40 }, (_, seed) => settingOf({ ...silent, seed }, 0).place));
    expect(seen.size).toBe(places.length);
  });
});

describe('a storyboard', () => {
  it.each(['A ship at sea.', 'Rain in the city at night.', 'Snow in the forest.'])(
    'moves: %s',
    (narration) => {
      const film = filmOf([narration], { kind: 'prompt' });
      const stage = new Stage(film.width, film.height);
      const board = new Storyboard(film, silentTiming(90));
      const early = stage.show(board, 30).slice();
      const late = stage.show(board, 60);
      const moved = early.filter((value, index) => Math.abs(value - (late[index] ?? 0)) > 4).length;
      expect(moved / early.length).toBeGreaterThan(0.005);
    },
  );

  it('differs from place to place, and from hour to hour', () => {
    const pictures = [
      'sea',
      'city',
      'forest',
      'mountain',
      'office',
      'highway',
      'lake',
      'meadow',
      'desert',
      'planets',
      'sea at night',
    ].map((words) => {
      const film = filmOf([words], { kind: 'prompt' });
      const stage = new Stage(film.width, film.height);
      return Buffer.from(stage.show(new Storyboard(film, silentTiming(90)), 45)).toString('base64');
    });
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});
