import type { Vocabulary } from './vocabulary.ts';

/** Chinese, and the characters that Japanese shares with it. */
export const chinese: Vocabulary = {
  places: {
    sea: '(?<!上|珠|青|北)海(?!报|量|拔|外|关|鲜|淀|南|报) 大洋 沙滩 海岸 岛',
    lake: '湖(?!北|南) 河(?!北|南|马) 江边 池塘 瀑布 小溪 高山湖 山中的?湖 林中的?湖 森林湖',
    city: '城(?!堡|墙) 市中心 都市 街 广场 大楼',
    forest: '森林 树林 丛林 雨林 林间',
    mountains: '(?<!太[阳陽][落下])山(?!东|西|羊) 峡谷 峰 火山',
    meadow: '草原 草地 花园 田野 农场 村 公园 稻田 牧场',
    desert: '沙漠 沙丘 绿洲',
    space: '宇宙 太空 星球 银河 火星 星系 行星',
    room: '房间 卧室 客厅 厨房 办公室 教室 学校 图书馆 室内 咖啡馆 在家',
    road: '公路 道路 小路 马路 路上 高速',
  },
  placeHints: {
    sea: '(?<![飞宇])船 鲸 海豚 灯塔 渔夫 海盗 海浪',
    city: '公司 企业 市场(?!营销|份额) 人群 地铁 屋顶 屋頂 机场 機場 火车站 車站',
    forest: '大树 猫头鹰 蘑菇',
    mountains: '鹰 龙(?!虾|头) 滑雪',
    meadow: '花朵 奶牛 羊 蜜蜂',
    desert: '骆驼 仙人掌 金字塔',
    space: '火箭 宇航员 飞船 外星 卫星',
    room: '书(?!法|记) 窗 电脑 老师 学生 咖啡 会议 医院 醫院 教堂 餐厅 餐廳 床上 沙发 沙發 壁炉 浴室 博物馆 博物館 剧院 劇院 商店 工厂 工廠 酒店 健身房 舞台',
    road: '旅行 旅途 汽车 自行车 冒险',
  },
  faintHints: { mountains: '雪' },
  hours: {
    dawn: '黎明 早晨 清晨 早上 拂晓 太阳升起 太陽升起 日出',
    dusk: '黄昏 日落 傍晚 夕阳 太阳落山 太阳下山 太陽下山 太阳西沉 夕陽',
    night: '夜',
    day: '中午 正午 白天 下午',
  },
  hourHints: { night: '星星 星空 繁星 月亮 月光 黑暗', dusk: '秋 灯笼', dawn: '醒来', day: '太阳 阳光 夏' },
  weather: { snow: '雪 冬 圣诞', rain: '雨 暴风(?!雪)', fog: '雾(?!霾)', cloud: '阴天 多云' },
  seasons: { spring: '春', summer: '夏', autumn: '秋', winter: '冬' },
  moods: {
    bright: '快乐 高兴 欢乐 笑 庆祝 成功 梦想 希望 幸福',
    sombre: '悲伤 孤独 难过 恐惧 战争 死亡 危险 迷失',
  },
  sights: { neon: '霓虹', lighthouse: '灯塔 燈塔', beach: '沙滩 海边 海滩' },
};
