package cn.kexie.handling;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;

/**
 * An opinion asked of a colleague, and given or not.
 *
 * @param step id of the user task it is about
 * @param question what the colleague is to look at, null for nothing in particular
 * @param answer null while there is none
 */
record Advice(
        long no,
        CaseNo caseNo,
        String taskId,
        String step,
        String stepText,
        Kind kind,
        String askedBy,
        String adviser,
        String question,
        OffsetDateTime askedAt,
        String answer,
        OffsetDateTime answeredAt) {

    /** When it is asked. */
    enum Kind {
        /** 委派: in the place of the holder of the task, who has it back with the answer. */
        DELEGATION("委派意见", "受委派人员"),
        /** 前加签: before the task is completed. */
        BEFORE("加签意见", "加签人员"),
        /** 后加签: once it is, for whoever handles the case next. */
        AFTER("加签意见", "加签人员");

        private final String text;
        private final String role;

        Kind(String text, String role) {
            this.text = text;
            this.role = role;
        }

        String text() {
            return text;
        }

        String role() {
            return role;
        }
    }

    static Advice asked(
            OperableTask task, Kind kind, String askedBy, String adviser, String question, OffsetDateTime at) {
        return new Advice(
                0,
                task.caseNo(),
                task.taskId(),
                task.step(),
                task.name(),
                kind,
                askedBy,
                adviser,
                question,
                at,
                null,
                null);
    }
}
