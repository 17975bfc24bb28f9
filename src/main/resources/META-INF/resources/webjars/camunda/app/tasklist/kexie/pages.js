// What the pages beside the task list have in common: loading, a table, turning pages.
import {h} from './dom.js';

/** @param content turns the answer into elements */
export function listPage(place, ask, content) {
  const again = () => listPage(place, ask, content);
  place.replaceChildren(h('p', {class: 'kx-note', role: 'status'}, '正在加载…'));
  ask().then(
    answer => place.replaceChildren(...content(answer)),
    error =>
      place.replaceChildren(
        h('p', {class: 'kx-error', role: 'alert'}, error.message),
        h('button', {type: 'button', class: 'kx-button', onclick: again}, '重试')
      )
  );
}

/** @param rows lists of texts or elements */
export function sheetOf(label, columns, rows) {
  const one = (cell, at) => h('td', {class: isLong(cell) && 'kx-long', 'data-label': columns[at]}, cell || '—');
  const line = cells => h('tr', {}, cells.map(one));
  return h(
    'div',
    {class: 'kx-scroll', tabindex: '0', role: 'region', 'aria-label': label},
    h(
      'table',
      {class: 'kx-table'},
      h('thead', {}, h('tr', {}, columns.map(name => (name ? h('th', {scope: 'col'}, name) : h('td'))))),
      h('tbody', {}, rows.map(line))
    )
  );
}

const isLong = cell => typeof cell === 'string' && cell.length > 16;

export function pager({page, size, totalElements}, turn) {
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
