// 同事在办: what colleagues hold, so that nothing waits for somebody who is away.
import {caseLink} from './case-link.js';
import {stateOf} from './days-left.js';
import {empty, h} from './dom.js';
import {handOver, handOverAll} from './handover.js';
import {get} from './http.js';
import {listPage, sheetOf} from './pages.js';
import {urgeButton} from './urge.js';

export const HELD_PATH = '/held';
const COLUMNS = ['', '期限', '任务', '事项', '申请单位', '案件编号', '办理人', ''];

export const heldTasks = () => get('/api/v1/tasks/held');

function show(place) {
  const again = () => show(place);
  listPage(place, heldTasks, ({today, items}) =>
    items.length ? chosenAnd(items, today, again) : [empty('本组没有由他人认领的任务。')]
  );
}

/** The tasks, and a button that passes on those that are ticked. */
function chosenAnd(items, today, again) {
  const boxes = items.map(task => ({task, box: h('input', {type: 'checkbox', 'aria-label': `选择 ${task.caseNo} ${task.taskName}`})}));
  const chosen = () => boxes.filter(({box}) => box.checked).map(({task}) => task);
  const button = h('button', {type: 'button', class: 'kx-button', disabled: true, onclick: () => handOverAll(chosen(), again)}, '转交所选');
  const count = () => {
    button.disabled = !chosen().length;
    button.textContent = chosen().length ? `转交所选（${chosen().length} 项）` : '转交所选';
  };
  const sheet = sheetOf('同事在办的任务', COLUMNS, boxes.map(({task, box}) => row(task, box, today, again)));
  sheet.addEventListener('change', count);
  return [h('p', {}, button), sheet];
}

function row({taskId, taskName, procedureText, subject, applicantName, caseNo, assignee, assigneeName, deadline}, box, today, again) {
  const left = deadline && stateOf(deadline, today);
  const pass = h('button', {type: 'button', class: 'kx-button', onclick: () => handOver(taskId, taskName, again)}, '转交');
  const actions = h('span', {class: 'kx-actions'}, urgeButton(caseNo), pass);
  return [box, left && h('span', {class: `kx-left kx-${left.mood}`}, left.short), taskName, subject || procedureText, applicantName, caseLink(caseNo), assigneeName || assignee, actions];
}

export const heldPage = {
  id: 'kexie-held',
  pluginPoint: 'tasklist.route',
  properties: {path: HELD_PATH},
  render(node) {
    const place = h('div', {class: 'kx-done-body'});
    node.append(
      h(
        'main',
        {class: 'kx-done'},
        h('a', {class: 'kx-back', href: '#/'}, '‹ 返回任务列表'),
        h('h1', {}, '同事在办的任务'),
        h('p', {class: 'kx-note'}, '同组人员和本单位领导可以把任务转交给组内其他人员；转交记入办理经过和审计记录。'),
        place
      )
    );
    show(place);
  }
};
