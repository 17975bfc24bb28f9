// Before a task is completed that issues a paper: the paper as it would be, and the question whether to issue it.
import {service} from './angular.js';
import {pressAgain} from './after.js';
import {judges} from './board.js';
import {dialogOf} from './board-dialog.js';
import {h} from './dom.js';
import {send} from './http.js';

const BACK = '已返回修改，任务没有办结。';

function plain(variables = {}) {
  return Object.fromEntries(
    Object.entries(variables).map(([name, {type, value}]) => [name, type === 'Json' && typeof value === 'string' ? JSON.parse(value) : value])
  );
}

/** What cannot be rehearsed is refused, with its reason, when it is submitted. */
function ahead({id, variables}) {
  return send('POST', `/api/v1/tasks/${encodeURIComponent(id)}/papers`, {answers: plain(variables)}).catch(() => ({papers: []}));
}

function picture(page, at, {kindText}) {
  return h('img', {class: 'kx-paper', src: `data:image/png;base64,${page}`, alt: `${kindText}预览，第 ${at + 1} 页`});
}

function agreed({number, papers}) {
  return new Promise(answer => {
    const names = [...new Set(papers.map(({kindText}) => kindText))].join('、');
    const more = number > papers.length ? `另有 ${number - papers.length} 份同时制发，未在此显示。` : '';
    const dialog = dialogOf(
      '制发前请核对文书',
      [
        h('p', {}, `办结后立即制发${names}并编号，不能再改。${more}`),
        h('div', {class: 'kx-papers', tabindex: '0', role: 'group', 'aria-label': '文书预览'}, papers.flatMap(paper => paper.pages.map((page, at) => picture(page, at, paper))))
      ],
      [h('button', {type: 'button', class: 'kx-button kx-primary', onclick: () => dialog.close('agreed')}, '办结并制发')],
      '返回修改'
    );
    dialog.classList.add('kx-preview');
    dialog.addEventListener('close', () => answer(dialog.returnValue === 'agreed'));
  });
}

/** Every form is submitted through the one resource. */
export function previewPapers() {
  const tasks = service('camAPI').resource('task');
  if (tasks.previewed) return;
  const submit = tasks.submitForm;
  tasks.previewed = true;
  tasks.submitForm = function (data, done) {
    // A judge has seen the list of scores, and no paper follows.
    if (judges()) return submit.call(this, data, done);
    return ahead(data).then(found => {
      if (!found.papers.length) return submit.call(this, data, done);
      return agreed(found).then(yes => {
        if (!yes) throw new Error(BACK);
        pressAgain();
        return submit.call(this, data, done);
      });
    });
  };
}
