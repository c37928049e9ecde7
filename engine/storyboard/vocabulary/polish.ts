import type { Vocabulary } from './vocabulary.ts';

export const polish: Vocabulary = {
  functionWords:
    'i a o w we z ze na się jest są nie do od po przy nad pod przez dla o jak który która nasz nasza jego jej mój moja gdy oraz był była to za',
  places: {
    sea: 'morz(?:e|a|u|em)! morski ocean plaż wybrzeż wysp[aęy]! port! porcie!',
    lake: 'jezior rzek[aęi]! rzece! staw! stawem! wodospad strumie[nń] (?:górsk|leśn)\\p{L}+_jezior',
    city: 'miast[oa]! mieście! miastem! ulic dzielnic wieżow metro!',
    forest: 'las!(?!_vegas|_palmas) lasu! lasem! lasy! lesie! puszcz dżungl',
    mountains: 'gór! góry! górach górami! górą! szczyt wzgórz dolin lodowiec wulkan klif alp[y]!',
    meadow:
      'łąk pole! pola! polu! ogród ogrod wieś! wsi! farm[aęy]! park! parku! sad! sadzie! winnic pod_(?:\\p{L}+_)?drzewem',
    desert: 'pustyn wydm oaz[ay]!',
    space: 'kosmos! kosmosie! wszechświat galakty planet układ_słoneczny stacj\\p{L}_kosmiczn kosmiczn',
    room: 'pokój pokoj kuchn biur[oaz]! biurze! szkoł szkole! bibliote warsztat w_domu! w_(?:\\p{L}+_)?(?:kościele|szpitalu|restauracji|kawiarni|sklepie|muzeum|teatrze|kinie|fabryce|hotelu|łazience|sypialni|łóżku|klasie) sypialni łazienk klas[aięy]! salon! mieszkani[aeu]! garaż piwnic',
    road: 'drog[aięę]! drodze! drogą! ścieżk autostrad szlak!',
  },
  placeHints: {
    sea: 'statek statk łódź łodzi! żagl wieloryb delfin latarnia_morska rybak kapitan pirat fal[ae]!',
    city: 'rynek! rynku! firm[aęy]! przedsiębior tłum! dachy! dachów dachach dachu! dachami lotnisk dworz dworcu stadion praga! pradze! pragi!',
    forest: 'drzew sowa! grzyb',
    mountains: 'orzeł! smok! smoka! smokiem! narty!',
    meadow: 'kwiat traw[aęy]! krow[aęy]! owc[ae]! pszczoł',
    desert: 'kaktus wielbłąd piramid',
    space: 'rakiet kosmit satelit statek_kosmiczny',
    room: 'książk okno! oknie! komputer nauczyciel uczeń student pisarz kaw[aęy]! przepis kości[óo]ł szpital restauracj kawiarni sklep muze[au] teatr! kino! fabryk łóżk kanap komin[ek]k? hotel siłowni na_scenie! piekarni',
    road: 'podróż samoch rower przygod',
  },
  faintHints: { mountains: 'śnieg' },
  hours: {
    dawn: 'świt! świcie! świtem! rano! ranek! poran wschód_słońca wschodzie_słońca słońce_wschodzi wschodzi_słońce wschodząc',
    dusk: 'wieczor wieczór zmierzch zachód_słońca zachodzie_słońca słońce_zachodzi zachodzi_słońce zachodząc\\p{L}+_słoń',
    night: 'noc! nocy! nocą! nocn północ!',
    day: 'południe! południ popołud słoneczn',
  },
  hourHints: {
    night: 'gwiazd księżyc ciemnoś ognisk fajerwerk sztuczn\\p{L}+_ogni',
    dusk: 'jesień jesieni latarni[ae]! świec',
    dawn: 'budzi_się!',
    day: 'dzień! dnia! słońc lato! latem!',
  },
  weather: {
    snow: 'śnieg śnież zim[aąęoy]! święta! zamieć zamieci',
    rain: 'deszcz burz[aęy]!(?!_śnie) parasol',
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
