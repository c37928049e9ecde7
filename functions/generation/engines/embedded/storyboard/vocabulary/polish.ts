import type { Vocabulary } from './vocabulary.ts';

export const polish: Vocabulary = {
  functionWords:
    'i a o w we z ze na się jest są nie do od po przy nad pod przez dla o jak który która nasz nasza jego jej mój moja gdy oraz był była to za',
  places: {
    sea: 'morz[eua]! morski ocean plaż wybrzeż wysp[aęy]! port! porcie!',
    lake: 'jezior rzek[aęi]! rzece! staw! stawem! wodospad strumie[nń]',
    city: 'miast[oa]! mieście! miastem! ulic dzielnic wieżow metro!',
    forest: 'las!(?!_vegas|_palmas) lasu! lasem! lasy! lesie! puszcz dżungl',
    mountains: 'gór! góry! górach górami! górą! szczyt wzgórz dolin lodowiec wulkan klif alp[y]!',
    meadow: 'łąk pole! pola! polu! ogród ogrod wieś! wsi! farm[aęy]! park! parku! sad! sadzie!',
    desert: 'pustyn wydm oaz[ay]!',
    space: 'kosmos! kosmosie! wszechświat galakty planet układ_słoneczny',
    room: 'pokój pokoj kuchn biur[oaz]! biurze! szkoł szkole! bibliote warsztat w_domu!',
    road: 'drog[aięę]! drodze! drogą! ścieżk autostrad szlak!',
  },
  placeHints: {
    sea: 'statek statk łódź łodzi! żagl wieloryb delfin latarnia_morska rybak kapitan pirat fal[ae]!',
    city: 'rynek! rynku! firm[aęy]! przedsiębior tłum!',
    forest: 'drzew sowa! grzyb',
    mountains: 'śnieg orzeł! smok! smoka! narty!',
    meadow: 'kwiat traw[aęy]! krow[aęy]! owc[ae]! pszczoł',
    desert: 'kaktus wielbłąd piramid',
    space: 'rakiet kosmit satelit statek_kosmiczny',
    room: 'książk okno! oknie! komputer nauczyciel uczeń student pisarz kaw[aęy]! przepis',
    road: 'podróż samoch rower przygod',
  },
  hours: {
    dawn: 'świt! świcie! świtem! rano! ranek! poran wschód_słońca wschodzie_słońca',
    dusk: 'wieczor wieczór zmierzch zachód_słońca zachodzie_słońca',
    night: 'noc! nocy! nocą! nocn północ!',
    day: 'południe! południ popołud słoneczn',
  },
  hourHints: {
    night: 'gwiazd księżyc ciemnoś ognisk',
    dusk: 'jesień jesieni latarni[ae]! świec',
    dawn: 'budzi_się!',
    day: 'dzień! dnia! słońc lato! latem!',
  },
  weather: {
    snow: 'śnieg śnież zim[aąęoy]! święta!',
    rain: 'deszcz burz[aęy]! parasol',
    fog: 'mgł[aęoy]! mgle! mgli',
    cloud: 'pochmur zachmurz',
  },
  seasons: { spring: 'wiosn', summer: 'lato! latem! lata!', autumn: 'jesień jesieni', winter: 'zim[aąęoy]!' },
  moods: {
    bright: 'radoś szczęś wesoł uśmiech śmiech sukces marze nadziej',
    sombre: 'smutn smutek samotn strach wojn[aęy]! śmier niebezpiecz zagubion',
  },
  sights: { lighthouse: 'latarni[aęei]?_morsk', beach: 'plaż' },
};
