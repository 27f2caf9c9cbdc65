import type { FigureMenuWords } from '../en/figureMenu';

export const figureMenu: FigureMenuWords = {
  menu: (figure) => (figure ? `导出：${figure}` : '导出或显示为表格'),
  showTable: '显示为表格',
  hideTable: '收起表格',
  formats: { svg: '图片（SVG）', png: '图片（PNG）', csv: '数据（CSV）', json: '数据来源（JSON）' },
  failed: '这张图在此浏览器里无法写成文件。',
  titled: (panel, figure) => `${panel}：${figure}`,
  picture: '图形',
  mark: '图元',
};
