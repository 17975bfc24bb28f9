// 评分台: stands in the place of the dossier for those who judge. What was typed lives as long as the page does.
import {commitmentView} from './board-commitment.js';
import {dialogOf} from './board-dialog.js';
import {listView} from './board-list.js';
import {formatTotal, Sheet} from './board-sheet.js';
import {workView} from './board-work.js';
import {h} from './dom.js';
import {get, send} from './http.js';

const SUBMIT = '.task-card .form-actions .btn-primary';

/** One for each judge and contest; another judge in the same page has boards of their own. */
const boards = new Map();
let shown = null;

export function isJudging(task) {
  return task.taskDefinitionKey === 'userTask_scoreEntries';
}

export async function openBoard({panel, body, task, dossier}) {
  const key = `${task.assignee} ${dossier.caseNo}`;
  if (!boards.has(key)) boards.set(key, new Board(dossier.caseNo));
  shown = boards.get(key);
  Object.assign(shown, {panel, body, dossier, opened: null});
  panel.classList.add('kx-board');
  await shown.load();
  if (shown === boards.get(key)) shown.show();
}

/** Whether sheets are shown instead of a case. */
export function judges() {
  return shown !== null;
}

export function closeBoard(panel) {
  if (shown) shown.saveAll();
  shown = null;
  panel.classList.remove('kx-board');
  widen(panel, false);
}

class Board {
  constructor(contestNo) {
    this.path = `/api/v1/contests/${encodeURIComponent(contestNo)}/board`;
    this.sheets = new Map();
    this.view = {q: '', filter: 'ALL', sort: 'CODE'};
  }

  /** All works, page by page; what was typed and is not saved stays on top of them. */
  async load() {
    const works = [];
    let page;
    do {
      page = await get(`${this.path}?size=200&page=${page ? page.page + 1 : 0}`);
      works.push(...page.items);
    } while (works.length < page.totalElements && page.items.length);
    Object.assign(this, {about: page, works});
    const left = new Set(this.sheets.keys());
    for (const work of works) {
      left.delete(work.entryNo);
      const known = this.sheets.get(work.entryNo);
      if (known) known.take(work);
      else this.sheets.set(work.entryNo, this.sheetOf(work, page.criteria));
    }
    left.forEach(entryNo => this.sheets.delete(entryNo));
  }

  sheetOf(work, criteria) {
    return new Sheet(`${this.path}/${encodeURIComponent(work.entryNo)}`, work, criteria, sheet => {
      if (this.opened && this.opened.sheet === sheet) this.opened.update();
    });
  }

  sheet(work) {
    return this.sheets.get(work.entryNo);
  }

  show() {
    this.opened = null;
    widen(this.panel, false);
    this.body.replaceChildren(...(this.about.commitmentSigned ? listView(this) : commitmentView(this)));
  }

  async sign() {
    await send('POST', `${this.path}/commitment`, {});
    this.about.commitmentSigned = true;
    this.show();
  }

  /** @param entryNo of the work to read and score; the list it is one of decides what comes next */
  async open(entryNo, list = this.works) {
    const work = this.works.find(one => one.entryNo === entryNo);
    this.saveAll();
    widen(this.panel, true);
    this.panel.scrollTop = 0;
    this.opened = workView(this, work, list);
    this.body.replaceChildren(...this.opened.nodes);
    this.opened.focus();
    const text = await get(this.sheet(work).path).catch(error => ({error}));
    if (this.opened && this.opened.sheet === this.sheet(work)) this.opened.read(text);
  }

  async back() {
    const last = this.opened && this.opened.work.entryNo;
    await this.saveAll();
    this.show();
    const row = last && this.body.querySelector(`[data-entry="${CSS.escape(last)}"] .kx-work-link`);
    if (row) row.focus();
    await this.load().then(() => !this.opened && shown === this && this.show(), () => {});
  }

