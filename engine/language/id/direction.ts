import type { DirectionWords } from '../direction-words.ts';

export const indonesianDirection: DirectionWords = {
  numbers: 'satu=1 dua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 sembilan=9 sepuluh=10',
  magnitudes: 'puluh=1 ratus=2 ribu=3 juta=6 miliar=9 triliun=12',
  percent: 'persen',
  currencies: 'rupiah dolar euro yen',
  years: { before: 'tahun sejak' },
  numbered:
    'halaman kamar ruang bab versi pasal bagian langkah nomor gambar tabel baris penerbangan bus jilid model',
  measures: 'gram g kg kilo ml liter cangkir sendok derajat menit detik jam',
  ordinals: [
    'pertama, pertama-tama langkah_pertama, yang_pertama,',
    'kedua, langkah_kedua, yang_kedua,',
    'ketiga, langkah_ketiga, yang_ketiga,',
    'keempat, langkah_keempat,',
    'kelima,',
  ],
  next: 'kemudian lalu setelah_itu selanjutnya',
  last: 'terakhir akhirnya, yang_terakhir',
  and: 'dan atau',
  saying: 'kata ujar tutur menulis berkata mengatakan menjelaskan menyatakan',
  accordingTo: 'menurut',
  versus: 'versus vs\\.? melawan',
  insteadOf: 'alih-alih daripada dibandingkan',
  notBut: ['bukan|melainkan', 'bukan|tetapi'],
  whereas: 'sedangkan sementara',
  past: 'dulu dahulu sebelumnya,',
  present: 'sekarang kini hari_ini',
  address: 'saya aku kami kita kamu anda kalian engkau',
  small:
    'dan atau tetapi tapi yang di ke dari pada untuk dengan dalam oleh sebagai adalah ini itu akan telah sudah tidak juga sangat lebih mereka dia ia para sebuah seekor seorang',
};
