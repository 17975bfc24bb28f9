// The page answers before the system is ready: accounts of a first start come last. Who is early is told to wait.

const PAUSE = 2000;
const SOON = 200;
const TEXT = '系统正在启动，账号还没有建立完毕。请稍候，准备好以后即可登录，不必刷新页面。';
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');

async function isReady() {
  const answer = await fetch(`${root}/actuator/health/readiness`, {headers: {Accept: 'application/json'}}).catch(() => null);
  return !answer || answer.status !== 503;
}

function show(isWaiting) {
  const form = document.querySelector('form[name="signinForm"]');
  const told = document.querySelector('.kx-starting');
  if (told) told.remove();
  if (!form) return;
  form.querySelector('button[type="submit"]').disabled = isWaiting;
  if (!isWaiting) return;
  const word = document.createElement('p');
  word.className = 'kx-starting';
  word.setAttribute('role', 'status');
  word.textContent = TEXT;
  form.prepend(word);
}

/** The form comes after this script. */
async function watch() {
  const ready = await isReady();
  show(!ready);
  if (!ready) setTimeout(watch, document.querySelector('form[name="signinForm"]') ? PAUSE : SOON);
}

watch();
