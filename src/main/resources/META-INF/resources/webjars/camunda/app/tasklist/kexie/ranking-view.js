// Pictures of a ranking: the spread of every panel, how strict the judges are, what the rules did.
import {empty, formatMoment, h} from './dom.js';

const WIDTH = 112;
const MARGIN = 8;
const SHORT = 12;
const SVG = 'http://www.w3.org/2000/svg';

export function overviewView({revision, reason, madeAt, notes = [], boundaries = [], judges = [], divergences = []}) {
  if (!revision) return [empty('还没有排定名次。')];
  return [
    h('p', {class: 'kx-facts'}, h('span', {}, `第 ${revision} 次排名`), h('span', {}, reason), h('span', {}, formatMoment(madeAt))),
    lines(notes),
    boundaries.length > 0 && block('奖项末位并列', lines(boundaries.map(boundaryText))),
    folded(`分差过大的作品（${divergences.length}）`, divergences.length, divergencesView(divergences)),
    folded(`专家评审尺度（${judges.length}）`, judges.length, severityView(judges))
  ].filter(Boolean);
}

export function worksView({page, size, totalElements, items}, turnTo) {
  const pages = Math.max(1, Math.ceil(totalElements / size));
  const scale = scaleOf(items);
  return [
    h('h5', {}, `作品（${totalElements}）`),
    legend(),
    h('div', {class: 'kx-scroll', tabindex: '0', role: 'region', 'aria-label': '各作品的评分分布'}, table(
      ['名次', '作品', '得分', '奖项', `评分（${scale.from}–${scale.to}）`],
      items.map(work => [
        String(work.rank),
        [h('strong', {}, work.title), h('small', {class: 'kx-ranking-no'}, work.entryNo)],
        work.score.toFixed(2),
        work.grade || '—',
        [...strips(work, scale), effects(work)]
      ])
    )),
    pages > 1 && h(
      'p',
      {class: 'kx-ranking-pages'},
      turn('上一页', page - 1, page > 0, turnTo),
      h('span', {}, `第 ${page + 1} 页，共 ${pages} 页`),
      turn('下一页', page + 1, page + 1 < pages, turnTo)
    )
  ].filter(Boolean);
}

function turn(text, page, possible, turnTo) {
  return h('button', {type: 'button', class: 'kx-button', disabled: !possible, onclick: () => turnTo(page)}, text);
}

function boundaryText({grade, places, entryNos}) {
  return `“${grade}”名额 ${places} 个，末位并列：${entryNos.join('、')}`;
}

function divergencesView(divergences) {
  if (!divergences.length) return empty('没有。');
  return h('div', {class: 'kx-scroll'}, table(
    ['阶段', '作品', '极差', '处理'],
    divergences.map(({stage, entryNo, title, spread, judgeFound}) => [
      String(stage),
      [h('strong', {}, title), h('small', {class: 'kx-ranking-no'}, entryNo)],
      spread.toFixed(2),
      judgeFound ? '已增派一名专家' : '没有可增派的专家'
    ])
  ));
}

function severityView(judges) {
  if (!judges.length) return empty('没有评分。');
  const furthest = Math.max(1, ...judges.map(({deviation}) => Math.abs(deviation)));
  return [
    h('p', {class: 'kx-note'}, '偏离 = 该专家的总分减去同一作品全体专家平均分的平均值；负数较严，正数较宽。'),
    h('div', {class: 'kx-scroll', tabindex: '0', role: 'region', 'aria-label': '专家评审尺度'}, table(
      ['阶段', '专家', '份数', '平均分', '标准差', '被去掉', '偏离', ''],
      judges.map(({stage, judge, sheets, mean, spread, dropped, deviation}) => [
        String(stage),
        judge,
        String(sheets),
        mean.toFixed(2),
        spread.toFixed(2),
        String(dropped),
        signed(deviation),
        bar(deviation, furthest)
      ])
    ))
  ];
}

function bar(deviation, furthest) {
  const middle = 60;
  const length = (Math.abs(deviation) / furthest) * (middle - 2);
  return svg(
    'svg',
    {class: 'kx-ranking-bar', viewBox: `0 0 ${2 * middle} 12`, width: 2 * middle, height: 12, role: 'img', 'aria-label': `偏离 ${signed(deviation)}`},
    svg('rect', {class: deviation < 0 ? 'kx-strict' : 'kx-mild', x: deviation < 0 ? middle - length : middle, y: 2, width: length, height: 8}),
    svg('line', {x1: middle, x2: middle, y1: 0, y2: 12})
  );
}