  async recuse(work, reason) {
    const sheet = this.sheet(work);
    sheet.closed = true;
    clearTimeout(sheet.timer);
    try {
      await send('POST', `${sheet.path}/recusal`, {reason});
    } catch (error) {
      sheet.closed = false;
      throw error;
    }
    this.works = this.works.filter(one => one !== work);
    this.sheets.delete(work.entryNo);
    this.about.notice = `已对作品 ${work.blindCode} 声明回避，该作品不再由您评审。`;
    this.show();
  }

  saveAll(keepalive = false) {
    return Promise.all([...this.sheets.values()].filter(sheet => sheet.isDirty()).map(sheet => sheet.save(keepalive)));
  }

  /** Works that lack a score, with what they lack. */
  missing() {
    return this.works
      .map(work => ({work, criteria: this.sheet(work).submitted ? [] : this.sheet(work).missing()}))
      .filter(({criteria}) => criteria.length);
  }

  unsaved() {
    return this.works.filter(work => this.sheet(work).isDirty());
  }
}

/** A work takes the whole page; the lists and the form behind it are out of sight, and out of the way of the keyboard. */
function widen(panel, wide) {
  panel.classList.toggle('kx-board-wide', wide);
  document.body.classList.toggle('kx-work-open', wide);
}

/** What is missing is said before the server has to; what is typed is saved before it is submitted. */
async function beforeSubmission(event) {
  const button = event.target.closest && event.target.closest(SUBMIT);
  if (!button || !shown || !shown.works) return;
  const board = shown;
  if (board.agreed) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  await board.saveAll();
  if (board.missing().length || board.unsaved().length) warn(board);
  else confirmScores(board, button);
}

/** Sheets are final: the judge sees once more what was given to which work. */
function confirmScores(board, button) {
  const row = work =>
    h('tr', {}, h('td', {}, `${work.blindCode} ${work.title}`), h('td', {class: 'kx-number'}, formatTotal(board.sheet(work).hundredths())));
  const dialog = dialogOf(
    '提交后不能再改，请核对',
    [
      h('p', {}, `共 ${board.works.length} 件作品：`),
      h(
        'div',
        {class: 'kx-papers', tabindex: '0', role: 'group', 'aria-label': '作品和评分'},
        h(
          'table',
          {class: 'kx-final'},
          h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, '作品'), h('th', {scope: 'col'}, '总分'))),
          h('tbody', {}, board.works.map(row))
        )
      )
    ],
    [
      h(
        'button',
        {
          type: 'button',
          class: 'kx-button kx-primary',
          onclick: () => {
            board.agreed = true;
            dialog.close();
            button.click();
            board.agreed = false;
          }
        },
        '确认提交'
      )
    ]
  );
}

function warn(board) {
  const missing = board.missing();
  const line = ({work, criteria}) =>
    h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          class: 'kx-link',
          onclick: () => {
            dialog.close();
            board.open(work.entryNo);
          }
        },
        `${work.blindCode} ${work.title}`
      ),
      `：缺 ${criteria.map(({name}) => name).join('、')}`
    );
  const unsaved = board.unsaved().map(({blindCode}) => blindCode);
  const dialog = dialogOf('还不能提交评分', [
    missing.length > 0 && h('p', {}, `还有 ${missing.length} 件作品没有评完，评完后才能提交；已评的分数都已保存。`),
    missing.length > 0 && h('ul', {class: 'kx-missing-works'}, missing.map(line)),
    unsaved.length > 0 && h('p', {class: 'kx-error'}, `作品 ${unsaved.join('、')} 有内容没有保存，请先处理。`)
  ]);
}

document.addEventListener('click', beforeSubmission, {capture: true});
document.addEventListener('visibilitychange', () => document.hidden && shown && shown.saveAll(true));
window.addEventListener('pagehide', () => boards.forEach(board => board.saveAll(true)));
window.addEventListener('online', () => boards.forEach(board => board.saveAll()));
