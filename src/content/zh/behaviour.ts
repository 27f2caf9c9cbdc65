import type { BehaviourWords } from '../en/behaviour';

const short = (value: number) => `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)}`;

export const behaviour: BehaviourWords = {
  categories: {
    games: '游戏',
    coffee: '咖啡',
    diapers: '纸尿裤',
    flights: '机票',
    hotels: '酒店',
    cars: '汽车',
    insurance: '车险',
    phones: '手机',
    cases: '手机壳',
    sneakers: '运动鞋',
    news: '新闻',
    music: '音乐',
  },
  gap: (hours) => {
    if (hours < 1.5) return `${Math.round(hours * 60)} 分钟`;
    if (hours < 54) return `${short(hours)} 小时`;
    return `${short(hours / 24)} 天`;
  },
  edge: (hours) => {
    if (hours < 1) return `${Math.round(hours * 60)} 分`;
    if (hours < 60) return `${Math.round(hours)} 时`;
    return `${short(hours / 24)} 天`;
  },
};
