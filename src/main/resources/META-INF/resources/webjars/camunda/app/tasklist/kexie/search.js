// One box for the case number, the applicant and the title; what is found stands in the place of the list.
import {cardLines} from './card.js';
import {caseLink} from './case-link.js';
import {empty, formatMoment, h} from './dom.js';
import {send} from './http.js';

const found = h('div', {class: 'kx-found', 'aria-live': 'polite'});
const input = h('input', {
  type: 'search',
  class: 'kx-search-text',
  placeholder: '编号、单位、名称',
  'aria-label': '按案件编号、单位或事项名称查找任务',
  maxlength: '100',
  autocomplete: 'off',
  oninput: () => input.value || close()
});

function close() {
  input.value = '';
  found.replaceChildren();
  searching(false);
}

function searching(on) {
  const column = found.closest('section.tasks-list');
  if (column) column.classList.toggle('kx-searching', on);
}

async function search(event) {
  event.preventDefault();
  const text = input.value.trim();
  if (!text) return close();
  searching(true);
  found.replaceChildren(h('p', {class: 'kx-note', role: 'status'}, '正在查找…'));
  try {
    const answer = await send('POST', '/api/v1/tasks/search', {text});
    if (input.value.trim() === text) found.replaceChildren(...results(answer));
  } catch (error) {
    found.replaceChildren(h('p', {class: 'kx-error', role: 'alert'}, error.message));
  }
}

function results({today, total, open, done}) {
  if (!total) return [empty('没有找到。可以只写案件编号的后几位，或者单位名称的一部分。'), back()];
  const rest = total - open.length - done.length;
  return [
    h('p', {class: 'kx-note'}, `找到 ${total} 项${rest ? '，列出其中一部分，请补充查找的文字' : ''}`),
    open.length && group('待办', open.map(task => openTask(task, today))),
    done.length && group('我办结的', done.map(finishedTask)),
    back()
  ].filter(Boolean);
}

function group(title, lines) {
  return h('section', {}, h('h5', {}, title), h('ol', {}, lines));
}

function openTask(task, today) {
  const held = task.assignee && `（${task.assignee} 已认领）`;
  return h('li', {}, h('a', {href: taskAddress(task.taskId)}, task.taskName), held, h('div', {class: 'kx-card'}, cardLines(task, today)));
}

function finishedTask({taskName, caseNo, subject, applicant, finishedAt}) {
  const lines = cardLines({caseNo, subject, applicantName: applicant});
  return h('li', {}, caseLink(caseNo, taskName), h('div', {class: 'kx-card'}, lines, formatMoment(finishedAt)));
}

/** The list stays the same, so that the next task of it follows. */
function taskAddress(taskId) {
  const place = new URLSearchParams(location.hash.split('?')[1]);
  place.set('task', taskId);
  return `#/?${place}`;
}

function back() {
  return h('button', {type: 'button', class: 'kx-button', onclick: close}, '返回列表');
}

/** The list this page opens by itself, once it knows the counts, takes nothing away from who searches already. */
document.addEventListener('click', ({target, isTrusted}) => isTrusted && target.closest('.task-filter') && close());

export function searchBox() {
  const form = h('form', {class: 'kx-search', role: 'search', onsubmit: search}, input, h('button', {type: 'submit', class: 'kx-button'}, '查找'));
  return h('div', {class: 'kx-search-place'}, form, found);
}
