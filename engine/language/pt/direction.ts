import type { DirectionWords } from '../direction-words.ts';

export const portugueseDirection: DirectionWords = {
  numbers:
    'um=1 uma=1 dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 quinze=15 vinte=20 trinta=30 quarenta=40 cinquenta=50 sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 cento=100 duzentos=200 duzentas=200 trezentos=300 trezentas=300 quinhentos=500 quinhentas=500',
  joiners: 'e',
  magnitudes: 'mil=3 milhão=6 milhões=6 bilhão=9 bilhões=9',
  percent: 'por_cento',
  currencies: 'euros? dólares dólar reais real libras',
  years: { before: 'em desde até ano' },
  numbered:
    'página quarto sala capítulo versão artigo seção secção passo número figura tabela linha voo ônibus portão volume modelo',
  measures: 'gramas? g kg quilos? ml litros? xícaras? colher(?:es)? graus minutos? segundos? horas?',
  ordinals: [
    'primeiro, em_primeiro_lugar antes_de_mais passo_um,',
    'segundo, em_segundo_lugar passo_dois,',
    'terceiro, em_terceiro_lugar passo_três,',
    'quarto, em_quarto_lugar passo_quatro,',
    'quinto, em_quinto_lugar',
  ],
  next: 'depois, depois em_seguida',
  last: 'por_fim finalmente por_último',
  and: 'e ou',
  saying: 'disse diz dizia escreveu escreve afirmou afirma explicou explica declarou contou',
  accordingTo: 'segundo de_acordo_com',
  versus: 'versus vs\\.? contra',
  insteadOf: 'em_vez_d[eao]s? ao_invés_d[eao]s? em_lugar_d[eao]s? comparad[oa]s?_com em_comparação_com',
  notBut: ['não_é|mas', 'não_são|mas', 'não|mas_sim'],
  whereas: 'enquanto ao_passo_que',
  past: 'antes(?!_d[eao]s?_|_que_) antigamente',
  present: 'agora hoje depois,',
  address: 'eu me mim meu minha meus minhas tu te teu tua você vocês nós nos nosso nossa nossos nossas',
  small:
    'o a os as um uma uns umas de do da dos das a ao à em no na nos nas com sem por pelo pela para e ou mas que quem onde quando como é são era eram foi foram tem se seu sua seus suas este esta mais menos muito não',
};
