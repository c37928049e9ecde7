import type { Vocabulary } from '../vocabulary.ts';

export const koreanWords: Vocabulary = {
  places: {
    sea: '바다 바닷 해변 해안 섬! 항구',
    lake: '호수 강! 강가 강변 폭포',
    city: '도시 거리 시내 광장',
    forest: '숲 정글',
    mountains: '산! 산속 산에 산을 산맥 언덕 계곡 화산',
    meadow: '초원 들판 정원 마을 농장 공원',
    desert: '사막',
    space: '우주 은하 행성',
    room: '방! 방에서 부엌 사무실 학교 도서관 교실 집에서',
    road: '도로 길! 길을 고속도로',
  },
  placeHints: {
    sea: '배! 고래 등대',
    city: '서울 부산! 부산의 부산에 도쿄 파리의 파리에 런던 뉴욕 베를린 회사 기업 시장! 지붕 공항 기차역',
    forest: '나무',
    mountains: '독수리',
    meadow: '꽃! 꽃이',
    space: '로켓',
    room: '책! 책을 창문 커피 선생님 학생 병원 교회 식당 침대 소파 벽난로 욕실 침실 거실 박물관 극장 가게 공장 호텔 카페',
    road: '여행 자동차 자전거 모험',
  },
  hours: {
    dawn: '새벽 아침 일출 해가_뜨 해가_뜬 해가_떠 해돋이',
    dusk: '저녁 노을 해질녘 황혼 석양 해가_지 해가_진 해가_저',
    night: '밤! 밤에 밤의 밤바다 한밤 자정',
    day: '정오 한낮 맑은',
  },
  hourHints: {
    night: '별! 별이 별빛 달! 달이 달빛 어둠',
    day: '태양 햇살 여름',
  },
  weather: {
    snow: '눈이_내 눈_내 눈_오 겨울 크리스마스 눈보라 눈폭풍 폭설',
    rain: '비! 비가 폭풍 천둥 우산',
    fog: '안개',
  },
  seasons: {
    spring: '봄! 봄날 봄이',
    summer: '여름',
    autumn: '가을',
    winter: '겨울',
  },
  moods: {
    bright: '행복 기쁨 웃음 축하 성공 꿈! 희망',
    sombre: '슬픔 슬픈 외로 두려 전쟁 죽음',
  },
  sights: {
    lighthouse: '등대',
    beach: '해변',
  },
  subjects: {
    boat: '돛단배*',
    birds: '새가 새들* 갈매기*',
    fish: '물고기*',
    person: '소녀* 소년* 여자* 남자* 여행자*',
    dog: '강아지* 개가 개는 개_한_마리*',
    cat: '고양이*',
    horse: '말_한_마리* 백마* 흑마*',
    fox: '여우*',
    car: '자동차*',
    train: '기차*',
    house: '오두막* 집이 집은',
    tree: '나무가 나무는 나무_한_그루*',
  },
};
