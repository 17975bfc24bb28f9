// A dialog that asks for colleagues and a few words, and sends them; what is refused is said where it was entered.
import {empty, h} from './dom.js';
import {get, send} from './http.js';

/**
 * @param title of the dialog
 * @param people path that answers the colleagues to choose from, or what does; nothing when nobody is to be chosen
 * @param nobody what to say when there is none
 * @param many whether more than one may be chosen
 * @param text label of the words, and whether they are required
 * @param note what to know before
 * @param more elements of one’s own, such as choices
 * @param action word on the button
 * @param work takes those chosen and the words, answers a promise
 */
export function ask({title, people, nobody = '没有可以选择的同事。', many = false, text, required = false, note, more = [], action, work}) {
  const told = h('div', {'aria-live': 'polite'});
  const list = people && h('div', {class: 'kx-choices', role: many ? 'group' : 'radiogroup', 'aria-label': '可以选择的同事'});
  const filter = people && h('input', {type: 'search', class: 'kx-search-text', 'aria-label': '按姓名或账号查找同事', placeholder: '姓名或账号'});
  const words = text && h('textarea', {rows: 4, maxlength: required ? 2000 : 500, required, 'aria-label': text});
  const go = h('button', {type: 'submit', class: 'kx-button kx-strong'}, action);
  const dialog = h(
    'dialog',
    {class: 'kx-dialog', 'aria-label': title, onclose: () => dialog.remove()},
    h(
      'form',
      {onsubmit: submit},
      h('h2', {}, title),
      note && h('p', {class: 'kx-note'}, note),
      filter,
      list,
      more,
      words && h('label', {class: 'kx-words'}, text, words),
      told,
      h('p', {class: 'kx-dialog-foot'}, go, h('button', {type: 'button', class: 'kx-button', onclick: () => dialog.close()}, '取消'))
    )
  );
  const chosen = () => (list ? [...list.querySelectorAll('input:checked')].map(({value}) => value) : []);
  const ready = () => (go.disabled = (list && !chosen().length) || (required && !words.value.trim()));
  dialog.addEventListener('input', ready);
  dialog.addEventListener('change', ready);
  document.body.append(dialog);
  dialog.showModal();
  ready();
  if (list) attempt(fill);

  async function fill() {
    const {items} = await (typeof people === 'function' ? people() : get(people));
    if (!items.length) return list.replaceChildren(empty(nobody));
    const lines = items.map(({userId, name}) =>
      h('label', {}, h('input', {type: many ? 'checkbox' : 'radio', name: 'to', value: userId}), ` ${name || userId}（${userId}）`)
    );
    list.replaceChildren(...lines);
    filter.addEventListener('input', () => lines.forEach(line => (line.hidden = !line.textContent.includes(filter.value.trim()))));
  }

  function submit(event) {
    event.preventDefault();
    go.disabled = true;
    attempt(async () => {
      await work(chosen(), words ? words.value.trim() : '', dialog);
      dialog.close();
    });
  }

  async function attempt(step) {
    try {
      await step();
    } catch (error) {
      told.replaceChildren(h('p', {class: 'kx-error', role: 'alert'}, reason(error)));
      ready();
    }
  }
}

export function reason({message, problem = {}}) {
  const [first] = problem.errors || [];
  return (first && first.message) || message;
}

export const post = (path, body = {}) => send('POST', path, body);
