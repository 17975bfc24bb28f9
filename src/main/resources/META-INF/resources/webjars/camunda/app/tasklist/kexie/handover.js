// 转交: gives tasks to a colleague of their group, one or many.
import {ask, post, reason} from './ask.js';
import {get} from './http.js';
import {say} from './word.js';

const pathOf = taskId => `/api/v1/tasks/${encodeURIComponent(taskId)}`;

/** @param done what to do when somebody else has the task */
export function handOver(taskId, name, done) {
  ask({
    title: `转交“${name}”`,
    people: `${pathOf(taskId)}/colleagues`,
    nobody: '这项任务的组内没有其他可以接办的人员，请系统管理员先把接办人加入该组。',
    action: '转交',
    work: async ([to]) => {
      const {toName} = await post(`${pathOf(taskId)}/handover`, {to});
      say(`已把“${name}”转交 ${toName}（${to}）。`);
      done();
    }
  });
}

/** Those who may have every one of the tasks; a task that cannot be passed on says why. */
async function common(tasks) {
  const lists = await Promise.all(tasks.map(({taskId}) => get(`${pathOf(taskId)}/colleagues`)));
  const [first, ...others] = lists.map(({items}) => items);
  return {items: first.filter(({userId}) => others.every(items => items.some(one => one.userId === userId)))};
}

/** Each task is checked and recorded by itself; what was refused is told with its reason. */
export function handOverAll(tasks, done) {
  ask({
    title: `转交 ${tasks.length} 项任务`,
    people: () => common(tasks),
    nobody: '没有人可以同时接办所选的全部任务，请分别转交，或者少选几项。',
    action: '转交',
    work: async ([to]) => {
      const refused = [];
      for (const {taskId, taskName, caseNo} of tasks) {
        await post(`${pathOf(taskId)}/handover`, {to}).catch(error => refused.push(`${caseNo}“${taskName}”没有转交：${reason(error)}`));
      }
      say(`已转交 ${tasks.length - refused.length} 项任务给 ${to}。`, ...refused);
      done();
    }
  });
}
