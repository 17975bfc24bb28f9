package cn.kexie.step;

import cn.kexie.casefile.Authority;
import cn.kexie.platform.identity.CaseNo;

/** The bodies a case concerns beside the one that handles it. */
public interface CaseBodies extends StepSource {

    /** @param name as the model calls it, such as {@code guide} for the 科协 that guides an association */
    Authority body(CaseNo caseNo, String name);
}
