// The cases behind the tasks of a list, asked for together: a list of cards makes one request.
import {get} from './http.js';

const MOST = 100;
let asked = new Map();

/** Answers the task’s card, see the record TaskCard, with today; or undefined when the task belongs to no case. */
export function caseOf(taskId) {
  if (asked.size === 0) setTimeout(send);
  if (!asked.has(taskId)) asked.set(taskId, deferred());
  return asked.get(taskId).promise;
}

async function send() {
  const waiting = [...asked];
  asked = new Map();
  for (let from = 0; from < waiting.length; from += MOST) await answer(waiting.slice(from, from + MOST));
}

/** A card without its case is still a card: it only says less. */
async function answer(waiting) {
  const query = waiting.map(([id]) => `taskId=${encodeURIComponent(id)}`).join('&');
  const {today, items} = await get(`/api/v1/tasks/cards?${query}`).catch(() => ({items: []}));
  const found = new Map(items.map(item => [item.taskId, {...item, today}]));
  waiting.forEach(([id, {resolve}]) => resolve(found.get(id)));
}

function deferred() {
  let resolve;
  const promise = new Promise(done => (resolve = done));
  return {promise, resolve};
}
