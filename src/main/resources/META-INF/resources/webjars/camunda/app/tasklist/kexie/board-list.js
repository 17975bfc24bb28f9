// The works of a judge: searched, filtered and sorted in the page, opened with mouse or keyboard.
import {boardHead, progressView} from './board-head.js';
import {askToRecuse} from './board-recusal.js';
import {formatTotal} from './board-sheet.js';
import {empty, h} from './dom.js';
import {section} from './dossier-view.js';

const STATES = {UNSCORED: '未评', PARTIAL: '部分', SCORED: '已评', SUBMITTED: '已提交'};
const SORTS = {CODE: '按编号', TITLE: '按名称', CATEGORY: '按类别', STATE: '未评的在前', TOTAL: '总分从高到低'};
const COLUMNS = ['编号', '作品名称', '类别', '进度', '总分', ''];
const chinese = new Intl.Collator('zh-CN');

export function listView(board) {
  const place = h('div', {class: 'kx-works'});
  const filters = h('div', {class: 'kx-filters', role: 'group', 'aria-label': '按进度筛选'});
  const refill = () => {
    filters.replaceChildren(...filterButtons(board, refill));
    place.replaceChildren(table(board, found(board)));
  };
  refill();
  const notice = board.about.notice;
  board.about.notice = null;
  return [
    boardHead(board),
    notice && h('p', {class: 'kx-info kx-board-notice', role: 'status'}, notice),
    progressView(board),
    board.works.length ? toolbar(board, filters, refill) : empty('目前没有分给您的作品。'),
    board.works.length ? place : '',
    plan(board.dossier.sections || [])
  ].filter(Boolean);
}

/** What everybody may know of the contest. */
function plan(sections) {
  return sections.length > 0 && h('details', {class: 'kx-plan'}, h('summary', {}, '竞赛方案'), sections.map(section));
}

function toolbar(board, filters, refill) {
  const change = name => ({target}) => {
    board.view[name] = target.value;
    refill();
  };
  const options = Object.entries(SORTS).map(([value, text]) =>
    h('option', {value, selected: board.view.sort === value}, text)
  );
  return h(
    'div',
    {class: 'kx-toolbar'},
    h('input', {
      type: 'search',
      placeholder: '搜索编号、名称、类别',
      'aria-label': '搜索作品',
      value: board.view.q,
      oninput: change('q')
    }),
    filters,
    h('select', {'aria-label': '排序', onchange: change('sort')}, options)
  );
}

function filterButtons(board, refill) {
  const counts = {ALL: board.works.length};
  board.works.forEach(work => {
    const state = board.sheet(work).progress();
    counts[state] = (counts[state] || 0) + 1;
  });
  const choices = {ALL: '全部', ...STATES};
  return Object.entries(choices)
    .filter(([state]) => state !== 'SUBMITTED' || counts.SUBMITTED)
    .map(([state, text]) =>
      h(
        'button',
        {
          type: 'button',
          'aria-pressed': String(board.view.filter === state),
          onclick: () => {
            board.view.filter = state;
            refill();
          }
        },
        `${text} ${counts[state] || 0}`
      )
    );
}

function found(board) {
  const {q, filter, sort} = board.view;
  const words = q.trim().toLowerCase();
  const states = Object.keys(STATES);
  const orders = {
    CODE: () => 0,
    TITLE: (one, other) => chinese.compare(one.title, other.title),
    CATEGORY: (one, other) => chinese.compare(one.categoryText, other.categoryText),
    STATE: (one, other) => states.indexOf(board.sheet(one).progress()) - states.indexOf(board.sheet(other).progress()),
    TOTAL: (one, other) => (board.sheet(other).hundredths() ?? -1) - (board.sheet(one).hundredths() ?? -1)
  };
  return board.works
    .filter(work => filter === 'ALL' || board.sheet(work).progress() === filter)
    .filter(({blindCode, title, categoryText}) => `${blindCode}\n${title}\n${categoryText}`.toLowerCase().includes(words))
    .sort((one, other) => orders[sort](one, other) || one.blindCode.localeCompare(other.blindCode));
}

function table(board, works) {
  if (!works.length) return empty('没有符合条件的作品。');
  return h(
    'table',
    {class: 'kx-table kx-work-table', onkeydown: walk},
    h('thead', {}, h('tr', {}, COLUMNS.map(name => h('th', {scope: 'col'}, name)))),
    h('tbody', {}, works.map(work => row(board, work, works)))
  );
}

function row(board, work, works) {
  const sheet = board.sheet(work);
  const state = sheet.progress();
  const given = sheet.criteria.length - sheet.missing().length;
  const open = () => board.open(work.entryNo, works);
  return h(
    'tr',
    {'data-entry': work.entryNo, onclick: open},
    h('td', {}, work.blindCode),
    h(
      'td',
      {class: 'kx-work-title'},
      h(
        'button',
        {
          type: 'button',
          class: 'kx-link kx-work-link',
          onclick: event => {
            event.stopPropagation();
            open();
          }
        },
        work.title
      ),
      sheet.isDirty() && h('span', {class: 'kx-tag kx-tag-warn'}, '未保存')
    ),
    h('td', {}, work.categoryText),
    h('td', {}, h('span', {class: `kx-state kx-state-${state.toLowerCase()}`}, state === 'PARTIAL' ? `部分 ${given}/${sheet.criteria.length}` : STATES[state])),
    h('td', {class: 'kx-number'}, formatTotal(sheet.hundredths())),
    h('td', {}, !sheet.submitted && recusal(board, work))
  );
}

/** Whoever has an interest in a work need not open it to say so. */
function recusal(board, work) {
  return h(
    'button',
    {
      type: 'button',
      class: 'kx-link kx-quiet-link',
      'aria-label': `对作品 ${work.blindCode} 声明回避`,
      onclick: event => {
        event.stopPropagation();
        askToRecuse(board, work);
      }
    },
    '回避'
  );
}

/** Arrow keys walk from title to title. */
function walk(event) {
  const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
  if (!step) return;
  const titles = [...event.currentTarget.querySelectorAll('.kx-work-link')];
  const next = titles[titles.indexOf(document.activeElement) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}
