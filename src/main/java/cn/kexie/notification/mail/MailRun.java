package cn.kexie.notification.mail;

import cn.kexie.dossier.Dossiers;
import cn.kexie.notification.Delivery;
import cn.kexie.notification.MailQueue;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.progress.ProgressLinks;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one mail for all that is due of a case, and sends it outside of any transaction. The address is read at the last
 * moment: one that was corrected or erased is not written to.
 */
class MailRun {

    private static final Logger LOG = LoggerFactory.getLogger(MailRun.class);

    private static final int CASES = 10;
    /** Longer than the server may take over each of them. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private final MailQueue queue;
    private final Dossiers dossiers;
    private final NewsOfCases news;
    private final ProgressLinks links;
    private final CaseNewsTemplate template;
    private final Postman postman;
    private final MailSettings settings;

    MailRun(
            MailQueue queue,
            Dossiers dossiers,
            NewsOfCases news,
            ProgressLinks links,
            CaseNewsTemplate template,
            Postman postman,
            MailSettings settings) {
        this.queue = queue;
        this.dossiers = dossiers;
        this.news = news;
        this.links = links;
        this.template = template;
        this.postman = postman;
        this.settings = settings;
    }

    /** How many cases there was something to do for. */
    int sendDue() {
        var due = queue.take(LEASE, CASES).stream()
                .sorted(Comparator.comparing(Delivery::at).thenComparing(Delivery::deliveryId))
                .collect(Collectors.groupingBy(Delivery::caseNo));
        due.forEach(this::send);
        return due.size();
    }

    private void send(CaseNo caseNo, List<Delivery> told) {
        try {
            Optional<String> address = dossiers.mailAddress(caseNo);
            Optional<CaseNews> written = address.flatMap(known -> news.of(caseNo, told));
            if (written.isEmpty()) {
                queue.drop(told);
                return;
            }
            settle(told, postman.send(told.get(0).deliveryId(), address.get(), written(caseNo, written.get())));
        } catch (RuntimeException e) {
            LOG.error("案件 {} 的邮件没有写成", caseNo, e);
            told.forEach(delivery -> queue.failed(delivery, null, "邮件没有写成，请看日志"));
        }
    }

    private CaseNewsTemplate.Written written(CaseNo caseNo, CaseNews told) {
        ProgressLinks.Link link = links.send(caseNo, settings.linkFor());
        return template.write(told.values(link.url(), NewsOfCases.TIME.format(link.expiresAt())));
    }

    private void settle(List<Delivery> told, Postman.Outcome outcome) {
        for (Delivery delivery : told) {
            if (outcome.taken()) {
                queue.delivered(delivery, outcome.status());
            } else if (outcome.forEver()) {
                queue.givenUp(delivery, outcome.status(), outcome.fault());
            } else {
                queue.failed(delivery, outcome.status(), outcome.fault());
            }
        }
    }
}
