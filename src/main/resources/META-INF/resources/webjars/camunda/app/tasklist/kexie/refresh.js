// The task list anew, for who changed a task beside its form. Only the list itself is given the data it shows.

let shown = null;

export function watchList(tasklistData) {
  shown = tasklistData;
}

export function refreshList() {
  if (shown) shown.changed('taskListQuery');
}
