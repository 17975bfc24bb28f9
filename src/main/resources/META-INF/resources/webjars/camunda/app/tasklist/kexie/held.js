// 同事在办: what colleagues hold, so that nothing waits for somebody who is away.
import {caseLink} from './case-link.js';
import {stateOf} from './days-left.js';
import {empty, h} from './dom.js';
import {handOver} from './handover.js';
import {get} from './http.js';
import {listPage, sheetOf} from './pages.js';

export const HELD_PATH = '/held';
const COLUMNS = ['期限', '任务', '事项', '申请单位', '案件编号', '办理人', ''];

export const heldTasks = () => get('/api/v1/tasks/held');

function show(place) {
  listPage(place, heldTasks, ({today, items}) =>
    items.length
      ? [sheetOf('同事在办的任务', COLUMNS, items.map(task => row(task, today, () => show(place))))]
      : [empty('本组没有由他人认领的任务。')]
  );
}

function row({taskId, taskName, procedureText, subject, applicantName, caseNo, assignee, deadline}, today, again) {
  const left = deadline && stateOf(deadline, today);
  const pass = h('button', {type: 'button', class: 'kx-button', onclick: () => handOver(taskId, taskName, again)}, '转交');
  return [left && h('span', {class: `kx-left kx-${left.mood}`}, left.short), taskName, subject || procedureText, applicantName, caseLink(caseNo), assignee, pass];
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
