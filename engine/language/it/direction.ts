import type { DirectionWords } from '../direction-words.ts';

export const italianDirection: DirectionWords = {
  numbers:
    'un=1 uno=1 una=1 due=2 tre=3 quattro=4 cinque=5 sei=6 sette=7 otto=8 nove=9 dieci=10 undici=11 dodici=12 quindici=15 venti=20 venticinque=25 trenta=30 quaranta=40 cinquanta=50 sessanta=60 settanta=70 ottanta=80 novanta=90 cento=100 duecento=200 trecento=300 cinquecento=500',
  magnitudes: 'mila=3 milione=6 milioni=6 miliardo=9 miliardi=9',
  percent: 'per_cento percento',
  currencies: 'euro dollari dollaro franchi sterline yen lire',
  years: { before: 'nel dal fino_al del anno' },
  numbered:
    'pagina stanza sala capitolo versione articolo sezione passo numero figura tabella riga volo autobus binario volume modello',
  measures: 'grammi g kg chili ml litri? tazz[ae] cucchiai[ao]? gradi minut[oi] second[oi] or[ae]',
  ordinals: [
    'primo, prima_di_tutto in_primo_luogo innanzitutto per_prima_cosa passo_uno,',
    'secondo, in_secondo_luogo passo_due,',
    'terzo, in_terzo_luogo passo_tre,',
    'quarto, in_quarto_luogo passo_quattro,',
    'quinto, in_quinto_luogo',
  ],
  next: 'poi dopo, quindi, in_seguito',
  last: 'infine per_finire da_ultimo',
  and: 'e ed o',
  saying:
    'disse dice diceva scrisse scrive scriveva dichiarò ha_detto ha_dichiarato ha_scritto ha_spiegato spiega affermò ha_affermato',
  accordingTo: 'secondo',
  versus: 'versus vs\\.? contro',
  insteadOf:
    'invece_(?:di|del|della|dei|delle|che) al_posto_(?:di|del|della) piuttosto_che rispetto_(?:a|al|alla|ai|alle)',
  notBut: ['non_è|ma', 'non_sono|ma', 'non|bensì'],
  whereas: 'mentre',
  past: 'prima(?!_di_|_del|_che_|_d[’]) un_tempo una_volta, in_passato',
  present: 'ora adesso oggi dopo,',
  address:
    'io mi me mio mia miei mie tu ti te tuo tua tuoi tue voi vi vostro vostra noi ci nostro nostra nostri nostre lei suo',
  small:
    'il lo la i gli le un una uno di del della dei delle dell’ a al alla ai alle da dal dalla in nel nella nei con su sul sulla per tra fra e o ma che chi dove quando come è sono era erano fu ha hanno si suo sua loro questo questa più meno molto non',
};
