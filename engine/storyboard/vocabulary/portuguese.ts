import { inside, nearPlanets } from './near.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Buildings that a text without another place is about from within. */
const buildings =
  'igreja|capela|hospital|clínica|restaurantes?|padaria|livraria|loja|museu|teatro|cinema|fábrica|laboratório|academia(?!_de_(?:letras|ciências))|ginásio|hotel|taberna';
const within = inside(
  '(?:em_(?:um|uma|seu|sua|nosso|nossa)|n[oa]|num|numa|dentro_d[oae])_',
  `${buildings}|bar|café|catedral|apartamento|supermercado`,
);

export const portuguese: Vocabulary = {
  functionWords:
    'de a o os as um uma e é são está no na nos nas em com por para do da dos das ao à pelo pela seu sua meu minha nosso nossa que se como onde mais não entre sobre ele ela',
  places: {
    sea: 'mar! mares! oceano praia! praias! costa! ilha! ilhas! porto! (?:vila|aldeia)_de_pescadores',
    lake: 'lago! lagos! rio!(?!_de_janeiro) rios! lagoa cachoeira riacho!',
    city: 'cidade! cidades! rua! ruas! bairro! avenida praça! metrô! arranha-céu',
    forest: 'floresta! florestas! bosque! selva! mata!',
    mountains: 'montanha colina! colinas! cume! vale! alpes! serra! geleira vulc[aã]o penhasco',
    meadow:
      'prado! prados! campo! campos! jardim jardins fazenda! aldeia! vila! parque! parques! pomar! vinhedo vinhas! (?:debaixo_d[ea]|sob_a|sob)_(?:uma_)?árvore!(?!_de_natal)',
    desert: 'deserto duna! dunas! oásis',
    space: `espaço_(?:sideral|profundo|infinito|interestelar|exterior) (?:conquista_do|viagem_ao|viagens_ao|corrida_ao)_espaço! ${nearPlanets('espaço')} universo! planeta cosmos! sistema_solar estação_espacial`,
    room: `quarto! sala! cozinha! escritório escola! escolas! biblioteca oficina! em_casa! ${within} espaços?_de_(?:trabalho|coworking) apartamento garagem sótão`,
    road: 'estrada! estradas! caminho! caminhos! trilha! rodovia',
  },
  placeHints: {
    sea: 'navio! navios! barco! barcos! veleiro baleia! baleias! golfinho farol! pescador capitão pirata! onda! ondas! castelos?_de_areia',
    city: 'mercado! empresa negócio multidão telhado aeroporto estação_de_(?:trem|comboios|metrô) estádio!',
    forest: 'árvore coruja',
    mountains: 'águia dragão esqui!',
    meadow: 'flor! flores! grama! relva! vaca! vacas! ovelha abelha',
    desert: 'cacto! camelo pirâmide',
    space: 'foguete nave_espacial extraterrestre satélite via_láctea',
    room: `livro! livros! janela! computador professor estudante escritor! café! receita! (?<=(?:a|sua|na|da|uma|minha)\\s)cama! sofá! poltrona lareira banheir[ao]! no_palco! farmácia (?:${buildings})! cafeteria`,
    road: 'viagem! viagens! carro! carros! bicicleta aventura',
  },
  faintHints: { mountains: 'neve!' },
  hours: {
    dawn: 'amanhecer amanhece manhã! manhãs! madrugada nascer_do_sol alvorada sol_nasce! nasce_o_sol! sol_nascente sol_está_nascendo',
    dusk: 'entardecer anoitecer pôr_do_sol crepúsculo sol_se_p[õo]e p[õo]e-se_o_sol sol_p[õo]e-se se_p[õo]e_o_sol sol_poente pôr-do-sol',
    night: 'noite! noites! meia-noite',
    day: 'meio-dia ensolarad (?<=(?:à|da|uma)\\s)tarde!',
  },
  hourHints: {
    night: 'estrela! estrelas! lua! escuridão fogueira fogos_de_artifício via_láctea',
    dusk: 'outono lanterna vela! velas!',
    dawn: 'desperta! acorda!',
    day: 'dia! dias! sol! verão',
  },
  weather: {
    snow: 'neve! neva! inverno natal! nevasca nevão',
    rain: 'chuva! chuvas! chove! chuvos tempestades?(?!_de_neve) guarda-chuva',
    fog: 'neblina nevoeiro névoa',
    cloud: 'nublado céu_cinzento',
  },
  seasons: { spring: 'primavera', summer: 'verão', autumn: 'outono', winter: 'inverno' },
  moods: {
    bright: 'feliz! felizes! felicidade alegr sorris riso! festa! sucesso! sonho! sonhos! esperança',
    sombre: 'triste! tristeza solitári solidão medo! guerra! morte! perigo! perdid[oa]!',
  },
  sights: { lighthouse: 'farol! faróis!', beach: 'praia! praias!' },
};
