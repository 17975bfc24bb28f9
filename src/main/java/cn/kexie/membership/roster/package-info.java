/**
 * 名册导入: many people in one case. Clear rows are decided together, the others one by one; whoever is decided enters
 * the register at once, set-based and whole.
 */
package cn.kexie.membership.roster;
