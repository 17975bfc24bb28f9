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

/** A resource of the engine as this page reaches it. */
export function engine(path) {
  return `/camunda/api/engine/engine/default/${path}`;
}

/** Answers JSON, or throws an Error with a reason in Chinese. */
export async function get(path, signal) {
  return answered(fetch(root + path, {signal, headers: {Accept: 'application/json'}}));
}

/**
 * As {@link get}, for what changes something.
 *
 * @param more headers besides the usual ones, and whether the request outlives the page
 */
export function send(method, path, body, {headers = {}, keepalive = false} = {}) {
  return answered(
    fetch(root + path, {
      method,
      keepalive,
      headers: {Accept: 'application/json', 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token(), ...headers},
      body: JSON.stringify(body)
    })
  );
}

/** The session's own, which another site cannot read. */
function token() {
  const found = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
  return found ? decodeURIComponent(found[1]) : '';
}

async function answered(request) {
  const response = await request.catch(unreachable);
  if (!response.ok) throw await refused(response);
  return response.json();
}

function unreachable(error) {
  if (error.name === 'AbortError') throw error;
  throw new Error('连接不上服务器，请检查网络后重试。');
}

/** Carries the status and the problem document, for those who can do something about it. */
async function refused(response) {
  const problem = await response.json().catch(() => ({}));
  const reason =
    problem.detail || REASONS[response.status] || `服务器没有正常应答（${response.status}），请稍后重试。`;
  return Object.assign(new Error(reason), {status: response.status, problem});
}
