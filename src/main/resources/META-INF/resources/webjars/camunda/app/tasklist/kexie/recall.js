// 撤回 of what one has just completed, as long as nothing followed.
import {h} from './dom.js';
import {post} from './ask.js';
import {say} from './word.js';

/** Opens the task again, which is back with whoever takes it back. */
export function recallButton(taskId, name) {
  const take = async ({target}) => {
    target.disabled = true;
    try {
      const {next} = await post(`/api/v1/tasks/${encodeURIComponent(taskId)}/recall`, {});
      say(`已撤回“${name}”，任务回到您手中；“${next}”已取消。`, h('a', {href: '#/'}, '回到任务列表'));
      target.replaceWith(h('span', {}, '已撤回'));
    } catch (error) {
      target.replaceWith(h('span', {class: 'kx-error', role: 'alert'}, error.message));
    }
  };
  return h('button', {type: 'button', class: 'kx-button', title: `撤回“${name}”，重新办理`, onclick: take}, '撤回');
}
