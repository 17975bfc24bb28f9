// Process variables hold no names: a choice of rows knows their numbers only. The dossier tells who they are.
import {translate} from '../../kexie/translation.js';

const NUMBER = '行号';
const NAME = '姓名';

const names = {within: '.task-card .fjs-form-field-checklist', words: {}};

translate(names);

/** Until the dossier of the open task has come, nobody is named. */
export function forgetNames() {
  names.words = {};
}

/** 第 2 行 is then read as 张三（第 2 行）：why the row is to be looked at. */
export function nameRows({sections = []}) {
  names.words = Object.fromEntries(sections.filter(numbered).flatMap(({rows}) => rows.map(word)));
  translate();
}

function numbered({columns}) {
  return Boolean(columns) && columns[0] === NUMBER && columns[1] === NAME;
}

function word([number, name, reason]) {
  return [`第 ${number} 行`, `${name}（第 ${number} 行）${reason ? `：${reason}` : ''}`];
}
