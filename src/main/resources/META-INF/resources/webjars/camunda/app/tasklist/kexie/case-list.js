// 案件: every case this person may read, newest first; the place of those who supervise and hold no tasks.
import {caseLink} from './case-link.js';
import {empty, formatMoment, h} from './dom.js';
import {get} from './http.js';
import {keepOrder} from './order.js';
import {listPage, pager, sheetOf} from './pages.js';

export const CASES_PATH = '/cases';
const SIZE = 20;
const COLUMNS = ['案件编号', '申请单位', '办理机构', '提交时间', '状态', '当前环节'];

function row({caseNo, applicant = {}, authority = {}, submittedAt, statusText, step}) {
  return [caseLink(caseNo), applicant.name, authority.name, formatMoment(submittedAt), statusText, step];
}

function show(place, page) {
  listPage(
    place,
    () => get(`/api/v1/cases?page=${page}&size=${SIZE}`),
    found =>
      found.items.length
        ? [sheetOf('案件列表', COLUMNS, found.items.map(row)), pager(found, to => show(place, to))]
        : [
            empty('没有您可以查看的案件。'),
            empty('看得到哪些案件由账号所在的组决定，需要时请系统管理员把账号加入相应的组。流程分析人员不办理案件：用 Camunda Modeler 打开、修改和部署流程、表单和规则表。')
          ]
  );
}

export const casesPage = {
  id: 'kexie-cases',
  pluginPoint: 'tasklist.route',
  properties: {path: CASES_PATH},
  render(node) {
    const place = h('div', {class: 'kx-done-body'});
    node.append(
      h('main', {class: 'kx-done'}, h('a', {class: 'kx-back', href: '#/'}, '‹ 返回任务列表'), h('h1', {}, '案件'), place)
    );
    show(place, 0);
  }
};

export const casesLink = {
  id: 'kexie-cases-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,
  render(node) {
    keepOrder();
    node.append(h('a', {href: `#${CASES_PATH}`}, h('span', {class: 'glyphicon glyphicon-folder-open', 'aria-hidden': 'true'}), '\u00a0案件'));
  }
};
