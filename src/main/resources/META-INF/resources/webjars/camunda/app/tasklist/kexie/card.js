// The case on a card of the task list: procedure, title, applicant, number, working days left.
import {caseOf} from './cases.js';
import {h} from './dom.js';
import {stateOf} from './days-left.js';

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

/** The lines of a card; lists of what was found show the same. */
export function cardLines({caseNo, procedureText, subject, applicantName, deadline, marks = []}, today) {
  const left = deadline && stateOf(deadline, today);
  return [
    procedureText && h('div', {class: 'kx-card-procedure'}, procedureText),
    subject && h('div', {class: 'kx-card-subject', title: subject}, subject),
    applicantName && h('div', {class: 'kx-card-applicant', title: applicantName}, applicantName),
    h(
      'div',
      {class: 'kx-card-line'},
      caseNo && h('span', {class: 'kx-card-number'}, caseNo),
      left && h('span', {class: `kx-left kx-${left.mood}`}, left.short)
    ),
    marks.length > 0 && h('div', {class: 'kx-card-marks'}, marks.map(mark => h('span', {class: 'kx-tag kx-tag-warn'}, mark)))
  ];
}

async function show(node, task, properties) {
  const body = (found = {}) => h('div', {class: 'kx-card'}, cardLines(found, found.today), others(variables(task), properties || {}));
  node.replaceChildren(body());
  const found = await caseOf(task.id);
  if (found) node.replaceChildren(body(found));
}

export const card = {
  id: 'kexie-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  render(node, data, scope) {
    scope.$watch('task', task => task && show(node, task, scope.filterProperties));
  }
};
