// 转交: gives a task to a colleague of its group. The list of names is short to search, and says who may not have it.
import {empty, h} from './dom.js';
import {get, send} from './http.js';
import {say} from './word.js';

/** @param done what to do when somebody else has the task */
export async function handOver(taskId, name, done) {
  const list = h('div', {class: 'kx-choices', role: 'radiogroup', 'aria-label': '可以接办的同事'});
  const told = h('div', {'aria-live': 'polite'});
  const filter = h('input', {type: 'search', class: 'kx-search-text', 'aria-label': '按姓名或账号查找同事', placeholder: '姓名或账号'});
  const give = h('button', {type: 'submit', class: 'kx-button kx-strong', disabled: true}, '转交');
  const dialog = h(
    'dialog',
    {class: 'kx-dialog', 'aria-label': `转交“${name}”`, onclose: () => dialog.remove()},
    h(
      'form',
      {onsubmit: event => pass(event)},
      h('h2', {}, `转交“${name}”`),
      filter,
      list,
      told,
      h('p', {class: 'kx-dialog-foot'}, give, h('button', {type: 'button', class: 'kx-button', onclick: () => dialog.close()}, '取消'))
    )
  );
  const chosen = () => list.querySelector('input:checked');
  list.addEventListener('change', () => (give.disabled = !chosen()));
  document.body.append(dialog);
  dialog.showModal();
  fail(() => fill());

  async function fill() {
    const {items} = await get(`/api/v1/tasks/${encodeURIComponent(taskId)}/colleagues`);
    if (!items.length) return list.replaceChildren(empty('这项任务的组内没有其他可以接办的人员，请系统管理员先把接办人加入该组。'));
    const lines = items.map(({userId, name: who}) =>
      h('label', {}, h('input', {type: 'radio', name: 'to', value: userId}), ` ${who || userId}（${userId}）`)
    );
    list.replaceChildren(...lines);
    filter.addEventListener('input', () => lines.forEach(line => (line.hidden = !line.textContent.includes(filter.value.trim()))));
  }

  function pass(event) {
    event.preventDefault();
    const to = chosen().value;
    give.disabled = true;
    fail(async () => {
      const {toName} = await send('POST', `/api/v1/tasks/${encodeURIComponent(taskId)}/handover`, {to});
      dialog.close();
      say(`已把“${name}”转交 ${toName}（${to}）。`);
      done();
    });
  }

  async function fail(work) {
    try {
      await work();
    } catch (error) {
      told.replaceChildren(h('p', {class: 'kx-error', role: 'alert'}, reason(error)));
      give.disabled = !chosen();
    }
  }
}

function reason({message, problem = {}}) {
  const [first] = problem.errors || [];
  return (first && first.message) || message;
}
