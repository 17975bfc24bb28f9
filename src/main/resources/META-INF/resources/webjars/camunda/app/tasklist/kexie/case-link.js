// The way to the page of a case.
import {h} from './dom.js';

export const CASE_PATH = '/case';

export function caseLink(caseNo, text = caseNo) {
  return h('a', {href: `#${CASE_PATH}?no=${encodeURIComponent(caseNo)}`}, text);
}
