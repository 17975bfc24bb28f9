package cn.kexie.casefile;

import java.time.OffsetDateTime;

/** An opinion as it was recorded in a case. */
public record CaseOpinion(String caseNo, Opinion opinion, OffsetDateTime at) {}
