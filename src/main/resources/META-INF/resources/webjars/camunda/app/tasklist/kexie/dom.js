// Elements out of plain values. Text is always text: nothing here ever reads markup.

export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export function empty(text) {
  return h('p', {class: 'kx-empty'}, text);
}

const ZONE = 'Asia/Shanghai';
const isoDay = new Intl.DateTimeFormat('sv-SE', {timeZone: ZONE});
const moment = new Intl.DateTimeFormat('zh-CN', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23'
});

/** The calendar day of a moment, as 2026-11-20. */
export function dayOf(date) {
  return isoDay.format(new Date(date));
}

export function formatMoment(iso) {
  return iso ? moment.format(new Date(iso)) : '';
}

/** 2026-11-23 as 2026年11月23日（周一）. */
export function formatDay(iso) {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number);
  return `${year}年${month}月${day}日（周${weekday(iso)}）`;
}

export function weekday(iso) {
  return '日一二三四五六'[new Date(iso.slice(0, 10) + 'T00:00:00Z').getUTCDay()];
}

/** Whole days from one ISO day to another. */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86400000);
}

export function formatSize(bytes) {
  if (bytes === null || bytes === undefined) return '';
  if (bytes < 1024) return `${bytes} 字节`;
  return bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
