// Leaders and supervisors begin with the board: whoever logs in at the door of a web app, on the way to nothing else.

const ROLES = /^(leader|supervision)\./;
const root = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '');
const isAtTheDoor = /^(#\/?)?$|^#\/(login|welcome)?$/.test(location.hash);

let wasLoggedIn = false;

/** One who also examines or scores begins with the tasks. */
async function beginsWithBoard(userId) {
  const answer = await fetch(`${root}/camunda/api/engine/engine/default/identity/groups?userId=${encodeURIComponent(userId)}`, {
    headers: {Accept: 'application/json'}
  });
  const {groups = []} = await answer.json();
  return groups.length > 0 && groups.every(({id}) => ROLES.test(id));
}

async function loggedIn({name}) {
  const first = !wasLoggedIn;
  wasLoggedIn = true;
  if (first && isAtTheDoor && (await beginsWithBoard(name).catch(() => false))) location.assign(`${root}/board`);
}

/** The application is there a moment after this script. */
function watch() {
  const injector = window.angular && window.angular.element(document.documentElement).injector();
  if (!injector) return void setTimeout(watch, 100);
  const scope = injector.get('$rootScope');
  wasLoggedIn = Boolean(scope.authentication && scope.authentication.name);
  scope.$on('authentication.login.success', (_, authentication) => loggedIn(authentication));
}

watch();
