package cn.kexie.privacy;

import cn.kexie.audit.AuditEvent;
import cn.kexie.audit.AuditTrail;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.RetentionRegister.Ending;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 到期删除 (个人信息保护法 arts. 19, 47): takes the personal data out of closed cases when the time the decision table gives is
 * over. Every case is a transaction of its own; one that fails waits for another day and holds up no other.
 */
@Component
class PersonalDataRetention {

    private static final Logger LOG = LoggerFactory.getLogger(PersonalDataRetention.class);
    private static final int PORTION = 200;

    /** A membership that lasts is not asked about every day. */
    private static final int DAYS_BETWEEN_LOOKS = 30;

    private static final int MONTHS_OF_REASONS = 36;

    /**
     * What a run found.
     *
     * @param failed cases to be tried again tomorrow
     * @param withoutRule endings no rule says anything about; their personal data stay until somebody writes one
     */
    record Run(OffsetDateTime at, int removed, int failed, List<String> withoutRule) {}

    private final RetentionRegister register;
    private final PersonalCaseRegister cases;
    private final ErasureRegister erasures;
    private final PersonalRooms rooms;
    private final RetentionRules rules;
    private final ProcessHistory history;
    private final AuditTrail trail;
    private final TransactionOperations transaction;
    private final Clock clock;
    private volatile Run lastRun;

    PersonalDataRetention(
            RetentionRegister register,
            PersonalCaseRegister cases,
            ErasureRegister erasures,
            PersonalRooms rooms,
            RetentionRules rules,
            ProcessHistory history,
            AuditTrail trail,
            TransactionOperations transaction,
            Clock clock) {
        this.register = register;
        this.cases = cases;
        this.erasures = erasures;
        this.rooms = rooms;
        this.rules = rules;
        this.history = history;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The last run of this node; empty before the first. */
    Optional<Run> lastRun() {
        return Optional.ofNullable(lastRun);
    }

    /** @return cases whose personal data were removed */
    int removeExpired() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        LocalDate today = now.atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
        List<CaseNo> failed = new ArrayList<>();
        List<String> withoutRule = new ArrayList<>();
        int removed = 0;
        for (Ending ending : register.endings(today)) {
            OptionalInt months = rules.months(ending.procedure(), ending.status());
            if (months.isPresent()) {
                removed += removeExpired(ending, months.getAsInt(), now, today, failed);
            } else {
                withoutRule.add(ending.procedure() + "/" + ending.status());
            }
        }
        erasures.forgetReasons(now.minusMonths(MONTHS_OF_REASONS));
        if (removed > 0) {
            LOG.info("已删除 {} 个到期事项中的个人信息", removed);
        }
        lastRun = new Run(now, removed, failed.size(), withoutRule);
        return removed;
    }

    private int removeExpired(Ending ending, int months, OffsetDateTime now, LocalDate today, List<CaseNo> failed) {
        OffsetDateTime before = now.minusMonths(months);
        int all = 0;
        List<CaseNo> due = register.due(ending, before, today, PORTION);
        while (!due.isEmpty()) {
            List<CaseNo> removed = due.stream()
                    .filter(caseNo -> looked(caseNo, ending, months, before, today, failed))
                    .toList();
            if (!removed.isEmpty()) {
                history.expired(removed);
            }
            all += removed.size();
            List<CaseNo> next = register.due(ending, before, today, PORTION);
            // Another node holds what is left.
            due = next.equals(due) ? List.of() : next;
        }
        return all;
    }

    private boolean looked(
            CaseNo caseNo, Ending ending, int months, OffsetDateTime before, LocalDate today, List<CaseNo> failed) {
        try {
            return Boolean.TRUE.equals(transaction.execute(
                    status -> register.lock(caseNo, ending, before, today) && removed(caseNo, months, today)));
        } catch (RuntimeException e) {
            // Its message may quote what is to be removed.
            LOG.error("事项 {} 的个人信息到期未能删除（{}），明日再试", caseNo, e.getClass().getName());
            failed.add(caseNo);
            transaction.executeWithoutResult(status -> register.lookAgain(caseNo, today.plusDays(1)));
            return false;
        }
    }

    private boolean removed(CaseNo caseNo, int months, LocalDate today) {
        Optional<LocalDate> notBefore = rooms.endOfPurpose(caseNo)
                .map(end -> end.plusMonths(months))
                .filter(day -> day.isAfter(today))
                .or(() -> rooms.reasonToKeep(caseNo, null).map(reason -> today.plusDays(DAYS_BETWEEN_LOOKS)));
        if (notBefore.isPresent()) {
            register.lookAgain(caseNo, notBefore.get());
            return false;
        }
        rooms.expire(caseNo);
        cases.forgetAll(caseNo);
        register.removed(caseNo, OffsetDateTime.now(clock));
        trail.record(AuditEvent.of("PERSONAL_DATA_EXPIRED", "case:" + caseNo).with("months", months));
        return true;
    }
}
