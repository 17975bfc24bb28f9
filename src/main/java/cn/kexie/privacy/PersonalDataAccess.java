package cn.kexie.privacy;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.PersonalDataExport.CaseData;
import cn.kexie.privacy.PersonalDataExport.Consent;
import cn.kexie.privacy.PersonalDataExport.Kept;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 查阅、复制 (个人信息保护法 art. 45): what is kept about a person, in words the person understands. */
@Service
public class PersonalDataAccess {

    private final PersonalCaseRegister cases;
    private final PersonalRooms rooms;
    private final PersonalData personal;
    private final PrivacyNotice notice;
    private final AuditTrail trail;
    private final Clock clock;

    PersonalDataAccess(
            PersonalCaseRegister cases,
            PersonalRooms rooms,
            PersonalData personal,
            PrivacyNotice notice,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.rooms = rooms;
        this.personal = personal;
        this.notice = notice;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    public PersonalDataExport export(Person person, Requester requester) {
        DataSubject subject = DataSubject.of(person, personal);
        List<CaseData> found = cases.of(subject.personKey(), subject.nameKey(), requester.declarer()).stream()
                .map(one -> data(one, subject, requester))
                .toList();
        trail.record(AuditEvent.of("PERSONAL_DATA_EXPORTED", "person:" + subject.personKey())
                .with("cases", found.size()));
        return new PersonalDataExport(now(), notice.edition(), found);
    }

    private CaseData data(CaseOfPerson one, DataSubject subject, Requester requester) {
        List<Kept> kept = rooms.of(one.caseNo(), subject.person(), requester).stream()
                .map(record -> new Kept(record.what(), record.data()))
                .toList();
        return new CaseData(
                one.caseNo(),
                one.procedure(),
                one.statusText(),
                one.nameOnly(),
                new Consent(one.basis(), one.notice(), one.givenAt(), one.withdrawnAt()),
                kept);
    }

    private OffsetDateTime now() {
        return ChinaTime.now(clock);
    }
}
