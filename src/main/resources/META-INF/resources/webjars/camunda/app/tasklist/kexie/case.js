// The page of a case: its dossier, letters and materials, long after the task is done.
import {CASE_PATH} from './case-link.js';
import {h} from './dom.js';
import {dossierView} from './dossier-view.js';
import {get} from './http.js';
import {urgeButton} from './urge.js';

const number = () => new URLSearchParams(location.hash.split('?')[1]).get('no') || '';

function show(body) {
  body.replaceChildren(h('p', {class: 'kx-note', role: 'status'}, '正在加载卷宗…'));
  get(`/api/v1/cases/${encodeURIComponent(number())}/dossier`).then(
    dossier => body.replaceChildren(...dossierView(dossier, null).filter(Boolean)),
    error =>
      body.replaceChildren(
        h('p', {class: 'kx-error', role: 'alert'}, error.message),
        h('button', {type: 'button', class: 'kx-button', onclick: () => show(body)}, '重试')
      )
  );
}

export const casePage = {
  id: 'kexie-case',
  pluginPoint: 'tasklist.route',
  properties: {path: CASE_PATH},
  render(node) {
    const body = h('div', {class: 'kx-dossier-body'});
    node.append(
      h(
        'main',
        {class: 'kx-done'},
        h('button', {type: 'button', class: 'kx-link kx-back', onclick: () => history.back()}, '‹ 返回'),
        h('a', {class: 'kx-back', href: '#/'}, '任务列表'),
        urgeButton(number()),
        h('article', {class: 'kx-dossier', 'aria-label': '卷宗'}, body)
      )
    );
    show(body);
  }
};
