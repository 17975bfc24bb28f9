package cn.kexie.notification;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One event on its way to one receiver.
 *
 * @param eventType such as {@code cn.kexie.association-establishment.accepted}
 * @param caseNo null for a ping
 * @param at when it happened
 * @param attempts how often it was sent
 * @param dueAt when it is sent next
 * @param answeredAt when the last attempt ended; null before the first
 * @param answer status the receiver answered last; null where it did not answer
 * @param fault why the last attempt failed, in Chinese; null when it did not
 */
public record Delivery(
        UUID deliveryId,
        String creditCode,
        String eventType,
        CaseNo caseNo,
        OffsetDateTime at,
        State state,
        int attempts,
        OffsetDateTime dueAt,
        OffsetDateTime answeredAt,
        Integer answer,
        String fault) {

    public enum State {
        PENDING,
        DELIVERED,
        FAILED
    }
}
