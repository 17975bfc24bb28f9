// One work: its text and files on the left, the criteria on the right.
import {askToRecuse} from './board-recusal.js';
import {formatTotal, isValid} from './board-sheet.js';
import {empty, formatDay, h} from './dom.js';
import {materialsView} from './materials.js';

const clock = new Intl.DateTimeFormat('zh-CN', {timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hourCycle: 'h23'});

/** @param list the works in the order in which the judge goes through them */
export function workView(board, work, list) {
  const sheet = board.sheet(work);
  const text = h('article', {class: 'kx-work-text'}, h('p', {class: 'kx-note', role: 'status'}, '正在加载作品…'));
  const form = scoreForm(sheet);
  const status = h('span', {class: 'kx-save', role: 'status', 'aria-live': 'polite'});
  const node = h(
    'div',
    {class: 'kx-work', onkeydown: event => event.key === 'Escape' && board.back()},
    head(board, work, list, status),
    h('div', {class: 'kx-work-columns'}, text, form.node)
  );
  const update = () => {
    status.replaceChildren(...saveState(sheet));
    status.dataset.mood = sheet.state.mood;
    form.update();
  };
  update();
  return {
    work,
    sheet,
    nodes: [node],
    update,
    focus: form.focus,
    read: answer => text.replaceChildren(...(answer.error ? unread(board, work, list, answer.error) : reading(answer)))
  };
}

function head(board, work, list, status) {
  const at = list.findIndex(one => one.entryNo === work.entryNo);
  const unscored = [...list.slice(at + 1), ...list.slice(0, Math.max(at, 0))].find(one =>
    ['UNSCORED', 'PARTIAL'].includes(board.sheet(one).progress())
  );
  const button = (label, to, title) =>
    h('button', {type: 'button', class: 'kx-button', disabled: !to, title, onclick: () => board.open(to.entryNo, list)}, label);
  return h(
    'header',
    {class: 'kx-work-head'},
    h('button', {type: 'button', class: 'kx-button', onclick: () => board.back()}, '‹ 作品列表'),
    h(
      'h3',
      {},
      h('span', {class: 'kx-case-number'}, work.blindCode),
      ` ${work.title}`,
      h('small', {}, `${work.categoryText} · 第 ${at + 1} 件，共 ${list.length} 件`)
    ),
    status,
    h(
      'span',
      {class: 'kx-work-buttons'},
      button('上一件', list[at - 1]),
      button('下一件', list[at + 1]),
      button('下一件未评', unscored),
      !board.sheet(work).submitted &&
        h('button', {type: 'button', class: 'kx-button kx-danger', onclick: () => askToRecuse(board, work)}, '声明回避')
    )
  );
}

function saveState(sheet) {
  if (sheet.submitted) return ['已提交，不能更改'];
  const {mood, text, retry} = sheet.state;
  if (mood === 'calm') return [sheet.savedAt ? `已保存 ${clock.format(new Date(sheet.savedAt))}` : '填写后自动保存'];
  return [
    text,
    retry && h('button', {type: 'button', class: 'kx-link', onclick: () => sheet.save()}, '重试')
  ].filter(Boolean);
}

function scoreForm(sheet) {
  const total = h('output', {class: 'kx-total'});
  const fields = sheet.criteria.map(criterion => criterionField(sheet, criterion));
  const comment = area(sheet, 'comment', '总体意见（可不填）', 3);
  const node = h(
    'form',
    {class: 'kx-scores', onsubmit: event => event.preventDefault()},
    h('div', {class: 'kx-total-line'}, h('span', {}, '总分'), total),
    fields.map(field => field.node),
    h('label', {class: 'kx-criterion'}, h('span', {}, '总体意见'), comment)
  );
  const inputs = fields.map(({input}) => input);
  inputs.forEach((input, at) =>
    input.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      (inputs[at + 1] || comment).focus();
    })
  );
  const update = () => {
    const missing = sheet.missing().length;
    total.textContent = missing ? `还差 ${missing} 项` : formatTotal(sheet.hundredths());
    total.classList.toggle('kx-incomplete', missing > 0);
    fields.forEach(field => field.update());
    takeStored(comment, sheet.value('comment'));
  };
  const focus = () => {
    const first = inputs.find(input => input.value === '') || inputs[0];
    if (first) first.focus({preventScroll: true});
  };
  return {node, update, focus};
}

