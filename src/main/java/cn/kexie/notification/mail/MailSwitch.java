package cn.kexie.notification.mail;

import cn.kexie.notification.MailQueue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The database, which writes down what is to be told, knows from the start on whether mails are sent. */
@Component
class MailSwitch implements ApplicationRunner {

    private final MailQueue queue;
    private final boolean on;

    MailSwitch(MailQueue queue, @Value("${spring.mail.host:}") String host) {
        this.queue = queue;
        this.on = !host.isBlank();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (on) {
            queue.open();
        } else {
            queue.close();
        }
    }
}
