import type { Vocabulary } from '../vocabulary.ts';

export const indonesianWords: Vocabulary = {
  functionWords:
    'di dan yang ke dari untuk dengan itu ini adalah tidak pada sebuah seorang kami kita saya akan sedang',
  places: {
    sea: 'laut! lautan pantai samudra pulau pelabuhan',
    lake: 'danau sungai air_terjun',
    city: 'kota! jalanan pasar! gedung',
    forest: 'hutan rimba',
    mountains: 'gunung pegunungan bukit lembah',
    meadow: 'sawah ladang kebun taman! desa! padang_rumput',
    desert: 'gurun',
    space: 'luar_angkasa angkasa galaksi planet',
    room: 'kamar ruang! dapur kantor sekolah perpustakaan kelas di_rumah!',
    road: 'jalan! jalan_raya',
  },
  placeHints: {
    sea: 'kapal perahu paus! mercusuar nelayan',
    city: 'perusahaan bisnis atap! bandara stasiun',
    forest: 'pohon',
    mountains: 'naga! elang',
    meadow: 'bunga! sapi',
    space: 'roket',
    room: 'buku! jendela kopi guru! rumah_sakit gereja restoran tempat_tidur sofa perapian kamar_mandi museum teater toko! pabrik hotel',
    road: 'perjalanan mobil! sepeda petualangan',
  },
  hours: {
    dawn: 'pagi fajar matahari_terbit',
    dusk: 'senja sore matahari_terbenam petang',
    night: 'malam',
    day: 'siang cerah',
  },
  hourHints: {
    night: 'bintang bulan! gelap',
    day: 'matahari',
  },
  weather: {
    snow: 'salju musim_dingin',
    rain: 'hujan badai!(?!_salju)',
    fog: 'kabut',
  },
  seasons: {
    spring: 'musim_semi',
    summer: 'musim_panas',
    autumn: 'musim_gugur',
    winter: 'musim_dingin',
  },
  moods: {
    bright: 'bahagia gembira senang tertawa impian',
    sombre: 'sedih kesepian takut! perang kematian',
  },
  sights: {
    lighthouse: 'mercusuar',
    beach: 'pantai',
  },
  subjects: {
    boat: 'perahu kapal_layar',
    birds: 'burung burung-burung',
    fish: 'ikan',
    person: 'gadis perempuan wanita lelaki laki-laki',
    dog: 'anjing',
    cat: 'kucing',
    horse: 'kuda',
    fox: 'rubah',
    car: '(?<=(?:sebuah)\\s)mobil mobil_(?:merah|biru|tua|itu)',
    train: 'kereta_api',
    house: 'rumah(?!_(?:sakit|makan))',
    tree: 'pohon',
  },
};
