// What stands above every list of works: the contest, the days left, how far the judge is.
import {formatDay, h} from './dom.js';

export function boardHead(board) {
  const {contestNo, title, stageName, dueDate, blinded} = board.about;
  return h(
    'header',
    {class: 'kx-head'},
    h(
      'div',
      {class: 'kx-head-line'},
      h('span', {class: 'kx-case-number'}, contestNo),
      h('span', {}, '竞赛评分'),
      stageName && h('span', {class: 'kx-status'}, stageName)
    ),
    h('h3', {}, title),
    h(
      'p',
      {class: 'kx-facts'},
      h('span', {}, `主办：${board.dossier.applicant.name}`),
      dueDate && h('span', {}, `请在${formatDay(dueDate)}前提交`),
      blinded && h('span', {}, '盲评：不显示申报单位和人员')
    )
  );
}

export function progressView(board) {
  const total = board.works.length;
  const done = board.works.filter(work => ['SCORED', 'SUBMITTED'].includes(board.sheet(work).progress())).length;
  const filled = h('div', {class: 'kx-bar-used'});
  filled.style.width = `${total ? (100 * done) / total : 0}%`;
  const text = done === total ? `${total} 件作品全部评完，请核对后在右侧提交` : `已评完 ${done} 件，共 ${total} 件`;
  return h(
    'div',
    {class: `kx-deadline kx-progress ${done === total ? 'kx-complete' : 'kx-calm'}`},
    h('strong', {}, text),
    h('div', {class: 'kx-bar', role: 'progressbar', 'aria-valuenow': done, 'aria-valuemax': total, 'aria-label': text}, filled)
  );
}
