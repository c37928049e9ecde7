import { inside } from './near.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Buildings that a text without another place is about from within. */
const buildings =
  'church|chapel|hospital|clinic|restaurants?|diner|pub|bakery|bookshop|bookstore|boutique|barbershop|supermarket|museum|gallery|theat(?:er|re)|cinema|factory|(?<!data\\s)warehouse|laboratory|gym|hotel|nursery|ballroom|courtroom|greenhouse|salon';
const within = inside(
  'in_(?:an?|the|our|your|his|her|my|their|this|every)_|inside_(?:(?:an?|the|our|your|his|her|my|their)_)?|through_(?:an?|the|our|your)_',
  `${buildings}|shops?|stores?|bar|lab|cathedral|hotels|churches|hospitals|museums|factories|theat(?:er|re)s|prison|mall|opera_house|concert_hall`,
);

export const english: Vocabulary = {
  functionWords:
    'the a an in of and is are was with from for to it that this there an my our your his her their we you i they he she by at on as how what who when not do does be will can into over',
  places: {
    sea: 'sea!(?!_of_(?!japan|galilee|marmara)) seas! seasi seaf ocean beach (?<!to\\s)coast(?!_to|er) shore island harbo underwater fishing_(?:village|town|port)s?',
    lake: '(?<!data\\s)lakes?! lakeside river! rivers! riverside pond! ponds! waterfall creek! (?<=(?:a|the|mountain|forest|little|small|clear)\\s)stream!(?!_of) (?:mountain|forest|alpine|city|jungle)_(?:lake|river|stream|creek|pond)s?! thames! rhine! danube! mississippi! (?<=the\\s)(?:seine|nile)!',
    city: 'city! cities! town! towns! street! streets! skyscraper urban! suburb neighbo skyline subway',
    forest: 'forest(?!s?_of_(?:skyscrap|tower|sign|hands|masts|cranes)) woods! woodland jungle rainforest',
    mountains:
      'mountain(?!s?_of_(?:paper|work|debt|data|bill|laundry|dish|clothes|trash|email|homework)) hill! hills! hilltop cliff! cliffs! (?<!silicon\\s)valleys?! glacier volcan alps! alpine (?<=(?:the|mountain|snowy)\\s)peaks?!(?!_of|_hour|_season) (?<=(?:reach|reaches|to|on|at)\\sthe\\s)summit!',
    meadow:
      'meadow fields! (?<=(?:a|the|green|open|wheat|rice|corn)\\s)field!(?!_of_(?!flower|wheat|corn|grass|sunfl|dais|popp|lavender)) farm! farms! garden! gardens! (?<!car\\s)parks?!(?!_(?:your|my|the|it)!) lawn! village countryside prairie orchard vineyard pasture plains! savanna playground backyard (?:under|beneath)_(?:an?|the|our|his|her|their)_(?:(?!christmas)\\p{L}+_){0,2}trees?! (?:mountain|forest|hill)_(?:village|meadow)s?!',
    desert: 'desert! deserts! dune! dunes! oasis',
    space:
      'planet! planets! universe! cosmos! cosmic mars! asteroid solar_system black_hole outer_space (?:in|into|to|through|from)_space!(?!_\\p{L}) orbit! orbits! orbiting',
    room: `(?<!(?:no|more|enough|make|some)\\s)rooms?!(?!_(?:for|to)!) bedroom bathroom classroom boardroom kitchen office! offices! indoor librar school!(?!_of) schools! workshop! caf[eé] attic! at_home! ${within} workspaces?! co-working apartment!(?!_(?:building|block|complex)) lofts?! garage!(?!_(?:sale|band|rock)) basement`,
    road: 'road! roads! highway motorway path! trail! route!',
  },
  placeHints: {
    sea: 'ship!(?!_(?:your|products?|faster|it|code|orders)!) ships!(?!_(?:your|products?|faster|it|code|orders)!) boat sail! sails! sailing sailor whale dolphin shark! sharks! fishing fisherm mermaid submarine surfer surfing pirate seagull lighthouse coral (?<!(?:sound|radio|light|brain|heat|air)\\s)waves! sandcastle sand_castle',
    city: 'neon traffic (?:christmas|night|street|flea|fish|farmers)_market crowd business compan corporate taxi (?<=(?:the|town|main|market)\\s)square!(?!_(?:root|meter|metre|of)) bus! buses! roofs! rooftop (?<=(?:on|onto|from|across|over)\\sthe\\s)roof!(?!_of_the_world) airport (?:train|railway|bus|metro)_station stadium rooftops?! alley!',
    forest: '(?<!christmas\\s)trees?!(?!_diagram) owl! owls! squirrel mushroom',
    mountains: 'eagle dragon! dragons! ski! skiing skier climber hiker hiking',
    meadow:
      'farmer grass! flower! flowers! wheat sheep! lamb! lambs! cow! cows! pig! pigs! bee! bees! picnic harvest',
    desert: 'cactus camel pyramid',
    space:
      'spaceship spacecraft spacewalk rocket! rockets! alien! aliens! satellite space_(?:travel|station|exploration|race|mission|probe|telescope|shuttle|adventure|age|agency|suit) milky_way',
    room: `desk! desks! desktop window!(?!_of) windows! book!(?!_(?:an?|your|now|the|online|today|it)!) books! writer student teacher lesson coffee! computers! screen! meetings! homework (?<!(?:ride|rides|drive|drives|walk|walks|go|goes|going|come|comes|coming|way|sails|return|returns|fly|flies|run|runs|journey|heads|road|brings|gets)\\s)home!(?!_(?:run|town|made)) chef! recipe (?<!(?:flower|river|sea|garden|ocean|truck|oyster|of)\\s)beds?!(?!_(?:of|and_breakfast|bug)) bedtime sofa couch! armchair fireplaces?! windowsill bathtub on_(?:the_|a_)?stage!(?!_of) classmates? candlelit_dinner shopkeeper barista pharmacy dentist (?:${buildings})!`,
    road: 'journey travel drive!(?!_(?:your|sales|growth|results|traffic|the)!) drives!(?!_(?:your|sales|growth|results|traffic|the)!) driving! car! cars! truck! trucks! bicycle bike! bikes! adventure',
  },
  faintHints: { mountains: 'snow!(?!_white) snowy snowf antarctic arctic' },
  hours: {
    dawn: 'dawn! morning daybreak sunrises? sun_(?:rises|rose|is_rising|comes_up|climbs) rising_sun',
    dusk: 'dusk! evening twilight nightfall golden_hour sunsets? sun_(?:sets?|is_setting|goes_down|is_going_down|sinks|dips|went_down) setting_sun',
    night: 'night! nights! tonight midnight',
    day: 'noon! midday daytime afternoon sunny sunshine blue_sky daylight',
  },
  hourHints: {
    night:
      '(?<!(?:four|five|rock|pop|movie|film|\\d)\\s)stars! starry starlight shooting_star moon! moonl northern_lights aurora dark!(?!_(?:chocolate|mode|web|side|horse|brown|blue|green|red|hair)) darkness nightlife campfire firefl firework milky_way',
    dusk: 'autumn candle lantern',
    dawn: 'awak wake! wakes! new_day rooster',
    day: 'day! sun! summer bright!',
  },
  weather: {
    snow: 'snow!(?!_white) snows! snowy snowf snowm antarctic arctic winter!(?!_(?:sale|collection)) ice!(?!_(?:cream|cube|tea|coffee|breaker|hockey)) icy! frost! frosty blizzard christmas snowst snowb snowd frozen!(?!_(?:food|yogurt|pizza|dessert|meal|asset|fruit)) sled! sleds! sledding sleigh',
    rain: 'rain!(?!_or_shine) rains! rainy raini storm!(?!_of) storms! stormy drizzl thunder umbrella',
    fog: 'fog! foggy mist! misty haze! hazy',
    cloud: 'cloudy overcast gr[ea]y_sk(?:y|ies)',
  },
  seasons: {
    spring:
      '(?<!(?:hot|coil|metal|to|will|can)\\s)spring!(?!_(?:boot|back|into|roll|framework)) springtime blossom cherry',
    summer: 'summer',
    autumn:
      'autumn (?:fall|fallen|falling|golden)_leaves (?<=(?:in|this|last|next|every)\\s(?:the\\s)?)fall!(?!_(?:of|from|in)!) october november',
    winter: 'winter december',
  },
  moods: {
    bright: 'happy happi joy laugh smile celebrat success win! wins! hope! dream fun! colou?rful cheerful',
    sombre:
      'sad! sadness lonely alone! lost! grief fear! dark!(?!_(?:chocolate|mode|web|horse|brown|blue|green|red|hair)) danger death war! wars! broken silent! haunted mystery',
  },
  sights: { neon: 'nightlife arcade!', lighthouse: 'lighthouse', beach: 'beach shore! shores! seashore' },
};
