import type { Vocabulary } from './vocabulary.ts';

export const portuguese: Vocabulary = {
  functionWords:
    'de a o os as um uma e é são está no na nos nas em com por para do da dos das ao à pelo pela seu sua meu minha nosso nossa que se como onde mais não entre sobre ele ela',
  places: {
    sea: 'mar! mares! oceano praia! praias! costa! ilha! ilhas! porto!',
    lake: 'lago! lagos! rio!(?!_de_janeiro) rios! lagoa cachoeira riacho!',
    city: 'cidade! cidades! rua! ruas! bairro! avenida praça! metrô! arranha-céu',
    forest: 'floresta! florestas! bosque! selva! mata!',
    mountains: 'montanha colina! colinas! cume! vale! alpes! serra! geleira vulc[aã]o penhasco',
    meadow: 'prado! prados! campo! campos! jardim jardins fazenda! aldeia! vila! parque! parques! pomar!',
    desert: 'deserto duna! dunas! oásis',
    space: 'espaço! universo! planeta cosmos! sistema_solar via_láctea',
    room: 'quarto! sala! cozinha! escritório escola! escolas! biblioteca oficina! em_casa!',
    road: 'estrada! estradas! caminho! caminhos! trilha! rodovia',
  },
  placeHints: {
    sea: 'navio! navios! barco! barcos! veleiro baleia! baleias! golfinho farol! pescador capitão pirata! onda! ondas!',
    city: 'mercado! empresa negócio multidão',
    forest: 'árvore coruja',
    mountains: 'neve! águia dragão esqui!',
    meadow: 'flor! flores! grama! relva! vaca! vacas! ovelha abelha',
    desert: 'cacto! camelo pirâmide',
    space: 'foguete nave_espacial extraterrestre satélite',
    room: 'livro! livros! janela! computador professor estudante escritor! café! receita!',
    road: 'viagem! viagens! carro! carros! bicicleta aventura',
  },
  hours: {
    dawn: 'amanhecer amanhece manhã! manhãs! madrugada nascer_do_sol alvorada',
    dusk: 'entardecer anoitecer pôr_do_sol crepúsculo',
    night: 'noite! noites! meia-noite',
    day: 'meio-dia ensolarad (?<=(?:à|da|uma)\\s)tarde!',
  },
  hourHints: {
    night: 'estrela! estrelas! lua! escuridão fogueira',
    dusk: 'outono lanterna vela! velas!',
    dawn: 'desperta! acorda!',
    day: 'dia! dias! sol! verão',
  },
  weather: {
    snow: 'neve! neva! inverno natal!',
    rain: 'chuva! chuvas! chove! chuvos tempestade guarda-chuva',
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
