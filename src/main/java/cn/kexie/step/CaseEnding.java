package cn.kexie.step;

import cn.kexie.platform.identity.CaseNo;

/** What a procedure lets go of as its case ends, such as the right to be the only one of its kind. */
public interface CaseEnding extends StepSource {

    void ended(CaseNo caseNo);
}
