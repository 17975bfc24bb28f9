export default {
  app: {vendor: '科协通', name: '首页'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true,
  customScripts: ['../kexie/product']
};
