import { inside, nearPlanets } from './near.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Buildings that a text without another place is about from within. */
const buildings =
  'iglesia|capilla|hospital|clínica|restaurantes?|panadería|librería|tienda(?!_de_campaña)|museo|teatro|cine|fábrica|laboratorio|gimnasio|hotel|taberna';
const within = inside(
  '(?:en|dentro_de|por|a_través_de)_(?:un|una|el|la|su|mi|nuestro|nuestra|tu)_',
  `${buildings}|bar|café|catedral|cabaña|apartamento|piso|supermercado`,
);

export const spanish: Vocabulary = {
  functionWords:
    'de a en al el la los las un una unos y es son está en con por para del al su sus mi nuestro nuestra que se como donde más muy había hay yo entre sobre bajo hacia',
  places: {
    sea: 'mar!(?!_de_(?:nubes|gente|flores|dudas|lágrimas|luces|posibilidades)) mares! océano playa! playas! costa! isla! islas! puerto! bahía pueblos?_(?:pesquero|de_pescadores)',
    lake: 'lago! lagos! río! ríos! laguna! cascada! arroyo!',
    city: 'ciudad calle! calles! barrio! avenida plaza! metro! rascacielos',
    forest: 'bosque selva! selvas! jungla',
    mountains:
      'montaña colina! colinas! cumbre! cima! valle! valles! alpes! sierra! cordillera glaciar volc[aá]n acantilado',
    meadow:
      'prado! prados! campo! campos! jardín jardines granja! pueblo! pueblos! aldea! parque! parques! huerto viñedo (?:bajo|debajo_de)_(?:un|el|la_sombra_de_un)_árbol!(?!_de_navidad)',
    desert: 'desierto duna! dunas! oasis!',
    space: `espacio_(?:exterior|sideral|profundo|infinito|interestelar|ultraterrestre) (?:conquista|carrera|viajes?)_(?:del|al|por_el)_espacio!(?!_\\p{L}) ${nearPlanets('espacio')} universo! planeta cosmos! sistema_solar estaci[óo]n_espacial`,
    room: `habitación cuarto!(?!_de_hora) sala! salón! cocina! oficina escuela! biblioteca dormitorio taller! en_casa! en_mi_casa! en_la_casa! ${within} espacios?_de_(?:trabajo|coworking|oficina) apartamento (?<=(?:un|el|nuevo|su)\\s)piso! garaje s[óo]tano`,
    road: 'camino! caminos! carretera sendero! autopista ruta!',
  },
  placeHints: {
    sea: 'barco! barcos! velero ballena delf[ií]n faro! pescador capitán pirata! ola! olas! castillos?_de_arena',
    city: 'mercado! empresa negocio! negocios! multitud! tejado azotea aeropuerto estaci[óo]n_de_(?:tren|metro|autobuses) estadio! praga!',
    forest: 'árbol búho!',
    mountains: 'águila drag[oó]n esquí',
    meadow: 'flor! flores! hierba! vaca! vacas! oveja abeja',
    desert: 'cactus! camello pirámide',
    space: 'cohete nave_espacial extraterrestre satélite vía_láctea',
    room: `libro! libros! ventana! ordenador computador profesor maestr[oa]! estudiante escritor café! receta! (?<=(?:la|su|una|mi|tu)\\s)cama! sof[áa]! sill[óo]n chimenea bañera baño! en_el_escenario! farmacia (?:${buildings})! cafetería`,
    road: 'viaje! viajes! viaja! coche! coches! bicicleta aventura',
  },
  faintHints: { mountains: 'nieve!' },
  hours: {
    dawn: 'amanecer amanece (?<=(?:la|por_la|una|cada|esta)\\s)mañana! madrugada! alba! sol_sale! sale_el_sol! sol_se_levanta sol_naciente salida_del_sol',
    dusk: 'atardecer anochecer puesta_de_sol crepúsculo ocaso! sol_se_(?:pone|ponía|oculta|esconde) se_(?:pone|oculta|esconde)_el_sol cae_el_sol! sol_poniente puestas?_de_sol (?:cae|caer)_la_(?:noche|tarde)',
    night: 'noche! noches! medianoche',
    day: 'mediodía soleado soleada (?<=(?:la|una|esta)\\s)tarde!',
  },
  hourHints: {
    night: 'estrella! estrellas! luna! oscuridad fogata hoguera fuegos_artificiales vía_láctea',
    dusk: 'otoño farol vela! velas!',
    dawn: 'despierta!',
    day: 'día! días! sol! verano',
  },
  weather: {
    snow: 'nieve! nieva! nevad invierno navidad ventisca',
    rain: 'lluvia llueve lluvios tormentas?(?!_de_nieve) paraguas',
    fog: 'niebla neblina',
    cloud: 'nublado cielo_gris',
  },
  seasons: { spring: 'primavera', summer: 'verano', autumn: 'otoño', winter: 'invierno' },
  moods: {
    bright: 'feliz! felices! felicidad alegr sonr[ií] risa! risas! fiesta! éxito sueñ[oa] esperanza',
    sombre: 'triste! tristeza solitari soledad miedo! guerra! muerte! peligro perdid[oa]!',
  },
  sights: { neon: 'neón', lighthouse: 'faro! faros!', beach: 'playa! playas!' },
};
