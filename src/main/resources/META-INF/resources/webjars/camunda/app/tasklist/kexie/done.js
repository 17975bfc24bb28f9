// 我办结的: what this person has completed, newest first.
import {empty, formatMoment, h} from './dom.js';
import {get} from './http.js';

const PATH = '/done';
const SIZE = 20;
const COLUMNS = ['办结时间', '任务', '事项', '申请单位', '案件编号', '我的决定', '案件现状'];

function row({taskName, caseNo, subject, applicant, finishedAt, decisionText, statusText}) {
  const cells = [formatMoment(finishedAt), taskName, subject, applicant, caseNo, decisionText, statusText];
  return h('tr', {}, cells.map(cell => h('td', {}, cell || '—')));
}

function table(items) {
  return h(
    'div',
    {class: 'kx-scroll', tabindex: '0', role: 'region', 'aria-label': '办结任务列表'},
    h(
      'table',
      {class: 'kx-table'},
      h('thead', {}, h('tr', {}, COLUMNS.map(name => h('th', {scope: 'col'}, name)))),
      h('tbody', {}, items.map(row))
    )
  );
}

function pager({page, size, totalElements}, turn) {
  const last = Math.max(0, Math.ceil(totalElements / size) - 1);
  const button = (label, to) =>
    h('button', {type: 'button', class: 'kx-button', disabled: to < 0 || to > last, onclick: () => turn(to)}, label);
  return h(
    'nav',
    {class: 'kx-pager', 'aria-label': '翻页'},
    button('上一页', page - 1),
    h('span', {}, `第 ${page + 1} 页，共 ${last + 1} 页（${totalElements} 项）`),
    button('下一页', page + 1)
  );
}

function show(place, page) {
  const turn = to => show(place, to);
  place.replaceChildren(h('p', {class: 'kx-note', role: 'status'}, '正在加载…'));
  get(`/api/v1/tasks/done?page=${page}&size=${SIZE}`).then(
    found => {
      const body = found.items.length ? [table(found.items), pager(found, turn)] : [empty('您还没有办结过任务。')];
      place.replaceChildren(...body);
    },
    error =>
      place.replaceChildren(
        h('p', {class: 'kx-error', role: 'alert'}, error.message),
        h('button', {type: 'button', class: 'kx-button', onclick: () => turn(page)}, '重试')
      )
  );
}

export const donePage = {
  id: 'kexie-done',
  pluginPoint: 'tasklist.route',
  properties: {path: PATH},
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

export const doneLink = {
  id: 'kexie-done-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 200,
  render(node) {
    node.append(h('a', {href: `#${PATH}`}, h('span', {class: 'glyphicon glyphicon-ok-circle'}), ' 我办结的'));
  }
};
