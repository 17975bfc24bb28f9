// 委派、加签、抄送、退回 beside the form of a task, as far as its diagram allows them; and 交回意见 for whoever was asked.
import {ask, post, reason} from './ask.js';
import {h} from './dom.js';
import {get} from './http.js';
import {say} from './word.js';

const of = task => `/api/v1/tasks/${encodeURIComponent(task.id)}`;
const names = people => people.map(({name, userId}) => name || userId).join('、');

function delegate(task, done) {
  ask({
    title: `委派“${task.name}”`,
    note: '请一名同事提出意见。意见交回以后，任务回到您手中，由您办结；办理期限不变。',
    people: `${of(task)}/associates?operation=DELEGATE`,
    text: '请对方看什么（可以不填）',
    action: '委派',
    work: async ([to], question) => {
      const {to: asked} = await post(`${of(task)}/delegation`, {to, question: question || null});
      say(`已委派 ${names(asked)}。意见交回以后，“${task.name}”回到您的待办。`);
      done();
    }
  });
}

function consult(task, done) {
  const when = (value, text, checked) => h('label', {}, h('input', {type: 'radio', name: 'when', value, checked}), ` ${text}`);
  ask({
    title: `“${task.name}”加签`,
    note: '请同事提出意见，记入卷宗；作决定的仍然是您。',
    people: `${of(task)}/associates?operation=CONSULT`,
    many: true,
    more: [h('p', {class: 'kx-when', role: 'radiogroup', 'aria-label': '什么时候'}, when('before', '办结之前（意见到齐才能办结）', true), when('after', '办结之后'))],
    text: '请对方看什么（可以不填）',
    action: '加签',
    work: async (to, question, dialog) => {
      const before = dialog.querySelector('input[name=when]:checked').value === 'before';
      const {to: asked} = await post(`${of(task)}/consultations`, {to, before, question: question || null});
      say(asked.length ? `已请 ${names(asked)} 加签。` : '所选的同事都已经在征求意见，没有重复加签。');
      done();
    }
  });
}

function copy(task, done) {
  ask({
    title: `抄送“${task.name}”的案件`,
    note: '对方可以查看卷宗，不能办理；对方是否已读有记录。',
    people: `${of(task)}/associates?operation=COPY`,
    many: true,
    action: '抄送',
    work: async to => {
      const {to: told} = await post(`${of(task)}/copies`, {to});
      say(told.length ? `已抄送 ${names(told)}。` : '所选的同事都还没有阅读上一次的抄送，没有重复抄送。');
      done();
    }
  });
}

function goBack(task, targets, done) {
  const choice = ({step, name}, at) => h('label', {}, h('input', {type: 'radio', name: 'target', value: step, checked: at === 0}), ` ${name}`);
  ask({
    title: `退回“${task.name}”`,
    note: '选定的环节重新办理，期限重新计算；其间的意见留在卷宗，标为重办前。',
    more: [h('p', {class: 'kx-when', role: 'radiogroup', 'aria-label': '退回到'}, targets.map(choice))],
    text: '理由',
    required: true,
    action: '退回',
    work: async (_, reason, dialog) => {
      const to = dialog.querySelector('input[name=target]:checked').value;
      const {to: name} = await post(`${of(task)}/return`, {to, reason});
      say(`“${task.name}”已退回“${name}”。`);
      done();
    }
  });
}

/** The dialog in which an opinion is given; {@code line} as the record AdviceLine. */
export function answer({adviceNo, kind, taskName, question, askedByName}, done) {
  const delegated = kind === 'DELEGATION';
  ask({
    title: delegated ? `交回“${taskName}”的意见` : `“${taskName}”的加签意见`,
    note: question ? `${askedByName}：${question}` : `${askedByName} 请您提出意见。`,
    text: '意见',
    required: true,
    action: delegated ? '交回意见' : '提出意见',
    work: async (_, opinion) => {
      await post(`/api/v1/advice/${adviceNo}/answer`, {opinion});
      say(delegated ? `意见已记入卷宗，“${taskName}”已回到 ${askedByName} 手中。` : '意见已记入卷宗。');
      done();
    }
  });
}

export async function withdraw({adviceNo, kind}, done) {
  try {
    await post(`/api/v1/advice/${adviceNo}/withdrawal`);
    say(kind === 'DELEGATION' ? '委派已收回。' : '加签已撤回。');
  } catch (error) {
    say(reason(error));
  }
  done();
}

const ACTIONS = {DELEGATE: ['委派', delegate], CONSULT: ['加签', consult], COPY: ['抄送', copy]};

const button = (text, onclick, strong) =>
  h('button', {type: 'button', class: `btn btn-link kx-pass${strong ? ' kx-give-back' : ''}`, onclick}, text);

/**
 * Buttons of what this person may do with the task now, none for who may do nothing.
 *
 * @param changed what to do when the task has changed hands or is to be asked about anew
 */
export async function operationButtons(task, me, changed) {
  const {delegated, allowed, returnTo, advice} = await get(`${of(task)}/operations`).catch(() => ({allowed: [], returnTo: [], advice: []}));
  const mine = advice.find(({kind, adviser}) => kind === 'DELEGATION' && adviser === me);
  const own = advice.filter(({askedBy}) => askedBy === me);
  return [
    mine && button('交回意见', () => answer(mine, changed), true),
    ...allowed.filter(one => ACTIONS[one]).map(one => button(ACTIONS[one][0], () => ACTIONS[one][1](task, changed))),
    returnTo.length > 0 && button('退回', () => goBack(task, returnTo, changed)),
    ...own.map(line =>
      button(`${delegated ? '收回委派' : '撤回加签'}（${line.adviserName}）`, () => withdraw(line, changed))
    )
  ].filter(Boolean);
}
