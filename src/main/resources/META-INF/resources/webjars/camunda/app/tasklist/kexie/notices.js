// A message about an attempt goes away with the next one; Tasklist would leave "not submitted" standing after success.

const UNFILLED = '请按表单中的红字提示填写后再提交。';

export function clearNotices() {
  document.querySelectorAll('.page-notifications .close').forEach(button => button.click());
}

/** A form that is not filled as it should be says so at its fields only; the message points there. */
function pointToFields() {
  const message = document.querySelector('.page-notifications .alert-danger .message:empty');
  if (message && document.querySelector('.task-card .fjs-form-field-error')) message.textContent = UNFILLED;
}

new MutationObserver(pointToFields).observe(document.body, {childList: true, subtree: true});

document.addEventListener(
  'click',
  ({target}) => target.closest('.task-card .form-actions .btn-primary') && clearNotices(),
  {capture: true}
);
