package cn.kexie.acceptance;

import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;

/** What a procedure tells the acceptance of its own cases; one bean per procedure. */
public interface AcceptableProcedure {

    /** Key of the process, as cases carry it. */
    String procedure();

    /** What is applied for, as letters name it: 组建××科学技术协会. */
    String matter(CaseNo caseNo);

    /**
     * Locks what the procedure locks before the case, when deciding on the case locks it too: else two who come from
     * opposite ends wait for each other.
     */
    default void lockBefore(CaseNo caseNo) {}

    CaseStatus submitted();

    CaseStatus correctionRequired();

    CaseStatus accepted();

    CaseStatus notAccepted();

    CaseStatus lapsed();

    /** Everything a correction may be asked for. */
    List<Choice> correctableItems(CaseNo caseNo);

    /** Bodies the case may be transferred to, its own not among them. */
    List<Authority> transferTargets(CaseNo caseNo);

    /**
     * Whether silence until the end of the period counts as acceptance. Where it does not, the examiner is urged and the
     * period starts anew.
     */
    default boolean acceptedBySilence(CaseNo caseNo) {
        return true;
    }

    /** Whether acceptance, corrections and refusal are told by letters of a 科协; else by the case alone. */
    default boolean issuesLetters() {
        return true;
    }
}
