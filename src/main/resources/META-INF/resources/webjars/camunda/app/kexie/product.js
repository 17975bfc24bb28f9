// What all four web apps share: names of the apps, the line at the foot, calendars.
import './login.js';
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
  {within: '[cam-widget-footer]', words: {'Camunda Platform': 'Camunda', 'Asia/Shanghai': '北京时间'}},
  {
    within: '.uib-datepicker, [uib-datepicker], [uib-datepicker-popup-wrap], .flatpickr-calendar',
    words: {...months, ...DAYS, Today: '今天', Clear: '清除', Done: '完成', Close: '关闭'},
    patterns: monthsOfYears
  }
);
