import type { DirectionWords } from '../direction-words.ts';

export const spanishDirection: DirectionWords = {
  numbers:
    'un=1 una=1 uno=1 dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 veinte=20 veinticinco=25 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90 cien=100 ciento=100 doscientos=200 doscientas=200 trescientos=300 trescientas=300 cuatrocientos=400 quinientos=500 quinientas=500 ochocientos=800',
  joiners: 'y',
  magnitudes: 'mil=3 millón=6 millones=6',
  percent: 'por_ciento',
  currencies: 'euros? dólares dólar pesos libras yenes',
  years: { before: 'en desde hasta año antes_de después_de' },
  numbered:
    'página habitación sala capítulo versión artículo sección paso número núm\\.? figura tabla línea vuelo autobús puerta tomo modelo',
  measures:
    'gramos? g kg kilos? ml litros? tazas? cucharadas? cucharaditas? grados minutos? segundos? horas?',
  ordinals: [
    'primero, en_primer_lugar ante_todo, paso_uno, lo_primero,',
    'segundo, en_segundo_lugar paso_dos,',
    'tercero, en_tercer_lugar paso_tres,',
    'cuarto, en_cuarto_lugar paso_cuatro,',
    'quinto, en_quinto_lugar',
  ],
  next: 'después, luego, luego a_continuación',
  last: 'por_último finalmente por_fin,',
  and: 'y e o u',
  saying: 'dijo dice decía escribió escribe afirmó afirma explicó explica declaró señaló añadió aseguró',
  accordingTo: 'según',
  versus: 'versus vs\\.? contra frente_a',
  insteadOf: 'en_lugar_de en_vez_de comparad[oa]s?_con en_comparación_con',
  notBut: ['no_es|sino', 'no_son|sino', 'no|sino'],
  whereas: 'mientras_que mientras',
  past: 'antes(?!_de_|_del_|_que_) antaño',
  present: 'ahora hoy después,',
  address:
    'yo me mí mi mis tú te tu tus usted ustedes nosotros nosotras nos nuestro nuestra nuestros nuestras vosotros os vuestro',
  small:
    'el la los las un una unos unas de del al a en con sin por para y o pero que quien donde cuando como es son era eran fue fueron ha han se su sus lo le les este esta estos estas más menos muy no',
};
