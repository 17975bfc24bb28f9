package cn.kexie.notification.mail;

import cn.kexie.dossier.DossierAddition;
import cn.kexie.dossier.DossierHint;
import cn.kexie.notification.Delivery;
import cn.kexie.notification.MailQueue;
import cn.kexie.operation.Undelivered;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whoever works on the case, and whoever keeps the system running, sees that a mail did not arrive. */
@Component
class UndeliveredMails implements DossierAddition, Undelivered {

    private final MailQueue queue;

    UndeliveredMails(MailQueue queue) {
        this.queue = queue;
    }

    @Override
    public List<DossierHint> hints(CaseNo caseNo) {
        return queue.givenUpIn(caseNo).stream()
                .map(delivery -> DossierHint.warn("邮件通知没有送达（%s），请用电话告知申请单位".formatted(delivery.fault())))
                .toList();
    }

    @Override
    public List<Undelivered.Line> newest(int most) {
        return queue.givenUp(most).stream().map(UndeliveredMails::line).toList();
    }

    private static Undelivered.Line line(Delivery delivery) {
        return new Undelivered.Line(delivery.caseNo(), delivery.answeredAt(), delivery.attempts(), delivery.fault());
    }
}
