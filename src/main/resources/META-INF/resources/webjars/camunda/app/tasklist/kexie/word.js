// A word about what was done, where the eyes are; it stays until the next one, or until it is closed.
import {h} from './dom.js';

const place = h('div', {class: 'kx-word', role: 'status', 'aria-live': 'polite'});

/** @param lines texts or elements */
export function say(...lines) {
  if (!place.isConnected) document.body.append(place);
  const close = h('button', {type: 'button', class: 'kx-word-close', 'aria-label': '关闭提示', onclick: () => place.replaceChildren()}, '×');
  place.replaceChildren(h('div', {class: 'kx-word-box'}, lines.filter(Boolean).map(line => h('p', {}, line)), close));
}
