// The picture of the whole procedure: the way gone, where the case stands and with whom, what may follow.
import {dayOf, empty, formatDay, formatMoment, h} from './dom.js';
import {get} from './http.js';

const WORDS = {DONE: '已办结', HERE: '正在办理', AHEAD: '以后的环节', PASSED_BY: '没有经过'};

/** @returns a place that fills itself; {@code hide} is called when this person may not see the way */
export function routeView(caseNo, hide) {
  const place = h('div', {class: 'kx-route-place', 'aria-busy': 'true'}, h('p', {class: 'kx-note', role: 'status'}, '正在加载流程图…'));
  const load = () =>
    get(`/api/v1/cases/${encodeURIComponent(caseNo)}/route`)
      .then(route => place.replaceChildren(...drawn(route)))
      .catch(error => (error.status === 404 ? hide() : place.replaceChildren(...failed(error, load))))
      .finally(() => place.removeAttribute('aria-busy'));
  load();
  return place;
}

function failed(error, again) {
  return [
    h('p', {class: 'kx-error', role: 'alert'}, `流程图没有加载成功：${error.message}`),
    h('button', {type: 'button', class: 'kx-button', onclick: again}, '重试')
  ];
}

function drawn({steps, submittedAt, outcome}) {
  if (!steps.length) return [empty('这件案件的流程记录已经清理，请看办理经过。')];
  return [
    h(
      'ol',
      {class: 'kx-route'},
      h('li', {class: 'kx-route-end'}, h('strong', {}, '提交'), h('small', {}, formatMoment(submittedAt))),
      parts(steps).map(block),
      outcome && h('li', {class: 'kx-route-end'}, h('strong', {}, outcome))
    ),
    legend(steps)
  ];
}

/** Neighbours of one block stand together. */
function parts(steps) {
  const blocks = [];
  for (const step of steps) {
    const last = blocks[blocks.length - 1];
    if (last && step.part && last.part === step.part) last.steps.push(step);
    else blocks.push({part: step.part, steps: [step]});
  }
  return blocks;
}

function block({part, steps}) {
  return h(
    'li',
    {class: part ? 'kx-route-block' : 'kx-route-single'},
    part && h('span', {class: 'kx-route-part'}, part),
    h('ol', {}, steps.map(box))
  );
}

function box(step) {
  const {name, actor, state, times} = step;
  return h(
    'li',
    {class: `kx-step kx-step-${state.toLowerCase().replace('_', '-')}`, 'aria-current': state === 'HERE' && 'step'},
    h('strong', {}, name, times > 1 && h('span', {class: 'kx-count', title: `办理过 ${times} 次`}, `${times} 次`)),
    h('span', {class: 'kx-step-who'}, who(step) || actor),
    h('small', {}, when(step))
  );
}

function who({actor, state, people, unclaimed}) {
  const waiting = state === 'HERE' && unclaimed > 0 && (people.length ? `另有 ${unclaimed} 项待认领` : `${actor}，待认领`);
  return [people.join('、'), waiting].filter(Boolean).join('；');
}

function when({state, doneAt, doneOn, until, workingDaysLeft}) {
  if (state === 'DONE') return doneAt ? formatMoment(doneAt) : doneOn ? `${formatDay(doneOn)}结束` : WORDS.DONE;
  if (state !== 'HERE') return WORDS[state];
  if (!until) return WORDS.HERE;
  return until < dayOf(new Date()) && workingDaysLeft === 0
    ? `应于${formatDay(until)}办结，已超时`
    : `${formatDay(until)}之前，剩 ${workingDaysLeft} 个工作日`;
}

function legend(steps) {
  const used = Object.keys(WORDS).filter(state => steps.some(step => step.state === state));
  return h(
    'p',
    {class: 'kx-route-legend', 'aria-hidden': 'true'},
    used.map(state => h('span', {class: `kx-step-${state.toLowerCase().replace('_', '-')}`}, WORDS[state]))
  );
}