/** One strip per stage: a line from the lowest to the highest total, a dot per judge. */
function strips(work, scale) {
  const stages = [...new Set(work.totals.map(({stage}) => stage))];
  return stages.map(stage => strip(work, work.totals.filter(total => total.stage === stage), scale));
}

function strip(work, totals, scale) {
  const place = total => MARGIN + ((total - scale.from) / (scale.to - scale.from)) * (WIDTH - 2 * MARGIN);
  const counted = totals.map(each => each.counted);
  const text = totals.map(each => `${each.judge} ${each.counted}${each.dropped ? '（去掉）' : ''}`).join('，');
  return svg(
    'svg',
    {class: 'kx-ranking-strip', viewBox: `0 0 ${WIDTH} 22`, width: WIDTH, height: 22, role: 'img', 'aria-label': `${text}；得分 ${work.score.toFixed(2)}`},
    ...scale.ticks.map(tick => svg('line', {class: 'kx-tick', x1: place(tick), x2: place(tick), y1: 0, y2: 22})),
    svg('line', {class: 'kx-spread', x1: place(Math.min(...counted)), x2: place(Math.max(...counted)), y1: 11, y2: 11}),
    svg('line', {class: 'kx-score', x1: place(work.score), x2: place(work.score), y1: 2, y2: 20}),
    ...totals.map(each => svg(
      'circle',
      {class: each.dropped ? 'kx-dropped' : each.origin === 'DIVERGENCE' ? 'kx-added' : 'kx-kept', cx: place(each.counted), cy: 11, r: 4},
      svg('title', {}, `${each.judge} ${each.counted}${each.counted === each.total ? '' : `（原始 ${each.total}）`}${each.dropped ? '，去掉' : ''}`)
    ))
  );
}

function scaleOf(works) {
  const totals = works.flatMap(work => [work.score, ...work.totals.map(({counted}) => counted)]);
  const from = Math.floor(Math.min(90, ...totals) / 10) * 10;
  const to = 100;
  const ticks = Array.from({length: (to - from) / 10 + 1}, (none, i) => from + i * 10);
  return {from, to, ticks};
}

function effects({note, totals}) {
  const dropped = totals.filter(total => total.dropped).length;
  const parts = [dropped > 0 && `去掉 ${dropped} 个总分`, ...(note ? note.split('；') : [])].filter(Boolean);
  return parts.length > 0 && h('ul', {class: 'kx-ranking-effects'}, parts.map(part => h('li', {}, part)));
}

function legend() {
  const mark = (name, text) => h('span', {}, svg('svg', {class: 'kx-ranking-strip', viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true'}, svg('circle', {class: name, cx: 6, cy: 6, r: 4})), text);
  return h('p', {class: 'kx-ranking-legend'}, mark('kx-kept', '计入'), mark('kx-dropped', '去掉'), mark('kx-added', '分差过大时增派'), h('span', {class: 'kx-ranking-score'}, '｜得分'));
}

function block(title, ...content) {
  return h('div', {class: 'kx-section'}, h('h5', {}, title), ...content);
}

/** A long list is shown to whoever asks for it. */
function folded(title, length, ...content) {
  return h('details', {class: 'kx-section kx-ranking-fold', open: length > 0 && length <= SHORT}, h('summary', {}, title), ...content.flat());
}

function lines(texts) {
  return texts.length > 0 && h('ul', {class: 'kx-lines'}, texts.map(text => h('li', {}, text)));
}

function table(columns, rows) {
  return h(
    'table',
    {class: 'kx-table'},
    h('thead', {}, h('tr', {}, columns.map(column => h('th', {scope: 'col'}, column)))),
    h('tbody', {}, rows.map(cells => h('tr', {}, cells.map(cell => h('td', {}, ...[cell].flat())))))
  );
}

function signed(number) {
  return `${number > 0 ? '+' : ''}${number.toFixed(2)}`;
}

function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...children);
  return element;
}
