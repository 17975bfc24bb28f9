// Calls of our own REST interface with the session Tasklist already has.

const engineRoot = document.querySelector('base').getAttribute('app-root');
const root = engineRoot.replace(/\/camunda$/, '');

/** A path of our server as a link, or null for anything that is not one. */
export function link(path, inline = false) {
  if (!path || !/^\/(?![/\\])/.test(path)) return null;
  return root + path + (inline ? '?inline=true' : '');
}

const REASONS = {
  401: '登录已过期，请重新登录后再试。',
  403: '您没有查看这些内容的权限。',
  404: '没有找到这项任务，它可能已由他人办结，请刷新任务列表。'
};

/** Answers JSON, or throws an Error with a reason in Chinese. */
export async function get(path, signal) {
  const response = await fetch(root + path, {signal, headers: {Accept: 'application/json'}}).catch(unreachable);
  if (!response.ok) throw new Error(await reason(response));
  return response.json();
}

function unreachable(error) {
  if (error.name === 'AbortError') throw error;
  throw new Error('连接不上服务器，请检查网络后重试。');
}

async function reason(response) {
  const problem = await response.json().catch(() => ({}));
  return problem.detail || REASONS[response.status] || `服务器没有正常应答（${response.status}），请稍后重试。`;
}
