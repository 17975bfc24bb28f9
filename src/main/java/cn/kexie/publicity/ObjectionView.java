package cn.kexie.publicity;

import io.swagger.v3.oas.annotations.media.Schema;
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

        @Schema(title = "陈述次数", description = "第一次陈述即提出异议，其后的陈述和证据并入同一异议")
        int statements,

        String status,
        String statusText,
        String answer,
        OffsetDateTime decidedAt) {

    /** Whether what was said last joined an objection that was already being handled. */
    public boolean hasJoined() {
        return statements > ObjectionStatement.FIRST;
    }

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
                objection.item(),
                objection.filedAt(),
                objection.statements().size(),
                status,
                statusText,
                answer,
                decidedAt);
    }
}
