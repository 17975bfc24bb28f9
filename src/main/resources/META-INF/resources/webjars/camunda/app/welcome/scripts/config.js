export default {
  app: {vendor: '科协通', name: '首页'},
  locales: {availableLocales: ['zh', 'en'], fallbackLocale: 'zh'},
  disableWelcomeMessage: true,
  customScripts: ['../kexie/product'],
  links: [
    {label: '任务办理', href: '/camunda/app/tasklist/default/', description: '我的待办、待认领、我办结的'},
    {label: '案件', href: '/camunda/app/tasklist/default/#/cases', description: '可以查看的全部案件'},
    {label: '督办看板', href: '/board', description: '在办、预警、按期率、补正和各市情况'},
    {label: '受阻事项', href: '/operation', description: '停住的步骤和重试，供系统运维和系统管理员'},
    {label: '文书验证', href: '/verify', description: '按验证码核对文书'},
    {label: '接口文档', href: '/swagger-ui.html', description: '企业系统对接用的接口'}
  ]
};
