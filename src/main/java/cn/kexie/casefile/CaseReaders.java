package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;

/** Who may read a case beside those entitled by their office; every bean is asked. */
public interface CaseReaders {

    boolean reads(CaseNo caseNo, UserId userId);
}
