package cn.kexie.step;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.document.Documents;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 制发、撤销文书. */
@Service
@Transactional
public class IssuedLetters {

    private final StepProcedures procedures;
    private final Cases cases;
    private final Documents documents;

    IssuedLetters(StepProcedures procedures, Cases cases, Documents documents) {
        this.procedures = procedures;
        this.cases = cases;
        this.documents = documents;
    }

    /** @param letter its file without folder and ending */
    public void issue(CaseNo caseNo, String letter) {
        CaseFile file = cases.lock(caseNo);
        documents.issue(procedures.get(CaseLetters.class, file).order(file, letter));
    }

    /** Takes back every paper of a kind that was issued in the case. */
    public void revoke(CaseNo caseNo, String letter, String reason) {
        CaseFile file = cases.lock(caseNo);
        String kind = procedures.get(CaseLetters.class, file).kind(caseNo, letter);
        documents.revokeAll(List.of(caseNo.value()), kind, reason);
    }
}
