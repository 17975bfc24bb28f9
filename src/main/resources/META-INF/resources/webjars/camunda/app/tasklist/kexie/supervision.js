// 督办看板: where the cases stand that somebody may read, on a page of its own.
import {h} from './dom.js';

export const boardLink = {
  id: 'kexie-board-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 210,
  render(node) {
    node.append(h('a', {href: '/board'}, h('span', {class: 'glyphicon glyphicon-dashboard', 'aria-hidden': 'true'}), '\u00a0看板'));
  }
};
