package cn.kexie.contest;

/** What the process of a contest has to hear of. */
public interface ContestProcess {

    void planned(Contest contest);

    /** Every entry of a closed contest has been admitted or turned down. */
    void formalChecksFinished(String contestNo);

    /** Every sheet of the stage has been submitted, or cannot be any more. */
    void roundFinished(String contestNo);

    /** The window was moved. */
    void postponed(Contest contest);

    void cancelled(String contestNo);
}
