package cn.kexie.notification;

import java.time.OffsetDateTime;
import java.util.Optional;

interface WebhookRegister {

    Optional<Webhook> find(String creditCode);

    /** The same, kept as it is until the transaction ends. */
    Optional<Webhook> lock(String creditCode);

    void save(Webhook webhook);

    /** With its deliveries; false when there was none. */
    boolean remove(String creditCode);

    void end(String creditCode, OffsetDateTime at);
}
