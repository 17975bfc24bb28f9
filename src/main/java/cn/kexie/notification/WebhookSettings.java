package cn.kexie.notification;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kexie.webhooks.*}
 *
 * @param allowedNetworks networks inside the house (CIDR) that may be called all the same, also without TLS
 * @param retryAfter how long each further attempt waits; after the last one a delivery counts as failed
 * @param timeout for connecting, and for the answer
 * @param keptFor how long a delivery stays in the list
 * @param formerSecretFor how long messages are signed with the secret before as well
 */
@ConfigurationProperties("kexie.webhooks")
record WebhookSettings(
        @DefaultValue List<String> allowedNetworks,

        @DefaultValue({"5s", "5m", "30m", "2h", "5h", "10h", "14h", "20h", "24h"})
        List<Duration> retryAfter,

        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30d") Duration keptFor,
        @DefaultValue("24h") Duration formerSecretFor) {}
