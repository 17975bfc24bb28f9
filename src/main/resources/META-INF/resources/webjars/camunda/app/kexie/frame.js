// What the engine's pages leave out for those who use a keyboard or a screen reader: names of buttons and links that show
// a picture only, places of the page, and an order of fields that is the order of the page.

/** Names for what neither text nor hint names. */
const NAMES = [
  ['.region-toggle[data-region="filters"]', '收起或展开列表栏'],
  ['.region-toggle[data-region="list"]', '收起或展开任务栏'],
  ['.region-toggle[data-region="task"]', '收起或展开任务内容'],
  ['.maximize', '放大或还原任务内容'],
  ['.app-switch > a, a.dropdown-toggle:has(.glyphicon-home)', '切换应用'],
  ['.sort-direction', '改变排序方向'],
  ['a:has(.glyphicon-plus-sign)', '增加排序条件'],
  ['.task-filter .actions a', '列表的条件'],
  ['.account > a', '账号'],
  ['button.close', '关闭'],
  ['.navbar-toggle', '展开菜单']
];

const PLACES = [
  ['[cam-widget-header]', 'banner'],
  ['[cam-widget-footer]', 'contentinfo'],
  ['.task-filters', 'navigation', '任务分类'],
  ['section.tasks-list', 'region', '任务列表'],
  ['.task-details', 'main'],
  ['.login-header', 'region', '系统名称'],
  [':has(> form[name="signinForm"])', 'main'],
  ['.welcome-page, .ctn-main:not(:has([role="main"], main))', 'main']
];

function name(element) {
  if (element.innerText.trim() || element.hasAttribute('aria-label') || element.title) return;
  const hint = element.getAttribute('uib-tooltip') || (element.querySelector('[uib-tooltip]') || element).getAttribute('uib-tooltip');
  const [, known] = NAMES.find(([selector]) => element.matches(selector)) || [];
  const beside = element.matches('.app-label-wrapper') && element.parentElement.textContent.trim();
  const said = known || beside || (hint && !hint.includes('{{') && hint);
  if (said) element.setAttribute('aria-label', said);
}

function place([selector, role, label]) {
  for (const element of document.querySelectorAll(selector)) {
    if (element.getAttribute('role') !== role) element.setAttribute('role', role);
    if (label && !element.hasAttribute('aria-label')) element.setAttribute('aria-label', label);
  }
}

function field(input) {
  if (input.labels && !input.labels.length && input.placeholder && !input.hasAttribute('aria-label')) {
    input.setAttribute('aria-label', input.placeholder);
  }
}

function mend() {
  waiting = false;
  document.querySelectorAll('a, button').forEach(name);
  document.querySelectorAll('[tabindex]:not([tabindex="0"], [tabindex^="-"])').forEach(found => found.removeAttribute('tabindex'));
  document.querySelectorAll('input[placeholder]').forEach(field);
  PLACES.forEach(place);
}

let waiting = false;

function soon() {
  if (waiting) return;
  waiting = true;
  setTimeout(mend, 50);
}

new MutationObserver(soon).observe(document.documentElement, {subtree: true, childList: true});
soon();
