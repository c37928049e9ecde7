import type { DirectionWords } from '../direction-words.ts';

export const hungarianDirection: DirectionWords = {
  numbers:
    'egy=1 két=2 kettő=2 három=3 négy=4 öt=5 hat=6 hét=7 nyolc=8 kilenc=9 tíz=10 tizen=10 húsz=20 huszon=20 harminc=30 negyven=40 ötven=50 hatvan=60 hetven=70 nyolcvan=80 kilencven=90 száz=100',
  magnitudes: 'ezer=3 millió=6 milliárd=9',
  percent: 'százalék\\p{L}*',
  currencies: 'forint\\p{L}* euró\\p{L}* dollár\\p{L}* font',
  years: { after: 'évben év óta -ben -ban -től -tól -ig' },
  endings: '-',
  numbered:
    'oldal szoba terem fejezet verzió cikk szakasz lépés szám ábra táblázat sor járat busz vonal kötet modell',
  measures:
    'gramm g dkg kg kiló ml dl liter csésze evőkanál teáskanál fok perc\\p{L}* másodperc\\p{L}* óra órá\\p{L}*',
  ordinals: [
    'először első_lépés, először_is',
    'másodszor második_lépés,',
    'harmadszor harmadik_lépés,',
    'negyedszer negyedik_lépés,',
    'ötödször',
  ],
  next: 'aztán azután majd',
  last: 'végül utoljára',
  and: 'és vagy',
  saying: 'mondta mondja írta írja jelentette_ki magyarázta hozzátette szerint',
  versus: 'versus vs\\.? kontra',
  insteadOf: 'helyett szemben',
  notBut: ['nem|hanem'],
  whereas: 'míg miközben',
  past: 'régen korábban azelőtt',
  present: 'most ma',
  address: 'én engem nekem te téged neked ön önök mi minket nekünk ti titeket',
  small:
    'a az egy és vagy de hogy aki ami amely ahol ha mint is van vannak volt voltak nem nagyon így úgy ez ezek azok ő ők meg már csak',
};
