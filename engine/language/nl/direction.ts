import type { DirectionWords } from '../direction-words.ts';

export const dutchDirection: DirectionWords = {
  numbers:
    'één=1 een=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 vijftien=15 twintig=20 dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 honderd=100',
  joiners: 'en ën',
  magnitudes: 'duizend=3 miljoen=6 miljard=9 biljoen=12',
  percent: 'procent',
  currencies: 'euro dollar pond yen frank',
  years: { before: 'in sinds tot vanaf jaar voor na' },
  numbered:
    'pagina kamer zaal hoofdstuk versie artikel paragraaf stap nummer nr\\.? figuur tabel regel vlucht bus lijn deel model',
  measures: 'gram g kg kilo ml liter kopjes? eetlepels? theelepels? graden minuten minuut seconden uur',
  ordinals: [
    'ten_eerste allereerst eerst om_te_beginnen stap_één,',
    'ten_tweede stap_twee,',
    'ten_derde stap_drie,',
    'ten_vierde stap_vier,',
    'ten_vijfde',
  ],
  next: 'dan daarna vervolgens',
  last: 'tot_slot ten_slotte tenslotte als_laatste',
  and: 'en of',
  saying: 'zei zegt schreef schrijft verklaarde vertelde vertelt aldus',
  accordingTo: 'volgens',
  versus: 'versus vs\\.? tegen',
  insteadOf: 'in_plaats_van vergeleken_met in_vergelijking_met',
  notBut: ['niet|maar', 'geen|maar'],
  whereas: 'terwijl',
  past: 'vroeger voorheen eerder,',
  present: 'nu tegenwoordig vandaag',
  address: 'ik me mij mijn jij je jou jouw u uw wij we ons onze jullie',
  small:
    'de het een van in op aan met voor door om te naar bij uit over en of maar dat die wie waar als is zijn was waren heeft hebben wordt niet ook zeer zo ze hij zij er hun haar deze dit',
};
