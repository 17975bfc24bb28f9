package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;

/** An opinion as it was recorded in a case. */
public record CaseOpinion(CaseNo caseNo, Opinion opinion, OffsetDateTime at) {}