function criterionField(sheet, {code, name, weight}) {
  const field = `score:${code}`;
  const wrong = h('small', {class: 'kx-wrong', role: 'alert', hidden: true}, '请填写 0 至 100 的整数');
  const input = h('input', {
    type: 'text',
    inputmode: 'numeric',
    maxlength: 5,
    autocomplete: 'off',
    'aria-label': `${name}，权重 ${weight}%，0 至 100 分`,
    value: sheet.value(field),
    disabled: sheet.submitted,
    oninput: () => sheet.type(field, input.value.trim()),
    onkeydown: event => step(event, input, sheet, field)
  });
  const comment = area(sheet, `comment:${code}`, '意见（可不填）', 1, `${name}的意见`);
  const node = h(
    'div',
    {class: 'kx-criterion'},
    h('div', {class: 'kx-criterion-line'}, h('strong', {}, name), h('span', {class: 'kx-weight'}, `权重 ${weight}%`), input),
    wrong,
    comment
  );
  const update = () => {
    takeStored(input, sheet.value(field));
    wrong.hidden = isValid(field, input.value.trim());
    input.setAttribute('aria-invalid', String(!wrong.hidden));
    takeStored(comment, sheet.value(`comment:${code}`));
  };
  return {node, input, update};
}

/** The arrow keys give and take a point, with Shift ten. */
function step(event, input, sheet, field) {
  const points = {ArrowUp: 1, ArrowDown: -1}[event.key];
  if (!points) return;
  event.preventDefault();
  const now = Number(input.value.trim() || 0);
  if (!Number.isInteger(now)) return;
  input.value = String(Math.min(100, Math.max(0, now + points * (event.shiftKey ? 10 : 1))));
  sheet.type(field, input.value);
}

function area(sheet, field, placeholder, rows, label = placeholder) {
  const input = h(
    'textarea',
    {
      rows,
      placeholder,
      'aria-label': label,
      maxlength: field === 'comment' ? 4000 : 2000,
      disabled: sheet.submitted,
      oninput: () => sheet.type(field, input.value)
    },
    sheet.value(field)
  );
  return input;
}

/** Another window may have changed it; where somebody types, the typed text is the value already. */
function takeStored(input, value) {
  if (input.value.trim() !== value.trim()) input.value = value;
}

function reading({sheet, work}) {
  const facts = [
    ['申报单位', work.applicant],
    ['完成人', work.people && work.people.join('、')],
    ['起止日期', work.startDate && `${formatDay(work.startDate)} 至 ${formatDay(work.endDate)}`],
    ['开始应用', work.appliedSince && formatDay(work.appliedSince)],
    ['年效益', work.annualBenefit !== undefined && work.annualBenefit !== null && `${work.annualBenefit} 万元`]
  ].filter(([, value]) => value);
  const parts = [
    ['现状与问题', work.background],
    ['解决方案', work.solution],
    ['创新点', work.innovation],
    ['应用效果', work.effect]
  ];
  return [
    h('div', {class: 'kx-section'}, h('dl', {}, facts.flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]))),
    ...parts.map(([title, text]) => h('section', {}, h('h4', {}, title), h('p', {}, text || '（未填写）'))),
    h('section', {}, h('h4', {}, '作品材料'), files(sheet.materials || []))
  ];
}

function files(materials) {
  if (!materials.length) return empty('没有提交材料。');
  return materialsView(
    materials.map((material, at) => ({
      ...material,
      required: true,
      attachmentId: material.item,
      fileName: material.fileName || `材料 ${at + 1}`
    }))
  );
}

function unread(board, work, list, error) {
  return [
    h('p', {class: 'kx-error', role: 'alert'}, `作品没有加载成功：${error.message}`),
    h('button', {type: 'button', class: 'kx-button', onclick: () => board.open(work.entryNo, list)}, '重试')
  ];
}
