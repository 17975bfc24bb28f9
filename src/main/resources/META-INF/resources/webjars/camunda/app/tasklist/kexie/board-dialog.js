// Dialogs of the board.
import {h} from './dom.js';

/** Shows a dialog at once; it is gone when it is closed. @param actions buttons beside the one that closes */
export function dialogOf(title, content, actions = [], close = '返回继续评分') {
  const dialog = h(
    'dialog',
    {class: 'kx-dialog', 'aria-label': title, onclose: () => dialog.remove()},
    h('h3', {}, title),
    content,
    h('footer', {}, actions, h('button', {type: 'button', class: 'kx-button', onclick: () => dialog.close()}, close))
  );
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
