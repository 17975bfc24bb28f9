// What all four web apps share: names of the apps, the line at the foot, calendars.
import './frame.js';
import './login.js';
import './ready.js';
import './start-page.js';
import {translate} from './translation.js';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December'
];
const DAYS = {Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六'};

const months = Object.fromEntries(MONTHS.flatMap((name, at) => [[name, `${at + 1}月`], [name.slice(0, 3), `${at + 1}月`]]));
const monthsOfYears = MONTHS.map((name, at) => [new RegExp(`^${name} (\\d{4})$`), `$1年${at + 1}月`]);

translate(
  {within: '.app-switch', words: {Welcome: '首页', Admin: '系统管理', Cockpit: '流程监控', Tasklist: '任务办理'}},
  // Accounts of two parts are printed the western way round.
  {
    within: '[cam-widget-header], .task-details .assignee, .welcome-page, .kx-held',
    patterns: [[/^(\p{Script=Han}{1,3}) (\p{Script=Han}{1,2})$/u, '$2$1']]
  },
  {
    within: '[ng-view], .modal-dialog',
    words: {WORKFLOW: '业务组', SYSTEM: '系统组', ACCESS: '访问', ALL: '全部', READ: '查看', UPDATE: '修改', CREATE: '新建', DELETE: '删除'}
  },
  {
    within: '[cam-table], .dmn-decision-table-container, .dmn-container, [decision-table], .decision-table',
    words: {'Hit policy:': '命中策略：', 'Hit Policy:': '命中策略：', Annotations: '注释', Annotation: '注释', When: '条件', Then: '结果', And: '且', Unique: '唯一', First: '首个', Collect: '全部', Any: '任一', 'Rule order': '按规则顺序', 'View DRD': '查看决策图', string: '文字', boolean: '是否', integer: '整数', number: '数字', date: '日期'}
  },
  {
    within: 'td, dd',
    patterns: [[/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?$/, '$1年$2月$3日 $4']]
  },
  {within: '[cam-widget-footer]', words: {'Camunda Platform': 'Camunda', 'Asia/Shanghai': '北京时间'}},
  {
    within: '.uib-datepicker, [uib-datepicker], [uib-datepicker-popup-wrap], .flatpickr-calendar',
    words: {...months, ...DAYS, Today: '今天', Clear: '清除', Done: '完成', Close: '关闭'},
    patterns: monthsOfYears
  }
);
