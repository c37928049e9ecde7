import { describe, expect, it } from 'vitest';
import { settingOf } from '../../../engine/storyboard/setting.ts';
import { subjectsOf } from '../../../engine/storyboard/subjects.ts';
import { filmOf } from './films.ts';

const settingIn = (language: string, narration: string) =>
  settingOf(filmOf([narration], { kind: 'prompt', language, title: narration }), 0);

describe('an ordinary prompt', () => {
  it.each([
    ['en', 'A nurse comforts a patient in a hospital at night.', { hour: 'night', subjects: ['person'] }],
    ['en', 'A violinist plays in a candlelit church.', { hour: 'dusk' }],
    ['en', 'In winter we drink tea by the fireplace.', { weather: 'snow' }],
    ['en', 'A chef prepares fresh sushi in a busy Tokyo restaurant.', { subjects: ['food'] }],
    ['en', 'A barista pours latte art in a cozy corner shop.', { subjects: ['coffee', 'shop'] }],
    ['en', 'A mountain of paperwork on the desk.', { weather: 'clear' }],
    ['en', 'A luxury apartment with a view of Central Park.', { weather: 'clear' }],
    [
      'en',
      'Christmas morning: children open presents by the fireplace.',
      { hour: 'dawn', subjects: ['family'] },
    ],
    ['es', 'Una cafetería acogedora en Buenos Aires.', { subjects: [] }],
    ['de', 'Im Museum erwachen nachts die Bilder.', { hour: 'night' }],
    ['ru', 'В церкви горят свечи.', { hour: 'dusk' }],
    ['sv', 'En katt sover i soffan.', { weather: 'clear' }],
    ['ko', '병원의 밤', { hour: 'night' }],
    ['de', 'Das Baby schläft im Bett.', { weather: 'clear' }],
    ['de', 'Eine Ärztin hilft einem Kind im Krankenhaus.', { subjects: ['person'] }],
    ['de', 'Ein Abend im Restaurant am Meer.', { hour: 'dusk', subjects: ['food'] }],
    ['de', 'Im Herzen von Berlin eröffnet ein neues Café.', { subjects: ['coffee'] }],
    ['fr', 'Un dîner dans un petit restaurant de Lyon.', { subjects: ['food'] }],
    ['fr', 'Une danseuse répète seule sur la scène d’un théâtre vide.', { mood: 'sombre' }],
    ['fr', 'Le chat dort sur le canapé.', { subjects: ['cat'] }],
    ['es', 'La abuela cuenta un cuento junto a la chimenea.', { subjects: [] }],
    ['es', 'Un niño mira las estrellas desde su cama.', { hour: 'night', subjects: ['person'] }],
    ['es', 'Nuestro gimnasio abre las veinticuatro horas.', { subjects: [] }],
    ['it', 'Un concerto in una chiesa antica.', { weather: 'clear' }],
    ['it', 'Una notte al museo con i bambini.', { hour: 'night', subjects: ['family'] }],
    ['pt', 'Uma enfermeira no hospital à noite.', { hour: 'night' }],
    ['nl', 'Een kind slaapt in bed.', { weather: 'clear' }],
    ['nl', 'De kat slaapt op de bank in de woonkamer.', { weather: 'clear' }],
    ['pl', 'Dziewczynka czyta książkę w łóżku.', { subjects: ['person', 'book'] }],
    ['pl', 'Pielęgniarka pracuje w szpitalu.', { weather: 'clear' }],
    ['ru', 'Врач работает в больнице.', { weather: 'clear' }],
    ['zh', '医院里的夜晚', { hour: 'night' }],
    ['tr', 'Hastanede bir gece', { hour: 'night' }],
  ])('in %s plays indoors: %s', (language, narration, setting) => {
    expect(settingIn(language, narration)).toMatchObject({ place: 'room', ...setting });
  });

  it.each([
    ['en', 'A church on a hill.', { place: 'mountains' }],
    ['en', 'A hotel by the sea.', { place: 'sea' }],
    ['de', 'Ein Restaurant am Meer.', { place: 'sea' }],
    ['es', 'Una iglesia en la colina.', { place: 'mountains' }],
    ['en', 'A busy airport at Christmas.', { place: 'city', weather: 'snow' }],
    ['de', 'Der Zug hält im Bahnhof, es regnet.', { place: 'city', weather: 'rain', subjects: ['train'] }],
    ['en', 'A sea of people fills the square.', { place: 'city', subjects: ['crowd'] }],
    ['en', 'A forest of skyscrapers.', { place: 'city' }],
    ['en', 'A school of fish in a coral reef.', { place: 'sea', subjects: ['fish'] }],
    ['en', 'A young couple strolls along the Seine at golden hour.', { place: 'lake', hour: 'dusk' }],
    ['en', 'Fireworks over the river on New Year’s Eve.', { place: 'lake', hour: 'night' }],
    ['en', 'A lion rests under an acacia tree.', { place: 'meadow', subjects: ['tree'] }],
    ['en', 'Street food vendors in Bangkok after the rain.', { place: 'city', weather: 'rain' }],
    ['en', 'The last tiger of the jungle hunts at night.', { place: 'forest', hour: 'night' }],
    ['de', 'Seine Frau liebt den Schwarzwald.', { place: 'forest', subjects: ['person'] }],
    ['de', 'Die Milchstraße über dem Meer.', { place: 'sea', hour: 'night' }],
    ['fr', 'Un village de pêcheurs en Bretagne sous la pluie.', { place: 'sea', weather: 'rain' }],
    [
      'fr',
      'Un renard traverse un champ enneigé au petit matin.',
      { place: 'meadow', hour: 'dawn', weather: 'snow' },
    ],
    ['fr', 'Les vignes de Bordeaux en automne.', { place: 'meadow', season: 'autumn' }],
    ['fr', 'Il lit un livre au bord du lac.', { place: 'lake', subjects: ['book'] }],
    ['es', 'Un grupo de amigos hace senderismo en los Pirineos.', { place: 'mountains' }],
    [
      'pt',
      'A menina lê um livro debaixo da árvore.',
      { place: 'meadow', subjects: ['person', 'book', 'tree'] },
    ],
    ['pt', 'Um surfista espera a onda perfeita ao nascer do sol.', { place: 'sea', hour: 'dawn' }],
    ['nl', 'Tulpenvelden in de lente bij een oude molen.', { place: 'meadow', season: 'spring' }],
    ['de', 'Ein Sommerabend auf dem Balkon mit Blick auf Berlin.', { place: 'city', hour: 'dusk' }],
    ['de', 'Ein sonniger Wintertag in den Bergen.', { place: 'mountains', weather: 'snow' }],
    ['ar', 'ثلج على أسطح باريس', { place: 'city', weather: 'snow' }],
    ['it', 'La stazione spaziale orbita intorno alla Terra.', { place: 'space' }],
    ['it', 'Un cane aspetta il padrone alla stazione.', { place: 'city', subjects: ['dog'] }],
    ['it', 'Nella campagna romana una chiesa e un prato', { place: 'meadow' }],
    ['fr', 'Un homme court sur la plage au lever du jour.', { place: 'sea', hour: 'dawn' }],
    ['fr', 'Le lit de la rivière est à sec.', { place: 'lake' }],
    ['es', 'Una tienda de campaña junto al lago.', { place: 'lake', subjects: ['tent'] }],
    ['pl', 'Rycerz walczy ze smokiem przed zamkiem.', { subjects: ['person', 'dragon', 'castle'] }],
    ['en', 'A bed of roses in the garden.', { place: 'meadow', subjects: ['flowers'] }],
    ['it', 'Un pastore con le sue pecore in montagna.', { place: 'mountains' }],
    ['ru', 'Девушка пьёт кофе у окна, за окном дождь.', { place: 'room', weather: 'rain' }],
  ])('in %s plays where its words say: %s', (language, narration, setting) => {
    expect(settingIn(language, narration)).toMatchObject(setting);
  });

  it.each([
    ['A couple of birds sit on a wire.', ['birds']],
    ['Ready in a couple of minutes.', []],
    ['A couple walks home', ['couple', 'house']],
    ['Ein paar Vögel sitzen auf dem Draht.', ['birds']],
    ['Ein Paar Schuhe', []],
    ['Ein Paar tanzt im Regen.', ['couple']],
    ['Un par de pájaros en la rama.', ['birds']],
    ['Une paire de chaussures rouges.', []],
    ['Una coppia di uccelli', ['birds']],
    ['Una coppia di anziani', ['couple']],
    ['A family of elephants', ['elephant']],
    ['A family of four', ['family']],
    ['Una pareja en el corazón de Sevilla.', ['couple']],
    ['Un hôtel au cœur de Lyon', []],
  ])('counts without naming more than it shows: %s', (narration, subjects) => {
    expect(subjectsOf(narration)).toEqual(subjects);
  });
});
