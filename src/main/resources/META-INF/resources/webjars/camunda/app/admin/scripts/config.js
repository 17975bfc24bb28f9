export default {
  app: {vendor: '科协通', name: '系统管理'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true,
  customScripts: ['../kexie/product', 'kexie/group-picker']
};
