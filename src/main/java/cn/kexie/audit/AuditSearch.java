package cn.kexie.audit;

import java.time.LocalDate;

/** Which rows are wanted; null is any. */
public record AuditSearch(String subject, String actor, String action, LocalDate day) {}
