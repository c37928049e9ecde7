import { inside } from './near.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Buildings that a text without another place is about from within. */
const buildings =
  'kirche|kapelle|\\p{L}*krankenhaus|klinik|restaurant|kneipe|bäckerei|buchladen|museum|theater|kino|fabrik|werkhalle|labor|turnhalle|fitnessstudio|hotel|gasthaus|wirtshaus|arztpraxis';
const within = inside(
  'in_(?:der|einer|einem|unserer|unserem|meiner|meinem|ihrer|ihrem|seiner|seinem|dem)_|im_|durch_(?:das|die|den|ein|eine)_',
  `${buildings}|laden|geschäft|bar|dom|supermarkt|kaufhaus|wohnung|kinos|theaters`,
);

export const german: Vocabulary = {
  functionWords:
    'in der die das den dem des ein eine einen einem einer und ist sind war waren wir ich sie er nicht mit für von vom zum zur auf im am ins bei beim über unter unser unsere sein seine ihr ihre wie was wenn nach aus auch ohne durch zwischen',
  places: {
    sea: 'meer!(?!_(?:von|aus|an)!) meere! meeres ozean \\p{L}*strand! strände küste insel hafen ostsee nordsee südsee tiefsee hochsee (?:auf|zur|an_der|auf_der|die|hoher|hohe|rauer|offener|stürmische[nr]?)_see! irische_see fischerdorf fischerdörf',
    lake: 'see! seen! sees! seeufer (?!(?:nord|ost|süd|tief|hoch|über|odys|chaus|frikas|tennes|expo|mu)see)\\p{L}+see[ns]?! fluss! flusses! flüsse bach! teich wasserfall rhein! donau! elbe! themse! mosel! isar!',
    city: '\\p{L}*stadt! städt stadtt stadtz (?!land|milch|wasser)\\p{L}*straße! gasse! gassen! u-bahn hochhaus hochhäuser',
    forest:
      '(?!oswald|ewald|greifswald|buchenwald)\\p{L}*wald(?:e|es)?! waldrand wälder dschungel urwald regenwald waldsee',
    mountains: 'berg! berge! bergen! gipfel! tal! täler alpen! hügel gletscher vulkan klippe bergsee anden!',
    meadow:
      'wiese feld! felder! feldern! garten! gärten dorf! dörfer bauernhof park! spielplatz weide! weinberg! weinberge weingut lavendelfeld weizenfeld kornfeld sonnenblumenfeld mohnfeld rapsfeld bergdorf unter_(?:einem|dem|einer|der)_(?:\\p{L}+_)?(?!weihnachts|christ|tannen)\\p{L}*(?:baum|eiche|linde)!',
    desert: 'wüste düne! dünen! oase',
    space: 'weltraum weltall planet universum kosmos! mars! sonnensystem raumstation',
    room: `\\p{L}*zimmern?! \\p{L}*küche! büro! büros! schule! bibliothek werkstatt zu_hause! im_haus! café ${within} wohnung! arbeitsraum arbeitszimmer garage! (?<=(?:im|den|dem)\\s)keller!`,
    road: 'weg! wege! straßen! landstraße autobahn pfad!',
  },
  placeHints: {
    sea: 'schiff! schiffe boot! boote segel! segelboot segelschiff wal! wale! delfin möwe! möwen! leuchtturm fischer! kapitän pirat welle! wellen! sandburg',
    city: 'markt! verkehr! firma! unternehmen geschäft menge! dach! dächer flughafen (?:haupt)?bahnhof stadion weihnachtsmarkt weihnachtsmärkt flohmarkt marktplatz',
    forest: 'baum! bäume! bäumen! eule! pilz! pilze!',
    mountains: 'drache! drachen! adler! wanderer! skifahr',
    meadow: 'blume! blumen! gras! kuh! kühe! schaf! schafe! biene! bienen! bauer! land!',
    desert: 'kaktus kamel pyramide',
    space: 'rakete! raketen! raumschiff außerirdisch satellit milchstraße',
    room: `buch! bücher! fenster! schreibtisch kaffee! lehrer schüler student schriftsteller rezept bett! betten! sofa! sofas! couch! sessel! kamin! kamine! badewanne auf_der_bühne! \\p{L}+laden! apotheke (?:${buildings})!`,
    road: 'reise! reisen! auto! autos! fahrrad abenteuer',
  },
  faintHints: { mountains: 'schnee!' },
  hours: {
    dawn: '(?<=(?:am|jeden|guten|der|den|dem|ein|einem|frühen)\\s)morgen! morgens! morgendämmerung morgengrauen sonnenaufgang sonne_(?:geht|ging)(?![^.?]*_unter!)[^.?]*_auf! geht_die_sonne(?![^.?]*_unter!)[^.?]*_auf! sonne[^.?]*_aufgeht aufgehende[nr]?_sonne (?!über)\\p{L}+morgen!',
    dusk: 'abend! abends! abendrot sonnenuntergang dämmerung sonne_(?:geht|ging)[^.?]*_unter! geht_die_sonne[^.?]*_unter! sonne[^.?]*_untergeht sonne_(?:ver)?sinkt untergehende[nr]?_sonne (?!sonn)\\p{L}+abend!',
    night: 'nacht! nachts! nächte mitternacht (?!weih|fast)\\p{L}+nacht!',
    day: 'mittag! mittags! nachmittag sonnig tageslicht sonnenschein',
  },
  hourHints: {
    night:
      'stern! sterne! sternen mond! mondlicht dunkel! dunkelheit lagerfeuer feuerwerk silvesternacht milchstraße',
    dusk: 'herbst laterne kerze',
    dawn: 'erwacht! aufwachen',
    day: 'tag! tage! tages! sonne! sommer',
  },
  weather: {
    snow: 'schnee! schneit! verschneit schneef winter!(?!_(?:mode|reifen)) winter(?:tag|abend|nacht|morgen|land|wald|wunder) eis! weihnacht frost! schnee(?:st|g|m|b|sch) eingeschneit blizzard zugefroren rodeln! schlitten',
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
