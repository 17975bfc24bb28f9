// Puts texts into Chinese that the web apps hard-code in English. A rule holds inside its places only, so that
// nothing a person typed elsewhere is ever touched: {within: selector, words: {English: 中文}, patterns: [[regex, 中文]]}.

const rules = [];

const inChinese = !(navigator.language || 'zh').startsWith('en');

export function translate(...added) {
  rules.push(...added);
  if (inChinese) visit(document.documentElement);
}

function translated(text, element) {
  const trimmed = text.trim();
  if (!trimmed) return null;
  for (const {within, words = {}, patterns = []} of rules) {
    if (!element.closest(within)) continue;
    if (Object.hasOwn(words, trimmed)) return text.replace(trimmed, words[trimmed]);
    const pattern = patterns.find(([expression]) => expression.test(trimmed));
    if (pattern) return text.replace(trimmed, trimmed.replace(...pattern));
  }
  return null;
}

function visitText(node) {
  const text = node.parentElement && translated(node.nodeValue, node.parentElement);
  if (text !== null && text !== node.nodeValue) node.nodeValue = text;
}

function visitAttributes(element) {
  for (const name of ['placeholder', 'title', 'label', 'aria-label']) {
    const value = element.getAttribute(name);
    const text = value && translated(value, element);
    if (text && text !== value) element.setAttribute(name, text);
  }
}

function visit(node) {
  if (node.nodeType === Node.TEXT_NODE) return visitText(node);
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  visitAttributes(node);
  node.childNodes.forEach(visit);
}

function changed({type, target, addedNodes}) {
  if (type === 'characterData') visitText(target);
  else addedNodes.forEach(visit);
}

if (inChinese) {
  document.documentElement.lang = 'zh-CN';
  new MutationObserver(changes => changes.forEach(changed)).observe(document.documentElement, {
    subtree: true,
    childList: true,
    characterData: true
  });
}
