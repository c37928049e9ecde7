import { describe, expect, it } from 'vitest';
import { FrameRenderer } from '../../../engine/frame-renderer.ts';
import { places, settingOf } from '../../../engine/storyboard/setting.ts';
import { Storyboard } from '../../../engine/storyboard/storyboard.ts';
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
    ['A book about owls, read in the park', { place: 'meadow' }],
    ['A teacher explains the solar system', { place: 'space' }],
    ['Дом у моря вечером', { place: 'sea', hour: 'dusk' }],
    ['Мороз и солнце, день чудесный', { hour: 'day', weather: 'snow' }],
    ['上海的夜晚', { place: 'city', hour: 'night' }],
    ['Le strade di Roma di notte', { place: 'city', hour: 'night' }],
    ['Herbst in Berlin', { place: 'city', season: 'autumn' }],
    ['En mars, les jardins fleurissent', { place: 'meadow' }],
    ['Wir waren am See', { place: 'lake', mood: 'calm' }],
    ['Las o świcie', { place: 'forest', hour: 'dawn' }],
    ['De zee bij zonsondergang', { place: 'sea', hour: 'dusk' }],
    ['İstanbul’da gece', { place: 'city', hour: 'night' }],
  ])('of "%s" is what its words say', (narration, setting) => {
    expect(settingOf(filmOf([narration], { kind: 'prompt' }), 0)).toMatchObject(setting);
  });

  it.each([
    'I see a dog running after a ball',
    'Do you see the difference? We may fall, but we rise again',
    'Stream your favourite movies anywhere',
    'Wave goodbye to paperwork and ship your product faster',
    'Data lake versus data warehouse',
    'There is no room for error',
    'The field of mathematics is wide',
    'The market fell sharply, so save space in small flats',
    'Tal Levi presents the results of the Berg family',
    'Park your worries for an hour',
  ])('is left to the seed by "%s"', (narration) => {
    const film = filmOf([narration], { kind: 'prompt' });
    const seen = new Set(Array.from({ length: 40 }, (_, seed) => settingOf({ ...film, seed }, 0).place));
    expect(seen.size).toBe(places.length);
  });

  it.each([
    ['Ice cream and dark chocolate for Snow White', 'en'],
    ['The sole survivor: a star is born, the five stars of the tennis world', 'en'],
    ['Ich war in der Schule', 'de'],
    ['La course de l’été? Non, il a été champion', 'fr'],
  ])('knows neither weather, season, night nor mood of "%s"', (narration, language) => {
    const setting = settingOf(filmOf([narration], { kind: 'prompt', language, title: 'Title' }), 0);
    expect(setting).toMatchObject({ weather: 'clear', mood: 'calm' });
    expect(setting.hour).not.toBe('night');
  });

  it.each([
    ['sv', 'Ett skepp på havet i natten'],
    ['da', 'Et skib på havet, det er nat'],
    ['nb', 'En hval i havet ved midnatt'],
    ['fi', 'Laiva merellä yöllä'],
    ['cs', 'Loď na moři v noci'],
    ['hu', 'Egy hajó a tengeren éjszaka'],
    ['ro', 'O corabie pe mare noaptea'],
    ['id', 'Sebuah kapal di laut pada malam hari'],
    ['vi', 'Một con thuyền trên biển vào ban đêm'],
    ['el', 'Ένα πλοίο στη θάλασσα τη νύχτα'],
    ['uk', 'Корабель у морі вночі'],
    ['ko', '밤바다 위의 배'],
    ['hi', 'रात में समुद्र पर जहाज़'],
    ['tr', 'Gece denizde bir gemi'],
    ['nl', 'Een schip op zee bij nacht'],
    ['pl', 'Statek na morzu w nocy'],
    ['pt', 'Um navio no mar à noite'],
    ['it', 'Una nave sul mare di notte'],
    ['fr', 'Un bateau sur la mer, la nuit'],
  ])('knows a sea by night in %s, whether that was sent or not', (language, narration) => {
    for (const told of [language, 'en'])
      expect(settingOf(filmOf([narration], { kind: 'prompt', language: told }), 0)).toMatchObject({
        place: 'sea',
        hour: 'night',
      });
  });

  it('is read in the language that the small words tell, whatever was sent', () => {
    const placeOf = (narration: string, language: string): string =>
      settingOf(filmOf([narration], { kind: 'prompt', language }), 0).place;
    expect(placeOf('Ein Hund spielt am See mit der Frau', 'en')).toBe('lake');
    expect(placeOf('The dog is at the lake', 'de')).toBe('lake');
    expect(placeOf('Leuchtturm', 'en')).toBe('sea');
    expect(placeOf('Playa de noche', 'en')).toBe('sea');
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
      const renderer = new FrameRenderer(film.width, film.height);
      const board = new Storyboard(film, silentTiming(90));
      const early = renderer.render(board, 30).slice();
      const late = renderer.render(board, 60);
      const moved = early.filter((value, index) => Math.abs(value - (late[index] ?? 0)) > 4).length;
      expect(moved / early.length).toBeGreaterThan(0.005);
    },
  );

  it.each([
    'A dog and a boat at the sea by night',
    'City streets under neon in the rain',
    'A heart and a gift in the park',
  ])('looks the same drawn in parts and drawn whole: %s', (narration) => {
    const film = filmOf([narration], { kind: 'prompt' });
    const words = narration.split(' ').map((text, index) => ({
      text,
      offset: narration.indexOf(text),
      start: 0.2 + index * 0.2,
      end: 0.35 + index * 0.2,
    }));
    const timing = { ...silentTiming(150), words };
    const inParts = new FrameRenderer(film.width, film.height);
    const board = new Storyboard(film, timing);
    const other = new Storyboard(film, timing);
    for (let frame = 0; frame < timing.frames; frame += 1) {
      const picture = inParts.render(board, frame);
      if (frame % 13 !== 1) continue;
      const whole = new FrameRenderer(film.width, film.height).render(
        { changed: () => [], draw: (context) => other.draw(context, frame) },
        0,
      );
      expect(Buffer.compare(picture, whole)).toBe(0);
    }
  });

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
      const renderer = new FrameRenderer(film.width, film.height);
      return Buffer.from(renderer.render(new Storyboard(film, silentTiming(90)), 45)).toString('base64');
    });
    expect(new Set(pictures).size).toBe(pictures.length);
  });
});
