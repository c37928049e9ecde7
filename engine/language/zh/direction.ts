import type { DirectionWords } from '../direction-words.ts';

export const chineseDirection: DirectionWords = {
  numbers: '',
  magnitudes: '万=4 亿=8',
  percent: '个百分点',
  percentBefore: '百分之',
  currencies: '元 美元 欧元 人民币 块',
  years: { after: '年' },
  numbered: '第 页 房间 版本 号 编号',
  measures: '克 公斤 千克 毫升 升 杯 勺 度 分钟 秒 小时 点 号 月 日',
  ordinals: ['首先 第一,', '其次 第二,', '第三, 再次,', '第四,', '第五,'],
  next: '然后 接着',
  last: '最后',
  and: '和 或 与 以及',
  saying: '曾经说过 曾经说 曾说过 曾说 说过 说道 说 写道 表示 指出 认为',
  accordingTo: '根据',
  versus: '对决 对比',
  insteadOf: '而不是 而非',
  notBut: ['不是|而是', '并非|而是'],
  whereas: '而',
  address: '我 我们 你 你们 您 咱们',
  small: '的 了 在 是 和 与 或 也 都 就 不 很 这 那 有 被 把 从 到 对',
};
