// The dossier beside the form of a task. Tasklist names the task; the panel stands in the task's own card.
import {opened} from './after.js';
import {service} from './angular.js';
import {closeBoard, isJudging, openBoard} from './board.js';
import {dossierView} from './dossier-view.js';
import {h} from './dom.js';
import {handOver} from './handover.js';
import {get} from './http.js';
import {clearNotices} from './notices.js';
import {operationButtons} from './operations.js';
import {previewPapers} from './preview.js';
import {refreshList} from './refresh.js';
import {forgetNames, nameRows} from './row-names.js';

const body = h('div', {class: 'kx-dossier-body'});
const panel = h('aside', {class: 'kx-dossier', 'aria-label': '卷宗', tabindex: '0'}, body);

const SIDE_BY_SIDE = 768;

/** On a phone the task stands below its list. */
function intoSight() {
  const details = document.querySelector('.task-details');
  if (details) details.scrollIntoView({block: 'start'});
}

let asking = new AbortController();

function show(task) {
  previewPapers();
  setTimeout(clearNotices);
  if (window.innerWidth < SIDE_BY_SIDE) setTimeout(intoSight, 400);
  asking.abort();
  forgetNames();
  closeBoard(panel);
  asking = new AbortController();
  panel.scrollTop = 0;
  panel.setAttribute('aria-busy', 'true');
  body.replaceChildren(...waiting());
  get(`/api/v1/tasks/${encodeURIComponent(task.id)}/dossier`, asking.signal)
    .then(dossier => {
      opened(task, dossier);
      nameRows(dossier);
      return dossier;
    })
    .then(dossier => (isJudging(task) ? board(task, dossier) : fill(dossierView(dossier, task.description))))
    .catch(error => error.name === 'AbortError' || fill(failed(error, task)));
}

/** Who judges reads works, not the case. */
function board(task, dossier) {
  panel.removeAttribute('aria-busy');
  return openBoard({panel, body, task, dossier});
}

function fill(content) {
  panel.removeAttribute('aria-busy');
  body.replaceChildren(...content.filter(Boolean));
}

function waiting() {
  return [
    h('p', {class: 'kx-note', role: 'status'}, '正在加载卷宗…'),
    ...Array.from({length: 6}, () => h('div', {class: 'kx-skeleton'}))
  ];
}

function failed(error, task) {
  return [
    h('p', {class: 'kx-error', role: 'alert'}, `卷宗没有加载成功：${error.message}`),
    h('button', {type: 'button', class: 'kx-button', onclick: () => show(task)}, '重试')
  ];
}

/** The task may be in other hands now. */
function changed({taskData}) {
  refreshList();
  taskData.changed('task');
}

function pass(scope) {
  handOver(scope.task.id, scope.task.name, () => changed(scope));
}

/** What else may be done with the task; asked anew when it changes hands. */
async function operate(place, scope) {
  const again = () => {
    changed(scope);
    operate(place, scope);
  };
  const found = await operationButtons(scope.task, service('$rootScope').authentication.name, again);
  place.replaceChildren(...found);
}

/** Tasklist builds its card after it has named the task, and anew whenever it likes. */
function keepInPlace() {
  const place = document.querySelector('.task-details .task-card .tabbed-content');
  if (place && panel.parentElement !== place) place.prepend(panel);
}

export const dossier = {
  id: 'kexie-dossier',
  pluginPoint: 'tasklist.task.action',
  priority: 10,
  render(node, data, scope) {
    const more = h('span', {class: 'kx-operations'});
    node.append(h('button', {type: 'button', class: 'btn btn-link kx-pass', onclick: () => pass(scope)}, '转交'), more);
    const observer = new MutationObserver(keepInPlace);
    observer.observe(document.querySelector('.task-details'), {childList: true, subtree: true});
    scope.$on('$destroy', () => observer.disconnect());
    scope.$watch('task.id', taskId => taskId && show(scope.task));
    scope.$watch('task', task => task && operate(more, scope));
  }
};
