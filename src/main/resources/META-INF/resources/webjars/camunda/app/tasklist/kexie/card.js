// The case on a card of the task list: number, applicant, days left.
import {caseOf} from './cases.js';
import {dayOf, daysBetween, h} from './dom.js';

/** Due is the first moment after the last day; what day it is, the server says. */
function remaining(due, today) {
  const days = daysBetween(today, dayOf(Date.parse(due) - 1));
  if (days < 0) return {text: `已超期 ${-days} 天`, mood: 'overdue'};
  if (days === 0) return {text: '今日到期', mood: 'urgent'};
  return {text: `剩 ${days} 天`, mood: days <= 2 ? 'urgent' : 'calm'};
}

function variables(task) {
  const listed = (task._embedded && task._embedded.variable) || [];
  return Object.fromEntries(listed.map(({name, value}) => [name, value]));
}

/** What a filter of one’s own shows besides the case itself. */
function others(listed, {variables: shown = []}) {
  return shown
    .filter(({name}) => listed[name] !== undefined && listed[name] !== null)
    .map(({name, label}) => h('div', {}, `${label || name}：${listed[name]}`));
}

function content(task, {caseNo, subject, applicantName, today}, properties) {
  const left = task.due && today && remaining(task.due, today);
  return h(
    'div',
    {class: 'kx-card'},
    subject && h('div', {class: 'kx-card-subject'}, subject),
    applicantName && h('div', {class: 'kx-card-applicant'}, applicantName),
    h(
      'div',
      {class: 'kx-card-line'},
      caseNo && h('span', {class: 'kx-card-number'}, caseNo),
      left && h('span', {class: `kx-left kx-${left.mood}`}, left.text)
    ),
    others(variables(task), properties || {})
  );
}

async function show(node, task, properties) {
  node.replaceChildren(content(task, {}, properties));
  const found = await caseOf(task.id);
  if (found) node.replaceChildren(content(task, found, properties));
}

export const card = {
  id: 'kexie-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render(node, data, scope) {
    scope.$watch('task', task => task && show(node, task, scope.filterProperties));
  }
};
