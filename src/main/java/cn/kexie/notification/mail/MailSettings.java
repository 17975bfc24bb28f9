package cn.kexie.notification.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code kexie.mail.*}
 *
 * @param from the address mails come from; needed as soon as {@code spring.mail.host} is set
 * @param linkFor how long the link in a mail holds
 */
@ConfigurationProperties("kexie.mail")
record MailSettings(
        @DefaultValue("") String from, @DefaultValue("7d") Duration linkFor) {}
