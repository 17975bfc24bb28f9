package cn.kexie.casefile.answer;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;

interface CaseAnswerRegister {

    void add(CaseNo caseNo, List<CaseAnswer> answers);

    /** In the order they were given. */
    List<CaseAnswer> findAll(CaseNo caseNo);

    boolean removeAll(CaseNo caseNo);
}
