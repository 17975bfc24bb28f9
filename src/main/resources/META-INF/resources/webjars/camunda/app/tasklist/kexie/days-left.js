// What is left of a deadline, in words and as a mood. Cards and dossiers say the same.
import {daysBetween, formatDay} from './dom.js';

const FEW_DAYS = 2;

/** @param deadline {dueDate, pausedSince, workingDaysUsed, workingDaysLeft}; today as 2026-11-20 */
export function stateOf({dueDate, pausedSince, workingDaysUsed, workingDaysLeft}, today) {
  if (pausedSince) return {mood: 'paused', text: `已停表（自${formatDay(pausedSince)}起）`, short: '已停表'};
  if (dueDate < today) return said('overdue', `已超期 ${daysBetween(dueDate, today)} 天`);
  if (dueDate === today) return said('urgent', '今日到期');
  const near = workingDaysLeft <= FEW_DAYS || 3 * workingDaysUsed >= 2 * (workingDaysUsed + workingDaysLeft);
  return said(near ? 'urgent' : 'calm', `剩 ${workingDaysLeft} 个工作日`);
}

function said(mood, text) {
  return {mood, text, short: text};
}
