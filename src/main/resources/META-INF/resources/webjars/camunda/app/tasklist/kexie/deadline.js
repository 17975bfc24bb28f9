// A deadline as a small picture: a bar of working days, and every day explained on demand.
import {daysBetween, formatDay, h, weekday} from './dom.js';
import {stateOf} from './days-left.js';

/** @param today what day it is where the deadline runs, as 2026-11-20 */
export function deadlineView(deadline, today) {
  if (!deadline) return h('p', {class: 'kx-deadline-none'}, '当前没有计时的期限');
  const state = stateOf(deadline, today);
  return h(
    'div',
    {class: `kx-deadline kx-${state.mood}`},
    h(
      'div',
      {class: 'kx-deadline-head'},
      h('strong', {}, state.text),
      h('span', {}, `${deadline.text}，${formatDay(deadline.dueDate)}前`, deadline.estimated && estimatedMark())
    ),
    bar(deadline, state),
    h(
      'details',
      {class: 'kx-ledger'},
      h('summary', {}, `已用 ${deadline.workingDaysUsed} 个工作日，还剩 ${deadline.workingDaysLeft} 个 · 逐日明细`),
      ledger(deadline.ledger || [], today)
    )
  );
}

function estimatedMark() {
  return h('em', {class: 'kx-estimated', title: '期限跨入尚未公布放假安排的年份，按周末推算'}, '预计');
}

function bar({workingDaysUsed, workingDaysLeft}, state) {
  const total = Math.max(1, workingDaysUsed + workingDaysLeft);
  const filled = h('div', {class: 'kx-bar-used'});
  filled.style.width = `${Math.min(100, (100 * workingDaysUsed) / total)}%`;
  const label = `${state.text}，已用 ${workingDaysUsed} 个工作日，共 ${total} 个工作日`;
  return h('div', {class: 'kx-bar', role: 'img', 'aria-label': label}, filled);
}

function ledger(days, today) {
  if (!days.length) return h('p', {class: 'kx-empty'}, '没有逐日记录。');
  const months = [...new Set(days.map(({date}) => date.slice(0, 7)))];
  return h(
    'div',
    {},
    h('div', {class: 'kx-months'}, months.map(month => calendar(month, days, today))),
    h(
      'p',
      {class: 'kx-legend'},
      h('span', {class: 'kx-day-counted'}, '已用工作日'),
      h('span', {class: 'kx-day-coming'}, '剩余工作日'),
      h('span', {class: 'kx-day-free'}, '不计入')
    ),
    reasons(days)
  );
}

function calendar(month, days, today) {
  const byDate = new Map(days.map(day => [day.date, day]));
  const [year, number] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const blanks = '一二三四五六日'.indexOf(weekday(`${month}-01`));
  const dates = Array.from({length}, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
  const cells = [...Array(blanks).fill(null), ...dates.map(date => ({date, day: byDate.get(date)}))];
  const weeks = Array.from({length: Math.ceil(cells.length / 7)}, (_, at) => cells.slice(at * 7, at * 7 + 7));
  return h(
    'table',
    {class: 'kx-calendar'},
    h('caption', {}, `${year}年${number}月`),
    h('thead', {}, h('tr', {}, [...'一二三四五六日'].map(name => h('th', {scope: 'col'}, name)))),
    h('tbody', {}, weeks.map(week => h('tr', {}, week.map(cell => calendarCell(cell, today)))))
  );
}

function calendarCell(cell, today) {
  if (!cell) return h('td');
  const kinds = [cell.day && kindOf(cell.day, today), cell.date === today && 'kx-today'];
  return h(
    'td',
    {class: kinds.filter(Boolean).join(' '), title: cell.day && cell.day.reason},
    String(Number(cell.date.slice(8)))
  );
}

function kindOf({date, counted}, today) {
  if (!counted) return 'kx-day-free';
  return date > today ? 'kx-day-coming' : 'kx-day-counted';
}

/** Why days do not count; days in a row for the same reason are one line. */
function reasons(days) {
  const spans = [];
  for (const {date, counted, reason} of days) {
    const last = spans[spans.length - 1];
    if (counted) continue;
    if (last && last.reason === reason && daysBetween(last.to, date) === 1) last.to = date;
    else spans.push({from: date, to: date, reason});
  }
  const text = ({from, to}) => (from === to ? shortDay(from) : `${shortDay(from)}至${shortDay(to)}`);
  return h('ul', {class: 'kx-reasons'}, spans.map(span => h('li', {}, `${text(span)}：${span.reason}`)));
}

function shortDay(iso) {
  return `${Number(iso.slice(5, 7))}月${Number(iso.slice(8, 10))}日`;
}
