import type { Vocabulary } from '../vocabulary.ts';
import { inside } from '../word-patterns.ts';

/** Buildings that a text without another place is about from within. */
const buildings =
  'church|chapel|hospital|clinic|restaurants?|diner|pub|bakery|bookshop|bookstore|boutique|barbershop|supermarket|museum|gallery|theat(?:er|re)|cinema|factory|(?<!data\\s)warehouse|laboratory|gym|hotel|nursery|ballroom|courtroom|greenhouse|salon';
const within = inside(
  'in_(?:an?|the|our|your|his|her|my|their|this|every)_|inside_(?:(?:an?|the|our|your|his|her|my|their)_)?|through_(?:an?|the|our|your)_',
  `${buildings}|shops?|stores?|bar|lab|cathedral|hotels|churches|hospitals|museums|factories|theat(?:er|re)s|prison|mall|opera_house|concert_hall`,
);

export const englishWords: Vocabulary = {
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
  subjects: {
    boat: 'boats? sailboats? sailing_boat ships?(?!_(?:faster|it|your|products|code)(?!\\p{L})) yachts? vessels? sailing canoe kayak rowboats?',
    lighthouse: 'lighthouse*',
    birds:
      'birds? seagulls? gulls? eagles? hawks? falcons? crows? ravens? owls? geese swans? sparrows? pigeons? doves? storks? parrots? herons?',
    whale: 'whales? humpback_whale* orcas?',
    fish: 'fish fishes goldfish',
    person:
      '(?<=(?:a|an|the|one|this|that|old|young|every|de|een|oude|jonge)\\s(?:\\p{L}+\\s){0,2})man woman girls? boys? person child lady gentleman travell?ers? hikers? wanderers? heroe?s? heroine* knights? (?<!burger\\s)king queen prince princess emperor samurai wizard witch explorers? adventurers? pilgrims? monks? warriors? sailors? captain fisherm[ae]n farmers? teachers? students? writers? artists? painters? dancers? runners? athletes? doctors? nurses? scientists? musicians? detectives? entrepreneurs? founders? photographers? gardeners? bakers? grandmother grandfather mother(?!_(?:tongue|earth|nature|board)(?!\\p{L})) (?<!founding\\s)father(?!_christmas) keeper',
    couple:
      'couples?(?!_of(?!\\p{L})|_(?:days|weeks|hours|minutes|times|years)) lovers? newlyweds? bride wedding two_(?:\\p{L}+_)?(?:friends|people|persons|men|women|strangers|sisters|brothers)',
    family: 'famil(?:y|ies)(?!_of_(?!\\p{N}|two|three|four|five|six)) children kids parents',
    crowd: 'crowds? (?<!(?:two|three)\\s(?:\\p{L}+\\s)?)people audience visitors fans protesters commuters',
    dog: '(?<!hot\\s)dogs?(?!_days) pupp(?:y|ies) hounds?',
    cat: 'cats? kittens? kitty',
    horse: 'horses? pon(?:y|ies) stallions? foals?',
    deer: 'deer stags? fawns? reindeer moose',
    fox: 'fox(?!_(?:news|sports|tv)(?!\\p{L})) foxes vixen',
    bear: '(?<!\\b(?:to|can|cannot|not|t|could|must|will|would|and|please)\\s)bear(?!_(?:in|with|on|the|a|this|that|it|market|markets)(?!\\p{L})) bear_cub bears(?!_(?:the|a|in|witness|fruit)(?!\\p{L})) grizzl(?:y|ies) polar_bears? panda*',
    rabbit: 'rabbits? bunn(?:y|ies) hares?',
    elephant: 'elephant*',
    dragon: 'dragon dragons',
    butterfly: 'butterfl(?:y|ies)',
    bee: 'bees? honey_?bees? bumble_?bees?',
    robot: 'robot* cyborg* humanoid* artificial_intelligence',
    astronaut: 'astronaut* cosmonaut* spacem[ae]n spacewalk*',
    rocket: 'rockets? spaceship* spacecraft* starship* space_shuttle*',
    plane:
      '(?<!(?:mis|tus|sus|los|tiene|tienes|nuestros|hacer|grandes|buenos|otros|hay)\\s)planes (?<!inclined\\s)plane(?!_geometry) (?:air|aero)planes? aircraft airliners? jets? jumbo_jet*',
    balloon: 'balloons?',
    car: 'car(?!_(?:il|elle|ils|elles|je|tu|nous|vous|on|le|la|les|un|une|ce|cette|son|sa|ses|leur|tout|rien|c|l|j|d)(?!\\p{L})) cars automobil* taxis? race_car* sports_car*',
    bus: 'bus buses school_bus*',
    train:
      '(?<!(?:to|en|we|will|can|and|must|should|help)\\s)trains?(?!_(?:your|my|our|his|her|their|hard|harder|daily|every|them)(?!\\p{L})) locomotiv* railway* railroad*',
    bicycle: 'bicycl* bikes? cyclists? cycling biking',
    house:
      'houses?(?!_(?:music|party|of_(?:cards|commons|lords|representatives))(?!\\p{L})) cottages? cabins? (?<!(?:mit|einen|seinen|ihren|dem|den|der|alter|neuer|zonder|und)\\s)huts? farmhouse* villas? home(?!_(?:page|office)) homes',
    castle: 'castles? palaces? fortress* citadel*',
    windmill: 'windmill* wind_turbine* wind_farm*',
    tree: 'trees? oaks? treehouse* apple_tree* cherry_blossom*',
    flowers: 'flowers? roses tulips? sunflower* dais(?:y|ies) blossoms? bouquet* wildflower*',
    bridge: 'bridges?(?!_(?:the_gap|the_gaps|loan|loans|between)(?!\\p{L})) footbridge* viaduct*',
    tent: 'tents? camping campsite*',
    campfire: 'campfire* bonfire* fireside camp_fire*',
    umbrella: 'umbrellas?(?!_(?:company|term|organi\\p{L}+)(?!\\p{L}))',
    lantern: 'lanterns? oil_lamp*',
    kite: 'kites?(?!_?surf)',
    drone: 'drones?(?!_on(?!\\p{L})) quadcopter* quadrocopter*',
    coffee: 'coffees? espresso* cappuccino* latte barista* tea teacup* teapot* mug mugs',
    computer:
      'computer* laptops? notebook_computer* coding software website* keyboard* (?<!(?:a|an|the|my|your|his|her|our|their|old|in|paper)\\s)notebook',
    book: '(?<!(?:to|and|you|can|please|or|now)\\s)book(?!_(?:a|an|your|now|it|the|online|today|my|with|here)(?!\\p{L})) books storybook* bookshop* bookstore* novels diary librar(?:y|ies)',
    guitar: 'guitar*',
    food: 'hot_dogs? food foods meals? recipes? soups? noodles? ramen pasta pizza salads? restaurants? dinner lunch breakfast cooking cuisine delicious',
    phone: 'phones? smartphone* telephone* iphones? cell[\\s-]?phone* cellular mobile_apps? smartphones',
    clock: `(?<!o['’])clocks? wristwatch* stopwatch* hourglass* deadlines?`,
    gift: '(?<!(?:das|dem|des|kein|ein|mit)\\s)gifts? giftbox* (?:birthday|christmas)_presents?',
    heart: 'hearts?(?!_of(?!\\p{L})) in_love love_stor(?:y|ies) love_letters? true_love valentine*',
    trophy: 'troph(?:y|ies) awards? prizes? champion* winners? victor(?:y|ies) medals?',
    chart:
      'charts?(?!_(?:your|a|the|our)_(?:course|path)(?!\\p{L})) graphs? diagram* business* growth sales revenues? statistic* analytics marketing finance financ* invest(?:ing|ment|or)* startups? stock_market econom*',
    gear: '(?<!(?:winter|camping|hiking|sports|outdoor|fishing|rain|your|the)\\s)gears?(?!_up(?!\\p{L})) engineering engineers? factor(?:y|ies) machines? machinery industr(?:y|ies|ial) mechanic* cogs? cogwheel* automation',
    lightbulb: 'light[\\s-]?bulbs? ideas? innovat* invention* inventors? creativ* inspiration* brainstorm*',
    globe:
      'globes? (?<!the\\sart\\s)world worldwide planet_earth (?<=(?:the|planet|on|our|mother)\\s)earth global',
    shield:
      'shields?(?!_(?:your|his|her|their)_eyes(?!\\p{L})) security secure protect(?!\\p{L}*_?ion_racket)* privacy safety insur(?:ance|ed|er)* cybersecurity',
    money:
      'money (?<!(?:au|un|le|du|petit|chaque)\\s)coins?(?!_(?:a|de|du|des|the|tranquille)(?!\\p{L})) cash dollars? euros? savings? banking currenc(?:y|ies) payments? wealth* treasure* budget*',
    shop: 'shops? stores?(?!_(?:data|files|your|the)(?!\\p{L})) baker(?:y|ies) boutique* supermarket* marketplace* grocer* retail* shopping kiosk*',
  },
};
