import type { DirectionWords } from '../direction-words.ts';

export const finnishDirection: DirectionWords = {
  numbers:
    'yksi=1 kaksi=2 kolme=3 neljä=4 viisi=5 kuusi=6 seitsemän=7 kahdeksan=8 yhdeksän=9 kymmenen=10 kaksikymmentä=20 kolmekymmentä=30 neljäkymmentä=40 viisikymmentä=50 kuusikymmentä=60 seitsemänkymmentä=70 kahdeksankymmentä=80 yhdeksänkymmentä=90 sata=100 sataa=100',
  magnitudes: 'tuhat=3 tuhatta=3 miljoona=6 miljoonaa=6 miljardi=9 miljardia=9',
  percent: 'prosenttia prosentti',
  currencies: 'euroa dollaria kruunua puntaa',
  years: { before: 'vuonna vuodesta vuoteen' },
  endings: ':',
  numbered:
    'sivu sivulla huone luku luvussa versio artikla kohta vaihe numero kuva taulukko rivi lento bussi linja osa malli',
  measures: 'grammaa g kg kiloa ml dl litraa kuppia rkl tl astetta minuuttia sekuntia tuntia',
  ordinals: ['ensinnäkin ensin ensiksi aluksi,', 'toiseksi', 'kolmanneksi', 'neljänneksi', 'viidenneksi'],
  next: 'sitten seuraavaksi sen_jälkeen',
  last: 'lopuksi viimeiseksi lopulta,',
  and: 'ja tai',
  saying: 'sanoi sanoo kirjoitti kirjoittaa kertoi kertoo totesi toteaa selitti',
  accordingTo: 'näin_sanoi',
  versus: 'versus vs\\.? vastaan',
  insteadOf: 'eikä',
  notBut: ['ei_ole|vaan', 'eivät_ole|vaan'],
  whereas: 'kun_taas',
  past: 'ennen, aiemmin aikaisemmin',
  present: 'nyt nykyään tänään',
  address: 'minä minun minua sinä sinun sinua te teidän me meidän meitä',
  small:
    'ja tai mutta että joka jotka kun jos kuin on ovat oli olivat ei eivät myös hyvin niin se ne hän he tämä nämä',
};
