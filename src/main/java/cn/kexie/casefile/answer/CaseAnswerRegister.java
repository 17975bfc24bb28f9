package cn.kexie.casefile.answer;

import java.util.List;

interface CaseAnswerRegister {

    void add(String caseNo, List<CaseAnswer> answers);

    /** In the order they were given. */
    List<CaseAnswer> findAll(String caseNo);

    boolean removeAll(String caseNo);
}
