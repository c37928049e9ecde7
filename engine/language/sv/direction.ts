import type { DirectionWords } from '../direction-words.ts';

export const swedishDirection: DirectionWords = {
  numbers:
    'en=1 ett=1 två=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 femton=15 tjugo=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 åttio=80 nittio=90 hundra=100',
  magnitudes: 'tusen=3 miljon=6 miljoner=6 miljard=9 miljarder=9',
  percent: 'procent',
  currencies: 'kronor krona euro dollar pund',
  years: { before: 'år sedan till från före efter i' },
  numbered:
    'sidan sida rum sal kapitel version artikel avsnitt steg nummer nr figur tabell rad flyg buss linje band modell',
  measures: 'gram g kg kilo ml dl liter koppar? matskedar? msk tsk grader minuter minut sekunder timmar',
  ordinals: [
    'för_det_första först steg_ett,',
    'för_det_andra steg_två,',
    'för_det_tredje steg_tre,',
    'för_det_fjärde steg_fyra,',
    'för_det_femte',
  ],
  next: 'sedan därefter sen,',
  last: 'till_sist slutligen till_slut',
  and: 'och eller',
  saying: 'sade sa säger skrev skriver förklarade förklarar menar berättar',
  accordingTo: 'enligt',
  versus: 'versus vs\\.? mot',
  insteadOf: 'i_stället_för istället_för jämfört_med i_jämförelse_med',
  notBut: ['inte|utan', 'ingen|utan', 'inget|utan'],
  whereas: 'medan',
  past: 'förr(?!_eller) förut tidigare',
  present: 'nu idag i_dag numera',
  address: 'jag mig min mitt mina du dig din ditt dina ni er vi oss vår vårt våra',
  small:
    'en ett den det de av i på till från med för om och eller men att som är var har hade ska inte också mycket så han hon sin sitt sina deras denna detta',
};
