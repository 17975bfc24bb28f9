package cn.kexie.publicity;

import java.time.OffsetDateTime;

/** An objection as whoever filed it sees it. */
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
        return new ObjectionView(
                objection.objectionNo(),
                objection.publicityNo(),
                objection.form().item(),
                objection.filedAt(),
                objection.isPending() ? "PENDING" : objection.decision().name(),
                objection.isPending() ? "正在处理" : objection.decision().text(),
                objection.answer(),
                objection.decidedAt());
    }
}
