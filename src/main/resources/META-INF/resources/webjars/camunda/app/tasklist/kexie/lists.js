// The column of lists: every list says how many tasks it holds, those of colleagues and the finished ones stand among
// them, and the page opens with a list that holds something.
import {ADVICE_PATH, adviceAsked} from './advice.js';
import {followOn} from './after.js';
import {service} from './angular.js';
import {CASES_PATH} from './case-list.js';
import {lost, watchLogin} from './connection.js';
import {COPIES_PATH, unreadCopies} from './copies.js';
import {DONE_PATH} from './done.js';
import {h} from './dom.js';
import {HELD_PATH, heldTasks} from './held.js';
import {engine, get} from './http.js';
import {keepOrder} from './order.js';
import {watchList} from './refresh.js';
import {searchBox} from './search.js';

const LATE = '已超时';
const FIRST = ['我的待办', LATE, '即将超时', '待认领'];

/** Lists the engine has no filter for. */
const OWN = [
  {name: '同事在办', path: HELD_PATH, count: () => heldTasks().then(({items}) => items.length)},
  {name: '征求我意见的', path: ADVICE_PATH, count: () => adviceAsked().then(({asked}) => asked.length)},
  {name: '抄送我的', path: COPIES_PATH, count: unreadCopies},
  {name: '我办结的', path: DONE_PATH, count: () => get('/api/v1/tasks/done?page=0&size=1').then(({totalElements}) => totalElements)}
];

let watched = false;
let opened = new URLSearchParams(location.hash.split('?')[1]).has('filter');
let counting = false;
let again = false;

/** One count at a time; what comes meanwhile is one more. */
async function count(filters) {
  again = counting;
  if (counting) return;
  counting = true;
  const asked = [...filters.map(countOf), ...OWN.map(own => own.count())];
  const counts = await Promise.all(asked.map(one => one.catch(unknown)));
  lost(counts.length > 0 && counts.every(found => found === undefined));
  show(filters, counts);
  openOne(filters, counts);
  counting = false;
  if (again) count(filters);
}

function countOf({id}) {
  return get(engine(`filter/${encodeURIComponent(id)}/count`)).then(({count: found}) => found);
}

/** Undefined when the server is not to be reached, null when it does not say. */
function unknown({status}) {
  return status ? null : undefined;
}

const nameOf = item => item.querySelector('h4 a').firstChild.nodeValue.trim();
const items = () => [...document.querySelectorAll('.task-filters .task-filter:not(.kx-own)')];

function show(filters, counts) {
  const shown = items();
  shown.forEach(item => mark(item, counts[filters.findIndex(({name}) => name === nameOf(item))]));
  let last = shown.at(-1);
  if (!last) return;
  OWN.forEach((own, at) => {
    own.item = own.item || ownItem(own);
    if (last.nextElementSibling !== own.item) last.after(own.item);
    mark(own.item, counts[filters.length + at]);
    last = own.item;
  });
}

function ownItem({name, path}) {
  return h('div', {class: 'item task-filter cells-wrapper kx-own'}, h('h4', {class: 'name'}, h('a', {href: `#${path}`}, name)));
}

function mark(item, number) {
  const link = item.querySelector('h4 a');
  const place = link.querySelector('.kx-filter-count') || link.appendChild(h('span', {class: 'kx-filter-count'}));
  const text = Number.isInteger(number) ? ` (${number})` : '';
  if (place.textContent !== text) place.textContent = text;
  place.classList.toggle('kx-late', number > 0 && nameOf(item) === LATE);
}

/** Who supervises, and who is in no group, works with cases and not with tasks. */
async function onlyReads() {
  const user = encodeURIComponent(service('$rootScope').authentication.name);
  const {groups} = await get(engine(`identity/groups?userId=${user}`)).catch(() => ({groups: [{id: '?'}]}));
  return groups.every(({id}) => id.startsWith('supervision.'));
}

async function openOne(filters, counts) {
  if (opened) return;
  opened = true;
  if (counts.every(found => found === 0) && (await onlyReads())) {
    location.hash = `#${CASES_PATH}`;
    return;
  }
  const holding = FIRST.find(name => counts[filters.findIndex(filter => filter.name === name)] > 0);
  const item = holding && items().find(found => nameOf(found) === holding);
  if (item && !item.classList.contains('active')) item.click();
}

function watch() {
  if (watched) return;
  watched = true;
  keepOrder();
  watchLogin();
  service('$rootScope').$on('authentication.login.success', () => (opened = false));
}

export const lists = {
  id: 'kexie-lists',
  pluginPoint: 'tasklist.list',
  priority: 200,
  render(node, data, scope) {
    watch();
    node.append(searchBox());
    let known = [];
    scope.tasklistData.observe('filters', filters => count((known = filters)));
    scope.tasklistData.observe('taskList', () => known.length && count(known));
    followOn(scope.tasklistData);
    watchList(scope.tasklistData);
  }
};
