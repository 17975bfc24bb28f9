// 抄送我的: cases colleagues let this person read, the unread ones marked.
import {CASE_PATH} from './case-link.js';
import {post} from './ask.js';
import {empty, formatMoment, h} from './dom.js';
import {get} from './http.js';
import {listPage, pager, sheetOf} from './pages.js';

export const COPIES_PATH = '/copies';
const SIZE = 20;
const COLUMNS = ['抄送时间', '案件编号', '申请单位', '抄送时的环节', '案件现状', '抄送人', '阅读'];

export const unreadCopies = () => get('/api/v1/copies?page=0&size=1').then(({unread}) => unread);

/** Whoever opens the case has read it; the page need not wait for that. */
function opening({caseNo, readAt}) {
  const read = () => readAt || post(`/api/v1/cases/${encodeURIComponent(caseNo)}/copies/read`).catch(() => null);
  return h('a', {href: `#${CASE_PATH}?no=${encodeURIComponent(caseNo)}`, class: readAt ? null : 'kx-unread', onclick: read}, caseNo);
}

function row(copy) {
  const {copiedAt, applicantName, taskName, statusText, copiedByName, readAt} = copy;
  return [
    formatMoment(copiedAt),
    opening(copy),
    applicantName,
    taskName,
    statusText,
    copiedByName,
    readAt ? `${formatMoment(readAt)} 已读` : h('span', {class: 'kx-tag kx-tag-warn'}, '未读')
  ];
}

function show(place, page) {
  listPage(
    place,
    () => get(`/api/v1/copies?page=${page}&size=${SIZE}`),
    found =>
      found.items.length
        ? [sheetOf('抄送我的案件', COLUMNS, found.items.map(row)), pager(found, to => show(place, to))]
        : [empty('没有抄送给您的案件。')]
  );
}

export const copiesPage = {
  id: 'kexie-copies',
  pluginPoint: 'tasklist.route',
  properties: {path: COPIES_PATH},
  render(node) {
    const place = h('div', {class: 'kx-done-body'});
    node.append(
      h(
        'main',
        {class: 'kx-done'},
        h('a', {class: 'kx-back', href: '#/'}, '‹ 返回任务列表'),
        h('h1', {}, '抄送我的'),
        h('p', {class: 'kx-note'}, '可以查看卷宗，不能办理。打开案件即记为已读。'),
        place
      )
    );
    show(place, 0);
  }
};
