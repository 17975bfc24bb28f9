package cn.kexie.privacy;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.ErasureOutcome.Forwarded;
import cn.kexie.privacy.ErasureOutcome.Stays;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 删除 and 撤回同意 (个人信息保护法 arts. 15, 47): takes a person out of every case that is over and needs him no longer, and
 * says of every other why it does. Asking twice changes nothing.
 */
@Service
public class PersonalDataErasure {

    private final PersonalCaseRegister cases;
    private final ErasureRegister erasures;
    private final ErasureForwarding forwarding;
    private final PersonalRooms rooms;
    private final PersonalData personal;
    private final AuditTrail trail;
    private final Clock clock;

    PersonalDataErasure(
            PersonalCaseRegister cases,
            ErasureRegister erasures,
            ErasureForwarding forwarding,
            PersonalRooms rooms,
            PersonalData personal,
            AuditTrail trail,
            Clock clock) {
        this.cases = cases;
        this.erasures = erasures;
        this.forwarding = forwarding;
        this.rooms = rooms;
        this.personal = personal;
        this.trail = trail;
        this.clock = clock;
    }

    /** @param verified cases that tell his name alone and were checked to mean him, not a namesake */
    @Transactional
    public Erasure erase(ErasureKind kind, Person person, Set<CaseNo> verified, String reason, Requester requester) {
        DataSubject subject = DataSubject.of(person, personal);
        OffsetDateTime now = now();
        List<String> removed = new ArrayList<>();
        List<Stays> kept = new ArrayList<>();
        List<CaseOfPerson> own = cases.of(subject.personKey(), subject.nameKey(), requester.declarer());
        Optional<Forwarded> forwarded = forwarding.forward(
                kind, subject, own.stream().map(CaseOfPerson::caseNo).toList(), verified, requester);
        for (CaseOfPerson one : own) {
            cases.lock(one.caseNo());
            Optional<Stays> stays = staying(one, subject, verified);
            stays.ifPresentOrElse(
                    kept::add,
                    () -> removed.add(removed(one, subject, requester).value()));
            if (stays.isPresent() && kind == ErasureKind.WITHDRAWAL && !one.nameOnly()) {
                cases.withdraw(one.caseNo(), subject.personKey(), subject.nameKey(), requester.declarer(), now);
            }
        }
        ErasureOutcome outcome = new ErasureOutcome(removed, kept, forwarded.orElse(null));
        Erasure erasure = new Erasure(UUID.randomUUID().toString(), kind, now, outcome);
        erasures.add(erasure, subject.personKey(), requester, reason);
        if (forwarded.isPresent()) {
            erasures.remember(erasure.erasureId(), person, verified);
        }
        trail.record(AuditEvent.of("PERSONAL_DATA_" + kind, "person:" + subject.personKey())
                .with("erasure", erasure.erasureId())
                .with("removed", removed.size())
                .with("kept", kept.size())
                .with("forwarded", forwarded.map(Forwarded::caseNo).orElse(new CaseNo(""))));
        return erasure;
    }

    /** Everything the office has to decide on in its case; empty when it has decided. */
    @Transactional(readOnly = true)
    public List<ForwardedRequest> waiting(String officeCase) {
        return erasures.waiting(officeCase);
    }

    /**
     * Settles what waits in the case of the office: agreed, it is dealt with as the administrator's own request.
     *
     * @param reason told to whoever asked
     */
    @Transactional
    public void settle(String officeCase, boolean agreed, String reason, Requester administrator) {
        if (agreed) {
            erasures.waiting(officeCase)
                    .forEach(request -> erase(
                            request.kind(), request.person(), request.verified(), request.reason(), administrator));
        }
        Forwarded.Status status = agreed ? Forwarded.Status.AGREED : Forwarded.Status.REFUSED;
        erasures.settle(officeCase, new Forwarded(CaseNo.of(officeCase), status, reason, now()));
    }

    /** How a request was dealt with; 404 for an enterprise that did not make it. */
    @Transactional(readOnly = true)
    public Erasure find(String erasureId, Requester requester) {
        return erasures.find(erasureId, requester.creditCode())
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_ERASURE", "没有找到这条删除记录，请核对编号"));
    }

    private Optional<Stays> staying(CaseOfPerson one, DataSubject subject, Set<CaseNo> verified) {
        if (one.open()) {
            return Optional.of(new Stays(one.caseNo(), "CASE_OPEN", "事项正在办理，个人信息为办理所必需；办结后可以再次提出，也可以先由申请单位撤回该事项"));
        }
        if (one.nameOnly() && !verified.contains(one.caseNo())) {
            return Optional.of(
                    new Stays(one.caseNo(), "NAME_ONLY", "该事项只记有姓名，不能确定是否同一人；核实后请在 verifiedCases 中列出该案号再次提出"));
        }
        return rooms.reasonToKeep(one.caseNo(), subject.person())
                .map(reason -> new Stays(one.caseNo(), "REQUIRED", reason));
    }

    private CaseNo removed(CaseOfPerson one, DataSubject subject, Requester requester) {
        rooms.remove(one.caseNo(), subject.person(), requester);
        cases.forget(one.caseNo(), subject.personKey(), subject.nameKey(), requester.declarer());
        trail.record(
                AuditEvent.of("PERSONAL_DATA_REMOVED", "case:" + one.caseNo()).with("person", subject.personKey()));
        return one.caseNo();
    }

    private OffsetDateTime now() {
        return ChinaTime.now(clock);
    }
}
