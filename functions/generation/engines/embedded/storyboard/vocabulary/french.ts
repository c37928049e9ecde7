import type { Vocabulary } from './vocabulary.ts';

export const french: Vocabulary = {
  functionWords:
    'de à en le la les un une des du et est sont dans sur avec pour au aux ce cette son sa ses nous vous il elle ils mon ma mes notre qui où par sous était l qu j chez',
  places: {
    sea: 'mer! mers! océan plage! plages! côte! côtes! île! îles! port! ports!',
    lake: 'lac! lacs! rivière fleuve étang! cascade! ruisseau',
    city: 'ville! villes! rue! rues! quartier! boulevard! métro!',
    forest: 'forêt! forêts! bois! jungle!',
    mountains: 'montagne colline! collines! sommet! sommets! vallée alpes! falaise glacier! volcan',
    meadow: 'champs?!(?!-) jardin prairie campagne! village! villages! ferme! parc! parcs! verger',
    desert: 'désert! déserts! dune! dunes! oasis!',
    space: 'espace! univers! planète cosmos! système_solaire voie_lactée',
    room: 'chambre! cuisine! bureau! bureaux! école! écoles! bibliothèque salon! salle! atelier à_la_maison! dans_la_maison! chez_',
    road: 'route! routes! chemin! chemins! sentier autoroute',
  },
  placeHints: {
    sea: 'bateau voilier navire baleine dauphin phare! phares! pêcheur capitaine pirate! vague! vagues!',
    city: 'marché! entreprise société! foule!',
    forest: 'arbre! arbres! hibou! champignon',
    mountains: 'neige! aigle! dragon! dragons! ski! randonn',
    meadow: 'fleur! fleurs! herbe! vache mouton abeille',
    desert: 'cactus! chameau pyramide',
    space: 'fusée! fusées! extraterrestre satellite vaisseau_spatial',
    room: 'livre! livres! fenêtre ordinateur professeur élève étudiant écrivain café! recette',
    road: 'voyage voiture vélo! aventure',
  },
  hours: {
    dawn: 'aube! matin! matins! matinée lever_du_soleil lever_de_soleil aurore!',
    dusk: 'soir! soirs! soirée crépuscule coucher_d[eu]_soleil',
    night: 'nuit! nuits! minuit!',
    day: 'midi! après-midi ensoleillé plein_jour',
  },
  hourHints: {
    night: 'étoile! étoiles! lune! obscurité feu_de_camp',
    dusk: 'automne lanterne bougie',
    dawn: "s'éveille se_réveille s'éveiller",
    day: "jour! jours! journée soleil! (?<=(?:cet|en|un|d|l)[’'\\s])été!",
  },
  weather: {
    snow: 'neige! neiges! enneigé hiver! noël!',
    rain: 'pluie! pluies! pleut! orage tempête parapluie',
    fog: 'brouillard brume',
    cloud: 'nuageux ciel_gris',
  },
  seasons: {
    spring: 'printemps cerisier',
    summer: "(?<=(?:cet|en|un|d|l)[’'\\s])été!",
    autumn: 'automne',
    winter: 'hiver!',
  },
  moods: {
    bright: 'heureu joie! joyeu bonheur rire! sourire fête! succès rêve espoir',
    sombre: 'triste! tristesse seule?! peur! guerre! mort! danger perdue?!',
  },
  sights: { lighthouse: 'phare! phares!', beach: 'plage! plages!' },
};
