// The dossier of a case, laid out for reading. See the record Dossier for the shape of the data.
import {deadlineView} from './deadline.js';
import {empty, formatDay, formatMoment, h} from './dom.js';
import {get, link} from './http.js';
import {file, materialsView} from './materials.js';
import {ranking} from './ranking.js';
import {routeView} from './route.js';

/** @param guidance what to check in this task and by which rule, or null */
export function dossierView(dossier, guidance) {
  const {sections = [], materials = [], corrections = [], opinions = [], timeline = [], documents = []} = dossier;
  const ofContest = dossier.procedure === 'contest';
  const parts = [
    part('application', ofContest ? '竞赛情况' : '申请内容', null, [contacts(dossier), ...(sections.length ? sections.map(section) : [empty('没有申请内容。')])]),
    (!ofContest || materials.length > 0) && part('materials', ofContest ? '异议证据' : '申请材料', materials.length, materialsView(materials)),
    !ofContest && part('corrections', '补正', corrections.length, correctionsView(corrections)),
    timeline.length > 0 && routePart(dossier.caseNo),
    part('opinions', '办理意见', opinions.length, opinionsView(opinions)),
    part('documents', '文书', documents.length, documentsView(documents)),
    part('timeline', '办理经过', timeline.length, timelineView(timeline))
  ].filter(Boolean);
  const nodes = parts.map(({node}) => node);
  nodes.splice(dossier.status === 'RANKED' ? 0 : 1, 0, ranking(dossier));
  return [head(dossier), guidanceView(guidance), hints(dossier.hints || []), contents(parts), ...nodes];
}

/** Mobiles and addresses are shown in full when asked for, and that somebody asked is kept. */
function contacts({caseNo, contactsMasked}) {
  if (!contactsMasked) return null;
  const place = h('div', {class: 'kx-contacts'});
  const show = () =>
    get(`/api/v1/cases/${encodeURIComponent(caseNo)}/contacts`)
      .then(({sections}) => place.replaceChildren(...sections.map(section)))
      .catch(error => place.replaceChildren(h('p', {class: 'kx-error', role: 'alert'}, error.message)));
  place.append(h('button', {type: 'button', class: 'kx-button', onclick: show}, '显示联系方式（留有记录）'));
  return place;
}

function head(dossier) {
  const {caseNo, procedureText, statusText, subject, applicant = {}, authority = {}, submittedAt, deadline, today} = dossier;
  const facts = [subject && applicant.name, applicant.unifiedSocialCreditCode, `提交于 ${formatMoment(submittedAt)}`, authority.name];
  return h(
    'header',
    {class: 'kx-head'},
    h(
      'div',
      {class: 'kx-head-line'},
      h('span', {class: 'kx-case-number'}, caseNo),
      h('span', {}, procedureText),
      h('span', {class: 'kx-status'}, statusText)
    ),
    h('h3', {}, subject || applicant.name),
    h('p', {class: 'kx-facts'}, facts.filter(Boolean).map(fact => h('span', {}, fact))),
    deadlineView(deadline, today)
  );
}

function guidanceView(guidance) {
  return guidance && h('p', {class: 'kx-guidance'}, h('strong', {}, '办理要点：'), guidance);
}

function hints(list) {
  const line = ({level, text}) => h('li', {class: level === 'WARN' ? 'kx-warn' : 'kx-info'}, text);
  return list.length > 0 && h('ul', {class: 'kx-hints', 'aria-label': '提示'}, list.map(line));
}

function part(id, title, count, content) {
  const heading = h('h4', {tabindex: '-1'}, title);
  const node = h('section', {class: `kx-part kx-part-${id}`}, heading, content);
  return {node, heading, title, count};
}

/** Whoever may not see the way is not told that there is one. */
function routePart(caseNo) {
  const made = part('route', '办理流程', null, routeView(caseNo, () => made.node.remove()));
  return made;
}

function contents(parts) {
  const jump = ({node, heading}) => {
    node.scrollIntoView({block: 'start'});
    heading.focus({preventScroll: true});
  };
  const button = entry =>
    h(
      'button',
      {type: 'button', onclick: () => jump(entry)},
      entry.title,
      entry.count > 0 && h('span', {class: 'kx-count'}, String(entry.count))
    );
  return h('nav', {class: 'kx-contents', 'aria-label': '卷宗目录'}, parts.map(button));
}

