import type { DirectionWords } from '../direction-words.ts';

export const czechDirection: DirectionWords = {
  numbers:
    'jeden=1 jedna=1 dva=2 dvě=2 tři=3 čtyři=4 pět=5 šest=6 sedm=7 osm=8 devět=9 deset=10 jedenáct=11 dvanáct=12 patnáct=15 dvacet=20 třicet=30 čtyřicet=40 padesát=50 šedesát=60 sedmdesát=70 osmdesát=80 devadesát=90 sto=100',
  magnitudes:
    'tisíc=3 tisíce=3 milion=6 miliony=6 milionů=6 mil\\.?=6 miliarda=9 miliardy=9 miliard=9 mld\\.?=9',
  percent: 'procent procenta',
  currencies: 'korun koruny korunu Kč eur eura euro dolarů dolary liber',
  years: { before: 'roce roku rok' },
  numbered:
    'strana stranu straně pokoj sál kapitola verze článek oddíl krok číslo č\\.? obrázek tabulka řádek let autobus linka díl model',
  measures:
    'gramů gramy g kg kilo ml dl litrů litry hrnky lžíce lžic stupňů minut minuty sekund hodin hodiny',
  ordinals: [
    'za_prvé zaprvé nejprve nejdřív krok_jedna,',
    'za_druhé zadruhé krok_dva,',
    'za_třetí zatřetí krok_tři,',
    'za_čtvrté začtvrté krok_čtyři,',
    'za_páté zapáté',
  ],
  next: 'potom pak poté',
  last: 'nakonec konečně, na_závěr',
  and: 'a nebo',
  saying:
    'řekl řekla říká napsal napsala píše uvedl uvedla vysvětlil vysvětlila dodal dodala prohlásil prohlásila',
  accordingTo: 'podle',
  versus: 'versus vs\\.? proti',
  insteadOf: 'místo namísto ve_srovnání_s',
  notBut: ['ne|ale', 'není|ale', 'nikoli|ale', 'nejsou|ale'],
  whereas: 'zatímco kdežto',
  past: 'dříve(?!_než) předtím kdysi',
  present: 'teď nyní dnes',
  address: 'já mě mi můj moje má moji ty tě ti tvůj tvoje vy vás vám váš vaše my nás nám náš naše',
  small:
    'a nebo ale že který která které kteří v ve z ze na do od po za pro o u s se si je jsou byl byla bylo byli ne také velmi tak jak to ten ta ti jeho její jejich',
};
