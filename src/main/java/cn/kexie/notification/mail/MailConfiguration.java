package cn.kexie.notification.mail;

import cn.kexie.dossier.Dossiers;
import cn.kexie.notification.MailQueue;
import cn.kexie.progress.ProgressLinks;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails are sent where a server is named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailConfiguration {

    @Bean
    Postman postman(JavaMailSender sender, MailSettings settings, Clock clock) {
        return new Postman(sender, settings.from(), clock);
    }

    @Bean
    MailRun mailRun(
            MailQueue queue,
            Dossiers dossiers,
            NewsOfCases news,
            ProgressLinks links,
            CaseNewsTemplate template,
            Postman postman,
            MailSettings settings) {
        return new MailRun(queue, dossiers, news, links, template, postman, settings);
    }

    @Bean
    MailSchedule mailSchedule(MailRun run) {
        return new MailSchedule(run);
    }
}
