package cn.kexie.contest;

/** The contests on file. */
public interface Contests {

    /** Key of the procedure, as the cases of contests carry it. */
    String PROCEDURE = "contest";

    /** The contest, or 404 UNKNOWN_CONTEST. */
    Contest get(String contestNo);

    /** As {@link #get}, with every other writer of the contest waiting until this transaction ends. */
    Contest lock(String contestNo);

    ContestStatus status(String contestNo);

    /** As the edition calls the status that the contest was planned under. */
    String statusText(String contestNo);

    /** Moves the contest on; the model says where it then stands. 409 WRONG_STATE when that may not follow. */
    void move(String contestNo, ContestStatus next);

    /** As above, and says where it then stands. */
    void move(String contestNo, ContestStatus next, String step);

    /** The judging of the next stage comes next. */
    void nextStage(String contestNo);

    /** The draw has been made: its seed is no longer secret. */
    void revealSeed(String contestNo);
}
