import type { Vocabulary } from '../vocabulary.ts';

export const vietnameseWords: Vocabulary = {
  functionWords: 'một của và là có không trong trên với cho những các này được chúng tôi người vào ở con',
  places: {
    sea: 'biển! đại_dương bãi_biển hòn_đảo bến_cảng',
    lake: 'hồ! sông! con_suối thác!',
    city: 'thành_phố đường_phố phố! khu_chợ',
    forest: 'rừng!',
    mountains: 'núi! đồi! thung_lũng',
    meadow: 'cánh_đồng khu_vườn ngôi_làng làng! nông_trại công_viên',
    desert: 'sa_mạc',
    space: 'vũ_trụ hành_tinh ngoài_không_gian!',
    room: 'căn_phòng phòng! nhà_bếp văn_phòng trường_học thư_viện lớp_học',
    road: 'con_đường đường!',
  },
  placeHints: {
    sea: 'thuyền tàu_thủy cá_voi hải_đăng',
    city: 'công_ty doanh_nghiệp mái_nhà sân_bay nhà_ga',
    forest: 'cái_cây',
    mountains: 'rồng! đại_bàng',
    meadow: 'bông_hoa con_bò',
    space: 'tên_lửa',
    room: 'quyển_sách cửa_sổ cà_phê giáo_viên bệnh_viện nhà_thờ nhà_hàng giường ghế_sofa lò_sưởi phòng_ngủ phòng_tắm bảo_tàng nhà_hát cửa_hàng nhà_máy khách_sạn',
    road: 'chuyến_đi xe_hơi xe_đạp phiêu_lưu',
  },
  hours: {
    dawn: 'bình_minh buổi_sáng mặt_trời_mọc',
    dusk: 'hoàng_hôn buổi_tối buổi_chiều mặt_trời_lặn',
    night: 'đêm!',
    day: 'buổi_trưa',
  },
  hourHints: {
    night: 'ngôi_sao mặt_trăng',
    day: 'mặt_trời ban_ngày',
  },
  weather: {
    snow: 'tuyết mùa_đông',
    rain: 'mưa! bão!(?!_tuyết)',
    fog: 'sương_mù',
  },
  seasons: {
    spring: 'mùa_xuân',
    summer: 'mùa_hè',
    autumn: 'mùa_thu',
    winter: 'mùa_đông',
  },
  moods: {
    bright: 'hạnh_phúc vui! niềm_vui ước_mơ',
    sombre: 'buồn! cô_đơn sợ! chiến_tranh',
  },
  sights: {
    lighthouse: 'hải_đăng',
    beach: 'bãi_biển',
  },
};
