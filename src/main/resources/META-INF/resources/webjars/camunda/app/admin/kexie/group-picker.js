// The dialog that puts an account into groups shows hundreds of groups by pages; here one finds them by name.

const ENGINE = `${document.querySelector('base').getAttribute('app-root')}/api/engine/engine/default`;
const MOST = 30;

const user = () => decodeURIComponent((location.hash.match(/#\/users\/([^?]+)/) || [])[1] || '');

function token() {
  const found = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/);
  return found ? decodeURIComponent(found[1]) : '';
}

async function find(text) {
  const answer = await fetch(`${ENGINE}/group?nameLike=${encodeURIComponent(`%${text}%`)}&sortBy=name&sortOrder=asc&maxResults=${MOST}`);
  return answer.ok ? answer.json() : [];
}

function join(groupId) {
  const path = `${ENGINE}/group/${encodeURIComponent(groupId)}/members/${encodeURIComponent(user())}`;
  return fetch(path, {method: 'PUT', headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token()}, body: '{}'});
}

function line({id, name}) {
  const item = document.createElement('li');
  const add = document.createElement('button');
  add.type = 'button';
  add.className = 'btn btn-default btn-xs';
  add.textContent = '加入';
  add.addEventListener('click', async () => {
    const {ok} = await join(id);
    add.disabled = ok;
    add.textContent = ok ? '已加入' : '没有加入：可能已在组内，或者没有权限';
  });
  item.append(add, ` ${name}（${id}）`);
  return item;
}

function place(body) {
  if (body.querySelector('.kx-groups')) return;
  const box = document.createElement('div');
  const input = document.createElement('input');
  const list = document.createElement('ul');
  box.className = 'kx-groups';
  input.type = 'search';
  input.className = 'form-control';
  input.placeholder = '按用户组名称查找，例如：天河区';
  input.setAttribute('aria-label', '按用户组名称查找');
  list.setAttribute('aria-live', 'polite');
  input.addEventListener('input', async () => {
    const text = input.value.trim();
    const found = text ? await find(text) : [];
    if (input.value.trim() === text) list.replaceChildren(...found.map(line));
  });
  box.append(input, list);
  body.prepend(box);
}

new MutationObserver(() => document.querySelectorAll('.create-group-membership').forEach(place)).observe(document.body, {
  subtree: true,
  childList: true
});
