import type { DirectionWords } from '../direction-words.ts';

export const frenchDirection: DirectionWords = {
  numbers:
    'un=1 une=1 deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 vingt=20 trente=30 quarante=40 cinquante=50 soixante=60 cent=100 cents=100',
  joiners: 'et',
  magnitudes: 'mille=3 million=6 millions=6 milliard=9 milliards=9',
  percent: 'pour_cent pourcent',
  currencies: 'euros? dollars? francs livres yens',
  years: { before: `en depuis dès année avant après jusqu’en jusqu'en` },
  numbered:
    'page chambre salle chapitre version article section étape numéro n° figure tableau ligne vol bus quai tome modèle',
  measures: 'grammes? g kg kilos? ml cl litres? tasses? cuillères? degrés minutes? secondes? heures? h',
  ordinals: [
    `premièrement d’abord d'abord tout_d’abord tout_d'abord en_premier_lieu primo étape_un,`,
    'deuxièmement en_deuxième_lieu en_second_lieu secundo étape_deux,',
    'troisièmement en_troisième_lieu tertio étape_trois,',
    'quatrièmement en_quatrième_lieu',
    'cinquièmement en_cinquième_lieu',
  ],
  next: 'ensuite puis après_cela',
  last: 'enfin finalement pour_finir',
  and: 'et ou',
  saying:
    'dit a_dit disait déclare a_déclaré déclarait écrit a_écrit écrivait affirme a_affirmé explique a_expliqué expliquait ajoute a_ajouté s’exclame',
  accordingTo: `selon d’après d'après`,
  versus: 'versus vs\\.? contre',
  insteadOf: `au_lieu_d[eu]s? plutôt_qu[e’'] par_rapport_(?:à|aux?) comparée?s?_(?:à|aux?)`,
  notBut: ['n’est_pas|mais', `n'est_pas|mais`, 'non_pas|mais'],
  whereas: `tandis_qu[e’'] alors_qu[e’']`,
  past: 'avant, autrefois auparavant jadis',
  present: "aujourd['’]hui maintenant désormais après,",
  address: `je j’ai j'ai me moi mon ma mes tu te toi ton ta tes vous votre vos nous notre nos`,
  small:
    'le la les l’ un une des du de d’ à au aux en dans sur sous par pour avec sans et ou mais que qui dont où ce cette ces il elle ils elles on nous vous je est sont était étaient a ont sera plus moins très pas ne se sa son ses leur leurs',
};
