// 评审承诺书: signed before any work is shown.
import {boardHead} from './board-head.js';
import {h} from './dom.js';

const PROMISES = [
  '独立、客观、公正地评审，只依据作品本身和评审指标评分，不受任何单位和个人影响。',
  '与作品的完成人、申报单位有利害关系，或者参与、指导、推荐过该作品的，在打开作品之前声明回避。',
  '对作品内容、评审过程、评分和意见保密，不复制、不外传，不与他人讨论分数。',
  '不私下联系参赛者，不收受任何好处；发现违规情况及时向组委会反映。'
];

export function commitmentView(board) {
  const failure = h('p', {class: 'kx-error', role: 'alert', hidden: true});
  const button = h('button', {type: 'button', class: 'kx-button kx-primary', disabled: true, onclick: sign}, '签署并开始评审');
  const box = h('input', {
    type: 'checkbox',
    id: 'kx-commitment',
    onchange: () => {
      button.disabled = !box.checked;
    }
  });

  async function sign() {
    button.disabled = true;
    failure.hidden = true;
    try {
      await board.sign();
    } catch (error) {
      failure.textContent = `没有签署成功：${error.message}`;
      failure.hidden = false;
      button.disabled = false;
    }
  }

  return [
    boardHead(board),
    h(
      'section',
      {class: 'kx-commitment'},
      h('h4', {}, '评审承诺书'),
      h('p', {}, `本人受邀担任“${board.about.title}”评审专家，郑重承诺：`),
      h('ol', {}, PROMISES.map(text => h('li', {}, text))),
      h('p', {class: 'kx-agree'}, box, h('label', {for: 'kx-commitment'}, '我已阅读并遵守以上承诺')),
      failure,
      button
    )
  ];
}
