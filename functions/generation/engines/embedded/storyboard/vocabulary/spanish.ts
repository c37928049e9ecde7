import type { Vocabulary } from './vocabulary.ts';

export const spanish: Vocabulary = {
  functionWords:
    'de a en al el la los las un una unos y es son está en con por para del al su sus mi nuestro nuestra que se como donde más muy había hay yo entre sobre bajo hacia',
  places: {
    sea: 'mar! mares! océano playa! playas! costa! isla! islas! puerto! bahía',
    lake: 'lago! lagos! río! ríos! laguna! cascada! arroyo!',
    city: 'ciudad calle! calles! barrio! avenida plaza! metro! rascacielos',
    forest: 'bosque selva! selvas! jungla',
    mountains:
      'montaña colina! colinas! cumbre! cima! valle! valles! alpes! sierra! cordillera glaciar volc[aá]n acantilado',
    meadow:
      'prado! prados! campo! campos! jardín jardines granja! pueblo! pueblos! aldea! parque! parques! huerto',
    desert: 'desierto duna! dunas! oasis!',
    space: 'espacio! universo! planeta cosmos! sistema_solar vía_láctea',
    room: 'habitación cuarto! sala! cocina! oficina escuela! biblioteca dormitorio taller! en_casa! en_mi_casa! en_la_casa!',
    road: 'camino! caminos! carretera sendero! autopista ruta!',
  },
  placeHints: {
    sea: 'barco! barcos! velero ballena delf[ií]n faro! pescador capitán pirata! ola! olas!',
    city: 'mercado! empresa negocio! negocios! multitud!',
    forest: 'árbol búho!',
    mountains: 'nieve! águila drag[oó]n esquí',
    meadow: 'flor! flores! hierba! vaca! vacas! oveja abeja',
    desert: 'cactus! camello pirámide',
    space: 'cohete nave_espacial extraterrestre satélite',
    room: 'libro! libros! ventana! ordenador computador profesor maestr[oa]! estudiante escritor café! receta!',
    road: 'viaje! viajes! viaja! coche! coches! bicicleta aventura',
  },
  hours: {
    dawn: 'amanecer amanece (?<=(?:la|por_la|una|cada|esta)\\s)mañana! madrugada! alba!',
    dusk: 'atardecer anochecer puesta_de_sol crepúsculo ocaso!',
    night: 'noche! noches! medianoche',
    day: 'mediodía soleado soleada (?<=(?:la|una|esta)\\s)tarde!',
  },
  hourHints: {
    night: 'estrella! estrellas! luna! oscuridad fogata hoguera',
    dusk: 'otoño farol vela! velas!',
    dawn: 'despierta!',
    day: 'día! días! sol! verano',
  },
  weather: {
    snow: 'nieve! nieva! nevad invierno navidad',
    rain: 'lluvia llueve lluvios tormenta paraguas',
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