export function section({title, rows = [], columns}) {
  return h('div', {class: 'kx-section'}, h('h5', {}, title), columns ? sheet(title, columns, rows) : list(rows));
}

function list(rows) {
  if (!rows.length) return empty('没有内容。');
  return h('dl', {}, rows.map(({label, value}) => [h('dt', {}, label), h('dd', {}, value || '—')]).flat());
}

function sheet(title, columns, lines) {
  if (!lines.length) return empty('没有内容。');
  return h(
    'div',
    {class: 'kx-scroll', tabindex: '0', role: 'region', 'aria-label': title},
    h(
      'table',
      {class: 'kx-table'},
      h('thead', {}, h('tr', {}, columns.map(column => h('th', {scope: 'col'}, column)))),
      h('tbody', {}, lines.map(cells => h('tr', {}, cells.map(cell => h('td', {class: isLong(cell) && 'kx-long'}, cell || '—')))))
    )
  );
}

/** More than a name or a title: may take several lines. */
function isLong(cell) {
  return Boolean(cell) && cell.length > 12;
}

function correctionsView(corrections) {
  if (!corrections.length) return empty('没有要求过补正。');
  const line = ({item, label, reason, answerBy, answered, round, before, now, materialBefore, materialNow}) =>
    h(
      'li',
      {},
      h('strong', {}, label || item),
      h('span', {class: answered ? 'kx-tag kx-tag-done' : 'kx-tag kx-tag-warn'}, answered ? '已补正' : '待补正'),
      h('p', {}, reason),
      now && beside(amended(before, now), amended(now, before)),
      materialNow && beside(materialBefore ? file(materialBefore) : empty('没有提交过。'), file(materialNow)),
      h('small', {}, [round > 1 && `第 ${round} 次`, answerBy && `${formatDay(answerBy)}前答复`].filter(Boolean).join(' · '))
    );
  return h('ul', {class: 'kx-lines'}, corrections.map(line));
}

function beside(before, now) {
  return h('dl', {class: 'kx-amended'}, h('dt', {}, '补正前'), h('dd', {}, before), h('dt', {}, '补正后'), h('dd', {}, now));
}

/** One side of a change; what the other side does not have stands out. */
function amended({columns, rows = []}, other) {
  const known = new Set((other.rows || []).map(row => JSON.stringify(row)));
  const changed = row => !known.has(JSON.stringify(row)) && 'kx-changed';
  if (!rows.length || (!columns && rows.every(({value}) => !value))) return empty('没有填写。');
  if (!columns && rows.length === 1) return h('span', {class: changed(rows[0])}, rows[0].value);
  if (!columns) return rows.map(row => h('div', {class: changed(row)}, `${row.label}：${row.value}`));
  return rows.map(cells => h('div', {class: changed(cells)}, cells.filter(Boolean).join(' · ')));
}

function opinionsView(opinions) {
  if (!opinions.length) return empty('还没有办理意见。');
  const line = ({stepText, decisionText, opinion, role, at, earlier}) =>
    h(
      'li',
      {},
      h('strong', {}, stepText),
      h('span', {class: 'kx-tag'}, decisionText),
      earlier && h('span', {class: 'kx-tag kx-tag-warn'}, '重办前'),
      opinion && h('p', {}, opinion),
      h('small', {}, [role, formatMoment(at)].filter(Boolean).join(' · '))
    );
  return h('ul', {class: 'kx-lines'}, opinions.map(line));
}

function documentsView(documents) {
  if (!documents.length) return empty('还没有制发文书。');
  const line = ({kindText, kind, number, issuedAt, href}) =>
    h(
      'li',
      {class: 'kx-document'},
      h(
        'span',
        {},
        h('strong', {}, kindText || kind),
        h('small', {}, [number, formatMoment(issuedAt)].filter(Boolean).join(' · '))
      ),
      link(href) &&
        h(
          'span',
          {class: 'kx-actions'},
          h('a', {href: link(href, true), target: '_blank', rel: 'noopener', title: '在新标签页中打开'}, '预览'),
          h('a', {href: link(href), download: true}, '下载')
        )
    );
  return h('ul', {class: 'kx-lines'}, documents.map(line));
}

function timelineView(timeline) {
  if (!timeline.length) return empty('还没有办理记录。');
  const line = ({at, text, by}) =>
    h('li', {}, h('time', {datetime: at}, formatMoment(at)), h('span', {}, text, by && h('small', {}, by)));
  return h('ol', {class: 'kx-timeline'}, timeline.map(line));
}
