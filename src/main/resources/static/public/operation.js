// Tries a stuck step again and says what came of it; the row goes away once the step is done.

const said = document.querySelector('#said');

async function retry(button) {
  button.disabled = true;
  tell('正在重试…');
  const answer = await fetch(`/api/v1/admin/stuck/${encodeURIComponent(button.dataset.job)}/retry`, {
    method: 'POST',
    headers: {'X-XSRF-TOKEN': said.dataset.token, 'Idempotency-Key': crypto.randomUUID(), Accept: 'application/json'}
  }).catch(() => null);
  const body = answer ? await answer.json().catch(() => ({})) : {};
  tell(body.detail || '连不上系统，没有重试，请检查网络后再试');
  if (body.outcome === 'DONE' || (answer && answer.status === 404)) {
    button.closest('tr').remove();
  } else {
    button.disabled = false;
  }
}

function tell(text) {
  said.textContent = text;
  said.className = 'told';
}

document.querySelectorAll('button.retry').forEach(button => button.addEventListener('click', () => retry(button)));
