package cn.kexie.privacy;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ErasureOutcome.Forwarded;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * 转办: a request that is not wholly about what the enterprise has declared itself goes to the office. Whether it does depends
 * on what the enterprise has said and on nothing else, so that nobody learns from it whom others have named.
 */
@Component
class ErasureForwarding {

    private static final int MOST_PENDING = 20;

    private final ErasureRegister erasures;
    private final PersonalCaseRegister cases;
    private final OfficeRequests office;

    ErasureForwarding(ErasureRegister erasures, PersonalCaseRegister cases, OfficeRequests office) {
        this.cases = cases;
        this.erasures = erasures;
        this.office = office;
    }

    /** @param own cases in which the requester has named the person */
    Optional<Forwarded> forward(
            ErasureKind kind, DataSubject subject, Collection<CaseNo> own, Set<CaseNo> verified, Requester requester) {
        boolean settled = requester.creditCode() == null
                || (own.containsAll(verified)
                        && (!own.isEmpty() || erasures.settledOwn(subject.personKey(), requester.creditCode())));
        return settled ? Optional.empty() : Optional.of(Forwarded.pending(pendingCase(kind, subject, requester)));
    }

    /** One at a time for the same person. */
    private CaseNo pendingCase(ErasureKind kind, DataSubject subject, Requester requester) {
        return waitingIn(subject.personKey(), requester.creditCode()).orElseGet(() -> {
            if (erasures.countPending(requester.creditCode()) >= MOST_PENDING) {
                throw Refusal.conflict("TOO_MANY_FORWARDED", "贵单位已有 %d 件转办的请求等待决定，请等待办结后再提出".formatted(MOST_PENDING));
            }
            return office.open(requester, kind);
        });
    }

    /** Looked at again under its lock: it may just be decided, and what came later would wait for ever. */
    private Optional<CaseNo> waitingIn(String personKey, String creditCode) {
        return erasures.pendingCase(personKey, creditCode).filter(officeCase -> {
            cases.lock(officeCase);
            return erasures.pendingCase(personKey, creditCode)
                    .filter(officeCase::equals)
                    .isPresent();
        });
    }
}
