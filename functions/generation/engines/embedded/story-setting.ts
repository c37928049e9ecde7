import type { Film } from '../../film.ts';
import { seededRandom } from './seeded.ts';

export const places = ['sea', 'city', 'forest', 'mountains', 'room', 'road'] as const;
export type Place = (typeof places)[number];
export type Hour = 'dawn' | 'day' | 'dusk' | 'night';
export type Weather = 'clear' | 'rain' | 'snow';

/** Where, when and in what weather a scene of a storyboard plays. */
export interface Setting {
  place: Place;
  hour: Hour;
  weather: Weather;
}

/** Beginnings of words that name a place, in the languages that prompts mostly come in. */
const placeWords: Readonly<Record<Place, RegExp>> = {
  sea: /\b(sea|ocean|beach|wave|coast|shore|ship|boat|sail|island|lighthouse|harbo|lake|river|fish|whale|meer|ozean|strand|küste|schiff|see\b|mer\b|océan|plage|bateau|mar\b|playa|barco|spiaggia|praia|море|океан)/iu,
  city: /\b(cit(y|ies)|town|street|skyline|tower|building|neon|traffic|downtown|market|crowd|subway|stadt|straße|ville|rue\b|ciudad|calle|città|cidade|rua\b|город|улиц)/iu,
  forest:
    /\b(forest|wood(s|land)|tree|jungle|garden|leaf|leaves|park|meadow|flower|bird|deer|wald|baum|garten|forêt|arbre|jardin|bosque|árbol|foresta|giardino|floresta|лес|дерев)/iu,
  mountains:
    /\b(mountain|peak|hill|cliff|valley|summit|glacier|volcano|alps?|snow|eagle|dragon|berg|gipfel|tal\b|montagne|montaña|valle|montagna|montanha|гор[аыу])/iu,
  room: /\b(room|desk|office|home|house|kitchen|window|book|writer|student|table|library|classroom|computer|screen|meeting|team|zimmer|büro|haus|buch|bureau|maison|livre|oficina|casa|libro|ufficio|escritório|комнат|дом)/iu,
  road: /\b(road|highway|journey|travel|drive|driving|car\b|cars\b|train|bicycle|desert|field|path|route|plain|reise|weg\b|auto\b|voyage|chemin|camino|viaje|coche|strada|viaggio|estrada|viagem|дорог|путь)/iu,
};

const hourWords: readonly (readonly [Hour, RegExp])[] = [
  ['night', /\b(night|midnight|star(s|ry|light)|moon|dark|neon|nacht|nuit|noche|notte|noite|ноч)/iu],
  [
    'dusk',
    /\b(dusk|sunset|evening|twilight|autumn|abend|sonnenuntergang|soir|atardecer|tramonto|pôr do sol|вечер|закат)/iu,
  ],
  [
    'dawn',
    /\b(dawn|sunrise|morning|awak|wake|begin|new day|spring|morgen|aube|matin|amanecer|mañana|alba|mattin|amanhecer|manhã|утр|рассвет)/iu,
  ],
  [
    'day',
    /\b(day|noon|sun|summer|bright|blue sky|tag\b|sonne|jour|soleil|día|sol\b|giorno|sole|dia\b|день|солнц)/iu,
  ],
];

const weatherWords: readonly (readonly [Weather, RegExp])[] = [
  [
    'snow',
    /\b(snow|winter|ice|frost|blizzard|schnee|winter|neige|hiver|nieve|invierno|neve|inverno|снег|зим)/iu,
  ],
  [
    'rain',
    /\b(rain|storm|drizzle|thunder|regen|sturm|pluie|orage|lluvia|tormenta|pioggia|tempesta|chuva|дожд|буря)/iu,
  ],
];

/** The place that a text names first; a way leads through some other place, where one is named. */
const placeOf = (text: string): Place | undefined => {
  const named = places
    .map((place) => ({ place, at: text.search(placeWords[place]) }))
    .filter(({ at }) => at >= 0)
    .toSorted((one, other) => one.at - other.at)
    .map(({ place }) => place);
  return named.find((place) => place !== 'road') ?? named[0];
};

const firstOf = <Kind>(text: string, words: readonly (readonly [Kind, RegExp])[]): Kind | undefined =>
  words.find(([, pattern]) => pattern.test(text))?.[0];

/**
 * Reads a scene's setting from its words, then from the whole film's; what nobody names is drawn by the seed, the
 * same for every scene of a film.
 */
export const settingOf = (film: Film, sceneIndex: number): Setting => {
  const own = film.scenes[sceneIndex]?.narration ?? '';
  const all = film.scenes.map(({ narration }) => narration).join(' ');
  const random = seededRandom(film.seed, 77);
  const chosenPlace = places[Math.floor(random() * places.length)] ?? 'mountains';
  const chosenHour = (['dawn', 'day', 'dusk'] as const)[Math.floor(random() * 3)] ?? 'day';
  return {
    place: placeOf(own) ?? placeOf(all) ?? chosenPlace,
    hour: firstOf(own, hourWords) ?? firstOf(all, hourWords) ?? chosenHour,
    weather: firstOf(own, weatherWords) ?? firstOf(all, weatherWords) ?? 'clear',
  };
};
