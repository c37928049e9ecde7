import type { Vocabulary } from './vocabulary.ts';

export const german: Vocabulary = {
  functionWords:
    'in der die das den dem des ein eine einen einem einer und ist sind war waren wir ich sie er nicht mit für von vom zum zur auf im am ins bei beim über unter unser unsere sein seine ihr ihre wie was wenn nach aus auch ohne durch zwischen',
  places: {
    sea: 'meer! meere! meeres ozean strand! strände küste insel hafen ostsee nordsee',
    lake: 'see! seen! sees! bergsee seeufer fluss! flusses! flüsse bach! teich wasserfall',
    city: 'stadt! städt stadtt stadtz straße! gasse! gassen! großstadt altstadt innenstadt hauptstadt vorstadt u-bahn hochhaus hochhäuser',
    forest: 'wald! walde waldrand wälder dschungel urwald regenwald',
    mountains: 'berg! berge! bergen! gipfel! tal! täler alpen! hügel gletscher vulkan klippe',
    meadow:
      'wiese feld! felder! feldern! garten! gärten dorf! dörfer bauernhof park! land! spielplatz weide!',
    desert: 'wüste düne! dünen! oase',
    space: 'weltraum weltall planet universum kosmos! mars! sonnensystem milchstraße',
    room: 'zimmer küche! büro! büros! schule! klassenzimmer bibliothek werkstatt zu_hause! im_haus! wohnzimmer café',
    road: 'weg! wege! straßen! landstraße autobahn pfad!',
  },
  placeHints: {
    sea: 'schiff! schiffe boot! boote segel! segelboot segelschiff wal! wale! delfin möwe! möwen! leuchtturm fischer! kapitän pirat welle! wellen!',
    city: 'markt! verkehr! firma! unternehmen geschäft menge!',
    forest: 'baum! bäume! bäumen! eule! pilz! pilze!',
    mountains: 'schnee! drache! drachen! adler! wanderer! skifahr',
    meadow: 'blume! blumen! gras! kuh! kühe! schaf! schafe! biene! bienen! bauer!',
    desert: 'kaktus kamel pyramide',
    space: 'rakete! raketen! raumschiff außerirdisch satellit',
    room: 'buch! bücher! fenster! schreibtisch kaffee! lehrer schüler student schriftsteller rezept',
    road: 'reise! reisen! auto! autos! fahrrad abenteuer',
  },
  hours: {
    dawn: '(?<=(?:am|jeden|guten|der|den|dem|ein|einem|frühen)\\s)morgen! morgens! morgendämmerung morgengrauen sonnenaufgang',
    dusk: 'abend! abends! abendrot sonnenuntergang dämmerung',
    night: 'nacht! nachts! nächte mitternacht',
    day: 'mittag! mittags! nachmittag sonnig tageslicht sonnenschein',
  },
  hourHints: {
    night: 'stern! sterne! sternen mond! mondlicht dunkel! dunkelheit lagerfeuer',
    dusk: 'herbst laterne kerze',
    dawn: 'erwacht! aufwachen',
    day: 'tag! tage! tages! sonne! sommer',
  },
  weather: {
    snow: 'schnee! schneit! verschneit schneef winter! eis! weihnacht frost!',
    rain: 'regen! regnet! regner sturm! stürme stürmisch gewitter regenschirm',
    fog: 'nebel! neblig',
    cloud: 'bewölkt wolkig grauer_himmel',
  },
  seasons: { spring: 'frühling blüte!', summer: 'sommer', autumn: 'herbst', winter: 'winter' },
  moods: {
    bright: 'glück freude! fröhlich lach lächel feier erfolg traum! träume hoffnung',
    sombre: 'traurig einsam angst! krieg! tod! dunkel! verloren gefahr',
  },
  sights: { lighthouse: 'leuchtturm leuchttürm', beach: 'strand! strände' },
};
