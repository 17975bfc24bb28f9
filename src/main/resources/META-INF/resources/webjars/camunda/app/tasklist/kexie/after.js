// After 完成: what was done, the number of the paper just issued, and the next task of the same list.
import {caseLink} from './case-link.js';
import {h} from './dom.js';
import {get, link} from './http.js';
import {recallButton} from './recall.js';
import {say} from './word.js';

const PATIENCE = 15000;
const PAPERS_AFTER = [0, 2000, 6000];

let current = null;
let inOrder = [];
let pressed = null;

/** The dossier tells which case and which papers the open task has. */
export function opened(task, {caseNo, documents = []}) {
  current = {taskId: task.id, name: task.name, caseNo, papers: documents.map(({documentId}) => documentId)};
}

/** A claimed task leaves the list it was found in; the list remembered is the one that had it. */
function remember(list) {
  const ids = ((list._embedded && list._embedded.task) || []).map(({id}) => id);
  if (current && ids.includes(current.taskId)) inOrder = ids;
  if (pressed && pressed.done) goOn(ids);
}

function press() {
  const chosen = [...document.querySelectorAll('.task-card .fjs-container input[type=radio]:checked')]
    .map(({id}) => document.querySelector(`label[for="${CSS.escape(id)}"]`))
    .map(label => label && label.textContent.trim())
    .filter(Boolean);
  pressed = current && {...current, chosen, at: Date.now()};
}

/** The paper was read first, which takes its time. */
export function pressAgain() {
  if (pressed) pressed.at = Date.now();
}

function closed(taskId) {
  if (taskId || !pressed || pressed.done || Date.now() - pressed.at > PATIENCE) return;
  pressed.done = true;
  tell(pressed, []);
  papers(pressed);
  takeBack(pressed);
}

/** Offered at once, since the next one may claim his task soon. */
async function takeBack(task) {
  const {items} = await get('/api/v1/tasks/done?page=0&size=5').catch(() => ({items: []}));
  task.recallable = items.some(({taskId, recallable}) => taskId === task.taskId && recallable);
  if (task.recallable && task === pressed) tell(task, task.issued || []);
}

function tell(task, issued) {
  const {taskId, name, caseNo, chosen, recallable} = task;
  task.issued = issued;
  say(
    `已办结：${name}${chosen.length ? `（${chosen.join('，')}）` : ''}`,
    caseNo && h('span', {}, '案件 ', caseLink(caseNo)),
    recallable && recallButton(taskId, name),
    ...issued.map(({kindText, number, href}) =>
      h('span', {}, `已制发${kindText} ${number || ''} `, link(href) && h('a', {href: link(href, true), target: '_blank', rel: 'noopener'}, '查看'))
    )
  );
}

/** A paper may be made by the job executor, a moment later. */
function papers(task) {
  if (!task.caseNo) return;
  for (const wait of PAPERS_AFTER) {
    setTimeout(async () => {
      const {items} = await get(`/api/v1/cases/${encodeURIComponent(task.caseNo)}/documents`).catch(() => ({items: []}));
      const issued = items.filter(({documentId}) => !task.papers.includes(documentId));
      if (issued.length && task === pressed) tell(task, issued);
    }, wait);
  }
}

function goOn(ids) {
  if (pressed.gone || ids.includes(pressed.taskId)) return;
  pressed.gone = true;
  const at = inOrder.indexOf(pressed.taskId);
  const next = [...inOrder.slice(at + 1), ...inOrder.slice(0, Math.max(0, at)), ...ids].find(id => ids.includes(id));
  setTimeout(() => {
    const cards = [...document.querySelectorAll('ol.tasks-list > li.task h4 a')];
    const found = cards.find(({href}) => href.includes(next));
    if (next && found && !document.querySelector('.task-card .fjs-container')) found.click();
  }, 600);
}

export function followOn(tasklistData) {
  tasklistData.observe('taskList', remember);
  tasklistData.observe('taskId', ({taskId}) => closed(taskId));
}

document.addEventListener('click', ({target}) => target.closest('.task-card .form-actions .btn-primary') && press(), {capture: true});
