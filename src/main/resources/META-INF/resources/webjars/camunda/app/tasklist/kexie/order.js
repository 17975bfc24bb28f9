// The order of the list: by due date unless a person chose another, which this browser keeps for the next time.
import {service} from './angular.js';

const KEPT = 'kexie.order';
const BY_DUE_DATE = JSON.stringify([{sortBy: 'dueDate', sortOrder: 'asc'}]);

const order = () => localStorage.getItem(KEPT) || BY_DUE_DATE;

/** Tasklist reads its order from the address, before anything of ours is placed. */
if (!location.hash || location.hash.startsWith('#/?') || location.hash === '#/') {
  const search = new URLSearchParams(location.hash.replace(/^#?\/?\??/, ''));
  if (!search.has('sorting')) {
    search.set('sorting', order());
    history.replaceState(history.state, '', `#/?${search}`);
  }
}

let kept = false;

/** Every way back to the list has an order, so that Tasklist never falls back on its own. */
export function keepOrder() {
  if (kept) return;
  kept = true;
  const root = service('$rootScope');
  const place = service('$location');
  const give = () => place.path() === '/' && !place.search().sorting && place.search('sorting', order()).replace();
  root.$on('authentication.login.success', () => root.$evalAsync(give));
  root.$on('$locationChangeSuccess', () => {
    if (place.search().sorting) localStorage.setItem(KEPT, place.search().sorting);
    else give();
  });
}
