package cn.kexie.notification.mail;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Mails have a thread of their own: a slow server holds up nothing else. */
@EnableScheduling
class MailSchedule {

    private static final Logger LOG = LoggerFactory.getLogger(MailSchedule.class);

    private final MailRun run;
    private final ExecutorService sender = Executors.newSingleThreadExecutor();
    private final Semaphore free = new Semaphore(1);

    MailSchedule(MailRun run) {
        this.run = run;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT5S")
    void send() {
        if (free.tryAcquire()) {
            sender.execute(this::sendAll);
        }
    }

    private void sendAll() {
        try {
            while (run.sendDue() > 0) {
                LOG.debug("邮件已发送一批");
            }
        } catch (RuntimeException e) {
            LOG.error("没有取到待发的邮件，稍后再取", e);
        } finally {
            free.release();
        }
    }

    @PreDestroy
    void close() {
        sender.shutdown();
    }
}
