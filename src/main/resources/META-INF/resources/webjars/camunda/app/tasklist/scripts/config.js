export default {
  app: {vendor: '科协通', name: '任务办理'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true,
  customScripts: ['../kexie/product', 'kexie/tasklist'],

  shortcuts: {
    claimTask: {key: 'ctrl+alt+c', description: '认领当前任务'},
    focusFilter: {key: 'ctrl+shift+f', description: '转到第一个筛选器'},
    focusList: {key: 'ctrl+alt+l', description: '转到任务列表的第一项'},
    focusForm: {key: 'ctrl+alt+f', description: '转到办理表单的第一栏'}
  }
};
