package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;

interface ReturnRegister {

    void add(Return happened);

    /** Oldest first. */
    List<Return> of(CaseNo caseNo);

    /** Puts {@code removed} in the place of what was written. */
    boolean forget(CaseNo caseNo, String removed);
}
