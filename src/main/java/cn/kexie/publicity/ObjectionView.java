package cn.kexie.publicity;

import java.time.OffsetDateTime;

/**
 * An objection as whoever filed it sees it.
 *
 * @param status PENDING, UPHOLD, DISMISS, or ENDED when its publicity was cancelled
 */
public record ObjectionView(
        String objectionNo,
        String publicityNo,
        String item,
        OffsetDateTime filedAt,
        String status,
        String statusText,
        String answer,
        OffsetDateTime decidedAt) {

    static ObjectionView of(Objection objection) {
        if (objection.isEnded()) {
            return of(objection, "ENDED", "已终止", "公示已经取消，对该异议不再处理", objection.endedAt());
        }
        return objection.isPending()
                ? of(objection, "PENDING", "正在处理", null, null)
                : of(
                        objection,
                        objection.decision().name(),
                        objection.decision().text(),
                        objection.answer(),
                        objection.decidedAt());
    }

    private static ObjectionView of(
            Objection objection, String status, String statusText, String answer, OffsetDateTime decidedAt) {
        return new ObjectionView(
                objection.objectionNo(),
                objection.publicityNo(),
                objection.form().item(),
                objection.filedAt(),
                status,
                statusText,
                answer,
                decidedAt);
    }
}
