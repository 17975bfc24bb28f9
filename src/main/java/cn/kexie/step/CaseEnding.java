package cn.kexie.step;

/** What a procedure lets go of as its case ends, such as the right to be the only one of its kind. */
public interface CaseEnding extends StepSource {

    void ended(String caseNo);
}
