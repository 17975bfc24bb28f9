package cn.kexie.notification;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The events that are to be told by mail. They wait beside those for webhooks and are tried as often. */
@Service
public class MailQueue {

    private final DeliveryRegister deliveries;
    private final DeliveryOutcomes outcomes;
    private final JdbcClient jdbc;
    private final Clock clock;

    MailQueue(DeliveryRegister deliveries, DeliveryOutcomes outcomes, JdbcClient jdbc, Clock clock) {
        this.deliveries = deliveries;
        this.outcomes = outcomes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Events wait for mails from now on. */
    public void open() {
        jdbc.sql("insert into mail_switch default values on conflict do nothing")
                .update();
    }

    /** Events wait no longer. */
    public void close() {
        jdbc.sql("delete from mail_switch").update();
    }

    /** All that is due of at most so many cases; nobody else takes it for so long. */
    public List<Delivery> take(Duration lease, int cases) {
        OffsetDateTime now = ChinaTime.of(clock.instant());
        return deliveries.takeMails(now, now.plus(lease), cases);
    }

    /** There is nothing to tell, or nobody to tell it. */
    public void drop(Collection<Delivery> told) {
        if (!told.isEmpty()) {
            deliveries.drop(told.stream().map(Delivery::deliveryId).toList());
        }
    }

    public void delivered(Delivery delivery, int answer) {
        outcomes.delivered(delivery, answer);
    }

    public void failed(Delivery delivery, Integer answer, String fault) {
        outcomes.failed(delivery, answer, fault);
    }

    public void givenUp(Delivery delivery, Integer answer, String fault) {
        outcomes.givenUp(delivery, answer, fault);
    }

    /** What was given up in a case, the newest first. */
    public List<Delivery> givenUpIn(CaseNo caseNo) {
        return deliveries.failedMails(caseNo, 1);
    }

    /** What was given up in any case, the newest first. */
    public List<Delivery> givenUp(int most) {
        return deliveries.failedMails(null, most);
    }
}
