package cn.kexie.operation;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;

/**
 * A step that does not go on by itself, or only tries to.
 *
 * @param jobId by which it is tried again
 * @param caseNo null where it belongs to no case
 * @param procedure what is done, in Chinese
 * @param step where it stands, in Chinese
 * @param since when it stopped; null while it still tries
 * @param nextTry when it tries again by itself; null once it does not
 * @param retriesLeft how often it still tries by itself
 * @param cause what kind of failure it was
 * @param failure the class of the failure, for who reads the log; never its message, which may name somebody
 */
public record StuckWork(
        String jobId,
        CaseNo caseNo,
        String procedure,
        String step,
        OffsetDateTime since,
        OffsetDateTime nextTry,
        int retriesLeft,
        StuckCause cause,
        String failure) {

    public boolean stopped() {
        return retriesLeft <= 0;
    }
}
