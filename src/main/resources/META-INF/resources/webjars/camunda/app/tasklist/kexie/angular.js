// Tasklist's own services, once it runs.

export function service(name) {
  return window.angular.element(document.documentElement).injector().get(name);
}
