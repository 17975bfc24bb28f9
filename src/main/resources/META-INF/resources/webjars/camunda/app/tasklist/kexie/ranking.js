// How the ranks of a contest came about, in its dossier; for its office and supervision.
import {h} from './dom.js';
import {get} from './http.js';
import {overviewView, worksView} from './ranking-view.js';

const RANKED = ['RANKED', 'PUBLICITY', 'AWARDED'];
const SIZE = 200;

/** A part that fetches what it shows, or null where there are no ranks; it goes where somebody may not see them. */
export function ranking({procedure, status, caseNo}) {
  if (procedure !== 'contest' || !RANKED.includes(status)) return null;
  const path = `/api/v1/contests/${encodeURIComponent(caseNo)}/ranking`;
  const overview = h('div', {}, note('正在加载名次…'));
  const works = h('div', {});
  const whole = h('section', {class: 'kx-part kx-ranking'}, h('h4', {tabindex: '-1'}, '名次和评分分布'), overview, works);
  get(path)
    .then(found => {
      overview.replaceChildren(...overviewView(found));
      return found.revision > 0 && turnTo(works, path, 0);
    })
    .catch(error => (error.status === 403 ? whole.remove() : overview.replaceChildren(note(error.message))));
  return whole;
}

function turnTo(place, path, page) {
  place.setAttribute('aria-busy', 'true');
  return get(`${path}/works?page=${page}&size=${SIZE}`)
    .then(found => place.replaceChildren(...worksView(found, next => turnTo(place, path, next))))
    .catch(error => place.replaceChildren(note(error.message)))
    .finally(() => place.removeAttribute('aria-busy'));
}

function note(text) {
  return h('p', {class: 'kx-note', role: 'status'}, text);
}
