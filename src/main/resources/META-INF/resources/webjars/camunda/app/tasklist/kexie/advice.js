// 征求意见: what colleagues want this person’s opinion on, and what this person waits for.
import {caseLink} from './case-link.js';
import {empty, formatMoment, h} from './dom.js';
import {get} from './http.js';
import {answer, withdraw} from './operations.js';
import {listPage, sheetOf} from './pages.js';

export const ADVICE_PATH = '/advice';
const KINDS = {DELEGATION: '委派', BEFORE: '加签（办结之前）', AFTER: '加签（办结之后）'};

export const adviceAsked = () => get('/api/v1/advice');

function show(place) {
  const again = () => show(place);
  const button = (text, onclick) => h('button', {type: 'button', class: 'kx-button', onclick}, text);
  listPage(place, adviceAsked, ({asked, awaited}) => [
    asked.length
      ? sheetOf(
          '征求我意见的',
          ['时间', '任务', '申请单位', '案件编号', '方式', '征求人', '请您看什么', ''],
          asked.map(line => [
            formatMoment(line.askedAt),
            line.taskName,
            line.applicantName,
            caseLink(line.caseNo),
            KINDS[line.kind],
            line.askedByName,
            line.question,
            button('提出意见', () => answer(line, again))
          ])
        )
      : empty('没有人在等您的意见。'),
    awaited.length > 0 && h('h2', {class: 'kx-second'}, '我征求的'),
    awaited.length > 0 &&
      sheetOf(
        '我征求的',
        ['时间', '任务', '申请单位', '案件编号', '方式', '向谁征求', ''],
        awaited.map(line => [
          formatMoment(line.askedAt),
          line.taskName,
          line.applicantName,
          caseLink(line.caseNo),
          KINDS[line.kind],
          line.adviserName,
          button(line.kind === 'DELEGATION' ? '收回' : '撤回', () => withdraw(line, again))
        ])
      )
  ].filter(Boolean));
}

export const advicePage = {
  id: 'kexie-advice',
  pluginPoint: 'tasklist.route',
  properties: {path: ADVICE_PATH},
  render(node) {
    const place = h('div', {class: 'kx-done-body'});
    node.append(
      h(
        'main',
        {class: 'kx-done'},
        h('a', {class: 'kx-back', href: '#/'}, '‹ 返回任务列表'),
        h('h1', {}, '征求意见'),
        h('p', {class: 'kx-note'}, '意见记入卷宗，不代替办理人作决定。点案件编号可以查看卷宗。'),
        place
      )
    );
    show(place);
  }
};
