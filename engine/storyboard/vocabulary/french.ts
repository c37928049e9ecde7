import { inside, nearPlanets } from './near.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Buildings that a text without another place is about from within. */
const buildings =
  'église|chapelle|hôpital|clinique|restaurants?|boulangerie|librairie|boutique|musée|théâtre|cinéma|usine|laboratoire|gymnase|hôtel(?!_de_ville)|auberge';
const within = inside(
  "(?:dans|à_travers|à_l['’]intérieur_d['’e]_?)_?(?:l['’]|un_|une_|la_|le_|son_|sa_|notre_|votre_|leur_|mon_|ma_)",
  `${buildings}|magasin|bar|café|cathédrale|appartement|supermarché`,
);

export const french: Vocabulary = {
  functionWords:
    'de à en le la les un une des du et est sont dans sur avec pour au aux ce cette son sa ses nous vous il elle ils mon ma mes notre qui où par sous était l qu j chez',
  places: {
    sea: 'mer!(?!_de_(?:nuages|fleurs|monde|gens|lumières|sable)) mers! océan plage! plages! côte! côtes! île! îles! port! ports! villages?_de_pêcheurs',
    lake: 'lac! lacs! rivière fleuve étang! cascade! ruisseau (?<=la\\s)(?:seine|loire|tamise)! rhône! rhin!',
    city: 'ville! villes! rue! rues! quartier! boulevard! métro!',
    forest: 'forêt! forêts! bois! jungle!',
    mountains: 'montagne colline! collines! sommet! sommets! vallée alpes! falaise glacier! volcan',
    meadow: `champs?!(?!-) jardin prairie campagne! village! villages! ferme! parc! parcs! verger vignes! vignoble sous_(?:un_|le_|l['’])(?:\\p{L}+_)?arbre!(?!_de_noël)`,
    desert: 'désert! déserts! dune! dunes! oasis!',
    space: `espaces?_(?:profond|intersidéral|interstellaire|infini|lointain|extra-atmosphérique|cosmique|sidéral) (?:voyage|conquête|station|sortie)s?_(?:dans|de)_l['’]espace! ${nearPlanets('espace')} univers! planète cosmos! système_solaire station_spatiale`,
    room: `chambre! cuisine! bureau! bureaux! école! écoles! bibliothèque salon! salle! atelier à_la_maison! dans_la_maison! chez_ ${within} espaces?_de_(?:travail|bureau|coworking|réunion) appartement garage! grenier`,
    road: 'route! routes! chemin! chemins! sentier autoroute',
  },
  placeHints: {
    sea: 'bateau voilier navire baleine dauphin phare! phares! pêcheur capitaine pirate! vague! vagues! châteaux?_de_sable',
    city: 'marché! entreprise société! foule! toits! aéroport gare! stade! en_terrasse!',
    forest: 'arbre! arbres! hibou! champignon',
    mountains: 'aigle! dragon! dragons! ski! randonn',
    meadow: 'fleur! fleurs! herbe! vache mouton abeille',
    desert: 'cactus! chameau pyramide',
    space: 'fusée! fusées! extraterrestre satellite vaisseau_spatial voie_lactée',
    room: `livre! livres! fenêtre ordinateur professeur élève étudiant écrivain café!(?!_en_terrasse) recette (?:dans|sur)_(?:un|son|le|mon|leur|votre|ton)_lit!(?!_de_) canapé fauteuil cheminée! baignoire sur_(?:la_)?scène! salle_de_bain pharmacie (?:${buildings})!`,
    road: 'voyage voiture vélo! aventure',
  },
  faintHints: { mountains: 'neige!' },
  hours: {
    dawn: 'aube! matin! matins! matinée lever_du_soleil lever_de_soleil aurore! soleil_se_(?:lève|levait) se_lève_le_soleil soleil_levant levers?_d[eu]_soleil (?:lever|point)_du_jour petit_jour!',
    dusk: 'soir! soirs! soirée crépuscule coucher_d[eu]_soleil soleil_se_(?:couche|couchait) se_couche_le_soleil soleil_couchant couchers?_d[eu]_soleil tombée_d[ue] nuit_tombe',
    night: 'nuit! nuits! minuit!',
    day: 'midi! après-midi ensoleillé plein_jour',
  },
  hourHints: {
    night: 'étoile! étoiles! lune! obscurité feu_de_camp feux?_d.artifice voie_lactée',
    dusk: 'automne lanterne bougie',
    dawn: "s'éveille se_réveille s'éveiller",
    day: "jour! jours! journée soleil! (?<=(?:cet|en|un|d|l)[’'\\s])été!",
  },
  weather: {
    snow: 'neige! neiges! enneigé hiver! noël! blizzard',
    rain: 'pluie! pluies! pleut! orage tempêtes?(?!_de_neige) parapluie',
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
