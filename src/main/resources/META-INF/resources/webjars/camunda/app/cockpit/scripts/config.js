export default {
  app: {vendor: '科协通', name: '流程监控'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true,
  customScripts: ['../kexie/product']
};
