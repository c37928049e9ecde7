import { describe, expect, it } from 'vitest';
import { places, settingOf } from '../../../engine/storyboard/setting.ts';
import { filmOf } from './films.ts';

const settingIn = (language: string, narration: string, seed = 7) =>
  settingOf(filmOf([narration], { kind: 'prompt', language, title: narration, seed }), 0);

/** The seeds' places where no word tells one. */
const chosenIn = (language: string, narration: string): number =>
  new Set(Array.from({ length: 40 }, (_, seed) => settingIn(language, narration, seed).place)).size;

describe('the words of ordinary prompts', () => {
  it.each([
    ['en', 'Snow falls softly on the roofs of Paris.', { place: 'city', weather: 'snow' }],
    ['en', 'Snow in Tokyo at night', { place: 'city', hour: 'night', weather: 'snow' }],
    ['fr', 'Il neige sur les toits de Paris', { place: 'city', weather: 'snow' }],
    ['de', 'Schnee liegt auf den Dächern von Paris', { place: 'city', weather: 'snow' }],
    ['es', 'Nieve en Madrid', { place: 'city', weather: 'snow' }],
    ['it', 'La neve cade sui tetti di Roma.', { place: 'city', weather: 'snow' }],
    ['ru', 'Снег идёт над крышами Москвы.', { place: 'city', weather: 'snow' }],
    ['en', 'A cup of tea by the window on a snowy afternoon.', { place: 'room', weather: 'snow' }],
    ['en', 'Meet Max, the dog who loves snow.', { place: 'mountains', subjects: ['dog'] }],
    ['en', 'A couple dances under the stars in Paris.', { place: 'city', hour: 'night' }],
    ['es', 'Las calles de La Habana al atardecer.', { place: 'city', hour: 'dusk' }],
    ['it', 'Una gondola scivola sui canali di Venezia.', { place: 'city' }],
    ['pl', 'Spacer po rynku w Krakowie o zmierzchu.', { place: 'city', hour: 'dusk' }],
    ['ru', 'Прогулка по вечернему Санкт-Петербургу.', { place: 'city', hour: 'dusk' }],
    ['de', 'Die schönsten Weihnachtsmärkte in München', { place: 'city', weather: 'snow' }],
  ])('in %s tell a city, and snow only where nothing else is told: %s', (language, narration, setting) => {
    expect(settingIn(language, narration)).toMatchObject(setting);
  });

  it('leave a scene of snow in the city that another scene names', () => {
    const film = filmOf(['A quiet city.', 'Snow falls.'], { kind: 'prompt' });
    expect(settingOf(film, 1)).toMatchObject({ place: 'city', weather: 'snow' });
  });

  it.each([
    ['fr', 'Un espace de travail lumineux', 'room'],
    ['fr', 'Un espace de coworking au cœur de Lyon', 'room'],
    ['es', 'Un espacio de trabajo moderno', 'room'],
    ['it', 'Uno spazio di lavoro luminoso.', 'room'],
    ['es', 'Espacio para toda la familia en el centro de Madrid', 'city'],
    ['fr', 'Un astronaute flotte dans l’espace.', 'space'],
    ['fr', 'Les étoiles brillent dans l’espace profond.', 'space'],
    ['es', 'Una nave viaja por el espacio entre las estrellas.', 'space'],
    ['it', 'Un viaggio nello spazio tra i pianeti.', 'space'],
    ['nl', 'De ruimte tussen de sterren.', 'space'],
  ])('in %s tell outer space from room: %s', (language, narration, place) => {
    expect(settingIn(language, narration).place).toBe(place);
  });

  it.each([
    ['es', 'Espacio para toda la familia'],
    ['pt', 'Um espaço para toda a família.'],
    ['nl', 'De ruimte is licht en modern.'],
    ['de', 'Museen für alle.'],
    ['en', 'A knight rides home after the battle.'],
    ...'en de fr es it pt nl pl tr sv da nb fi cs hu ro id vi ru el ar hi zh ko'
      .split(' ')
      .map((language) => [language, 'Zzz']),
  ])('in %s leave the place to the seed where they tell none: %s', (language = '', narration = '') => {
    expect(chosenIn(language, narration)).toBe(places.length);
  });

  it.each([
    ['en', 'The sun sets over the sea', 'dusk'],
    ['en', 'The sun is setting behind the hills.', 'dusk'],
    ['en', 'The sun rises over the village.', 'dawn'],
    ['de', 'Die Sonne geht über dem Meer unter', 'dusk'],
    ['de', 'Die Sonne geht auf dem Land unter', 'dusk'],
    ['de', 'Die Sonne geht über dem Meer auf.', 'dawn'],
    ['fr', 'Le soleil se couche sur la mer', 'dusk'],
    ['fr', 'Le soleil se lève sur la mer.', 'dawn'],
    ['es', 'El sol se pone', 'dusk'],
    ['es', 'El sol sale sobre el mar.', 'dawn'],
    ['it', 'Il sole tramonta dietro le colline.', 'dusk'],
    ['it', 'Il sole sorge sul mare.', 'dawn'],
    ['pt', 'O sol se põe sobre a cidade.', 'dusk'],
    ['pt', 'O sol nasce atrás das montanhas.', 'dawn'],
    ['nl', 'De zon gaat onder boven zee.', 'dusk'],
    ['nl', 'De zon komt op boven de weilanden.', 'dawn'],
    ['sv', 'Solen går ner över havet.', 'dusk'],
    ['sv', 'Solen går upp över skogen.', 'dawn'],
    ['da', 'Solen går ned bag bakken.', 'dusk'],
    ['nb', 'Sola står opp over fjorden.', 'dawn'],
    ['pl', 'Słońce zachodzi nad morzem.', 'dusk'],
    ['pl', 'Słońce wschodzi nad górami.', 'dawn'],
    ['ru', 'Солнце садится за горы.', 'dusk'],
    ['ru', 'Солнце встаёт над рекой.', 'dawn'],
    ['tr', 'Güneş denizin üzerinde batıyor.', 'dusk'],
    ['cs', 'Slunce zapadá za kopec.', 'dusk'],
    ['hu', 'A nap lemegy a tenger felett.', 'dusk'],
    ['ro', 'Soarele apune peste mare.', 'dusk'],
    ['fi', 'Aurinko laskee mereen.', 'dusk'],
    ['ko', '해가 지는 바다', 'dusk'],
    ['zh', '太阳落山了，海边很安静', 'dusk'],
    ['ar', 'تغرب الشمس على البحر', 'dusk'],
    ['hi', 'सूरज डूब रहा है, समुद्र के किनारे', 'dusk'],
    ['vi', 'Mặt trời lặn trên biển.', 'dusk'],
    ['el', 'Ο ήλιος δύει πάνω από τη θάλασσα', 'dusk'],
  ])('in %s tell the hour by what the sun does: %s', (language, narration, hour) => {
    expect(settingIn(language, narration).hour).toBe(hour);
  });

  it.each([
    ['en', 'A quiet mountain lake at dawn', { place: 'lake', beyond: 'mountains', hour: 'dawn' }],
    ['en', 'A forest lake', { place: 'lake', beyond: 'forest' }],
    ['en', 'A mountain village in winter.', { place: 'meadow', beyond: 'mountains' }],
    ['de', 'Ein Bergsee im Morgenlicht.', { place: 'lake', beyond: 'mountains' }],
    ['ru', 'Медведь ловит рыбу в горной реке.', { place: 'lake', beyond: 'mountains' }],
    ['de', 'Das Land der tausend Seen', { place: 'lake' }],
    ['de', 'Segelboot auf dem Bodensee', { place: 'lake', subjects: ['boat'] }],
    ['de', 'Ein Wochenende am Chiemsee', { place: 'lake' }],
    ['de', 'Ein Schiff auf der Nordsee', { place: 'sea' }],
    ['de', 'Wir fahren auf hoher See.', { place: 'sea' }],
    ['de', 'Die Odyssee des Kapitäns.', { place: 'sea' }],
    ['pl', 'Słońce zachodzi nad morzem.', { place: 'sea' }],
    ['nl', 'Schaatsen op het bevroren meer.', { place: 'lake', weather: 'snow' }],
  ])('in %s tell lakes from seas and mountains: %s', (language, narration, setting) => {
    expect(settingIn(language, narration)).toMatchObject(setting);
  });

  it.each([
    ['fr', 'Une tempête de neige en montagne.', 'mountains'],
    ['es', 'Una tormenta de nieve en la ciudad.', 'city'],
    ['pt', 'Uma tempestade de neve na cidade.', 'city'],
    ['it', 'Una bufera di neve in montagna.', 'mountains'],
    ['de', 'Ein Schneesturm in der Stadt.', 'city'],
    ['en', 'A blizzard in the forest', 'forest'],
    ['en', 'A snowstorm in the city.', 'city'],
    ['pl', 'Burza śnieżna w górach.', 'mountains'],
    ['ru', 'Метель в лесу.', 'forest'],
  ])('in %s know snow in a storm: %s', (language, narration, place) => {
    expect(settingIn(language, narration)).toMatchObject({ place, weather: 'snow' });
  });
});
