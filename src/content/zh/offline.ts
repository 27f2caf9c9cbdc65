import type { OfflineWords } from '../en/offline';

export const offline: OfflineWords = {
  ready: '已保存在本机：没有网络也能使用。',
  update: '新版本已就绪。',
  reload: '重新载入',
};
