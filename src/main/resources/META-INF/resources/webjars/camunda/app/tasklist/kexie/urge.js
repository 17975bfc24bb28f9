// 催办: asks whoever has the case now to get on with it. Shown to who may, the server decides.
import {service} from './angular.js';
import {post, reason} from './ask.js';
import {h} from './dom.js';
import {engine, get} from './http.js';
import {say} from './word.js';

const LEADING = /^((leader|secretariat|contest-office)\.|camunda-admin$)/;

let asked;

/** Whether this person leads anything; who logs in as somebody else loads the page anew. */
function leads() {
  const user = service('$rootScope').authentication.name;
  if (!asked || asked.user !== user) {
    const groups = get(engine(`identity/groups?userId=${encodeURIComponent(user)}`)).then(({groups: found}) => found.some(({id}) => LEADING.test(id)));
    asked = {user, answer: groups.catch(() => false)};
  }
  return asked.answer;
}

/** A place that holds the button as soon as it is known that this person may press it. */
export function urgeButton(caseNo) {
  const place = h('span', {class: 'kx-urge'});
  const button = h('button', {type: 'button', class: 'kx-button', onclick: () => urge(caseNo, button)}, '催办');
  leads().then(may => may && place.append(button));
  return place;
}

async function urge(caseNo, button) {
  button.disabled = true;
  try {
    const {tasks} = await post(`/api/v1/cases/${encodeURIComponent(caseNo)}/urgings`);
    say(`已催办${tasks.map(name => `“${name}”`).join('')}，记入办理经过。`);
  } catch (error) {
    say(reason(error));
    button.disabled = false;
  }
}
