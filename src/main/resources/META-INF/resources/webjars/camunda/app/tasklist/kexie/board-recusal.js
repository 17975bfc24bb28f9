// 声明回避: possible before a work is opened and until the sheets are submitted.
import {dialogOf} from './board-dialog.js';
import {h} from './dom.js';

export function askToRecuse(board, work) {
  const reason = h('textarea', {oninput: () => (failure.hidden = true), rows: 3, maxlength: 500, 'aria-label': '回避理由', placeholder: '例如：与完成人同一课题组；曾指导该项目'});
  const failure = h('p', {class: 'kx-error', role: 'alert', hidden: true});
  const confirm = h('button', {type: 'button', class: 'kx-button kx-primary', onclick: recuse}, '确认回避');
  const dialog = dialogOf(
    `对作品 ${work.blindCode} 声明回避`,
    [
      h('p', {}, '声明后该作品从您的评分台上移走，改由其他专家评审，已填的分数不采用；声明不能撤回。'),
      h('label', {class: 'kx-criterion'}, h('span', {}, '回避理由（必填，供组委会留存）'), reason),
      failure
    ],
    [confirm],
    '取消'
  );
  reason.focus();

  async function recuse() {
    if (!reason.value.trim()) return complain('请写明回避理由。');
    confirm.disabled = true;
    try {
      await board.recuse(work, reason.value.trim());
      dialog.close();
    } catch (error) {
      confirm.disabled = false;
      complain(`没有声明成功：${error.message}`);
    }
  }

  function complain(text) {
    failure.textContent = text;
    failure.hidden = false;
  }
}
