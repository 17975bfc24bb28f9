// 我办结的: what this person has completed, newest first.
import {caseLink} from './case-link.js';
import {empty, formatMoment, h} from './dom.js';
import {get} from './http.js';
import {recallButton} from './recall.js';
import {listPage, pager, sheetOf} from './pages.js';

export const DONE_PATH = '/done';
const SIZE = 20;
const COLUMNS = ['办结时间', '任务', '事项', '申请单位', '案件编号', '我的决定', '案件现状', '操作'];

function row({taskId, taskName, caseNo, subject, applicant, finishedAt, decisionText, statusText, recallable}) {
  const action = recallable ? recallButton(taskId, taskName) : null;
  return [formatMoment(finishedAt), taskName, subject, applicant, caseNo && caseLink(caseNo), decisionText, statusText, action];
}

function show(place, page) {
  const turn = to => show(place, to);
  listPage(
    place,
    () => get(`/api/v1/tasks/done?page=${page}&size=${SIZE}`),
    found =>
      found.items.length
        ? [sheetOf('办结任务列表', COLUMNS, found.items.map(row)), pager(found, turn)]
        : [empty('您还没有办结过任务。')]
  );
}

export const donePage = {
  id: 'kexie-done',
  pluginPoint: 'tasklist.route',
  properties: {path: DONE_PATH},
  render(node) {
    const place = h('div', {class: 'kx-done-body'});
    node.append(
      h(
        'main',
        {class: 'kx-done'},
        h('a', {class: 'kx-back', href: '#/'}, '‹ 返回任务列表'),
        h('h1', {}, '我办结的任务'),
        place
      )
    );
    show(place, 0);
  }
};
