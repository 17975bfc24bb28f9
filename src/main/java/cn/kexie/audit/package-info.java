/**
 * 审计记录: one append-only row for every decision, number, login and view of personal data, chained by hash and verifiable
 * by one command. Knows no feature; features name what is recorded with {@link cn.kexie.audit.Audited}. ADR 0029.
 */
package cn.kexie.audit;
