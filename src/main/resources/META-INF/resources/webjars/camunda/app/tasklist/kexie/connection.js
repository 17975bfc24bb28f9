// What happens to the connection and to the login is said in words.
import {service} from './angular.js';
import {h} from './dom.js';

const LOST = '连接不上服务器，页面上的内容可能不是最新的。请检查网络；连上后自动继续，填写的内容还在。';
const ENDED = {
  status: '登录已结束',
  message: '您的登录已在别处退出或者超过时限，请重新登录。刚才没有提交的内容需要重新填写。',
  exclusive: true
};

const banner = h('div', {class: 'kx-lost', role: 'alert'});

export function lost(isLost) {
  if (!banner.isConnected) document.body.append(banner);
  banner.textContent = isLost ? LOST : '';
}

window.addEventListener('offline', () => lost(true));
window.addEventListener('online', () => lost(false));

let leaving = false;

export function watchLogin() {
  const root = service('$rootScope');
  root.$on('authentication.login.success', () => (leaving = false));
  root.$on('authentication.logout.success', () => (leaving = true));
  root.$on('authentication.login.required', () => {
    if (!leaving) setTimeout(() => root.$apply(() => service('Notifications').addError(ENDED)), 300);
    leaving = true;
  });
  root.$on('shortcut:focusForm', () => setTimeout(focusForm));
}

/** The first field somebody can fill in. */
function focusForm() {
  const fields = document.querySelectorAll('.task-card .fjs-container :is(input, textarea, select)');
  const first = [...fields].find(field => !field.disabled && !field.readOnly && field.checkVisibility());
  if (first) first.focus();
}
