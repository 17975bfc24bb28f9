package cn.kexie.acceptance;

/** What the acceptance process has to hear of. */
public interface AcceptanceProcess {

    void correctionsSubmitted(String caseNo);
}
