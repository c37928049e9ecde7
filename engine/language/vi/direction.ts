import type { DirectionWords } from '../direction-words.ts';

export const vietnameseDirection: DirectionWords = {
  numbers: 'một=1 hai=2 ba=3 bốn=4 năm=5 sáu=6 bảy=7 tám=8 chín=9 mười=10',
  magnitudes: 'mươi=1 trăm=2 nghìn=3 ngàn=3 triệu=6 tỷ=9 tỉ=9',
  percent: 'phần_trăm',
  currencies: 'đồng đô_la euro yên USD',
  years: { before: 'năm' },
  numbered: 'trang phòng chương phiên_bản điều mục bước số hình bảng dòng chuyến_bay tập mẫu',
  measures: 'gam g kg ký ml lít cốc thìa muỗng độ phút giây giờ tiếng',
  ordinals: [
    'thứ_nhất đầu_tiên trước_hết bước_một,',
    'thứ_hai bước_hai,',
    'thứ_ba bước_ba,',
    'thứ_tư bước_bốn,',
    'thứ_năm',
  ],
  next: 'sau_đó tiếp_theo rồi,',
  last: 'cuối_cùng',
  and: 'và hoặc',
  saying: 'nói viết cho_biết phát_biểu khẳng_định giải_thích chia_sẻ',
  accordingTo: 'theo',
  versus: 'đấu_với so_với',
  insteadOf: 'thay_vì thay_cho',
  notBut: ['không_phải_là|mà_là', 'không_phải|mà_là'],
  whereas: 'trong_khi còn',
  past: 'trước_đây trước_kia ngày_xưa',
  present: 'bây_giờ giờ_đây ngày_nay hiện_nay',
  address: 'tôi ta mình chúng_ta chúng_tôi bạn các_bạn anh chị em',
  small:
    'và hoặc nhưng mà là của ở trong trên dưới từ đến cho với bởi vì để khi nếu như thì rằng đã đang sẽ không rất cũng các những một này đó họ nó',
};
