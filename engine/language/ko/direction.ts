import type { DirectionWords } from '../direction-words.ts';

export const koreanDirection: DirectionWords = {
  numbers:
    '일=1 이=2 삼=3 사=4 오=5 육=6 칠=7 팔=8 구=9 십=10 이십=20 삼십=30 사십=40 오십=50 백=100 이백=200 삼백=300 오백=500',
  magnitudes: '천=3 만=4 억=8 조=12 천만=7 백만=6',
  percent: '퍼센트 프로',
  currencies: '원 달러 유로 엔',
  years: { after: '년' },
  numbered: '쪽 방 장 버전 조 번호 제 그림 표 줄 호',
  measures: '그램 킬로 킬로그램 밀리리터 리터 컵 숟가락 도 분 초 시간 시 월 일',
  ordinals: ['첫째 첫_번째로 먼저,', '둘째 두_번째로', '셋째 세_번째로', '넷째 네_번째로', '다섯째'],
  next: '그다음 그다음에 다음으로',
  last: '마지막으로 끝으로',
  and: '그리고 및 또는',
  saying: '말했습니다 말했다 말합니다 썼습니다 썼다 밝혔습니다 밝혔다',
  versus: '대',
  insteadOf: '대신 대신에',
  notBut: ['아니라|이다'],
  whereas: '반면',
  past: '예전에는 과거에는 전에는',
  present: '이제는 지금은 오늘날에는 이제',
  address: '나는 저는 우리 여러분 당신',
  small: '라고 이라고 그 이 저 수 것 및 등 또 더 매우 아주 그리고 또는 하지만 있는 없는 하는 된 한',
};
