package cn.kexie.registry;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 名录: enters what was granted and changes it. Every change is refused with 409 WRONG_STATE where the entry does not stand
 * for it today, with 404 UNKNOWN_ENTRY where there is none.
 */
@Service
@Transactional
public class Registers {

    private final GrantRegister register;
    private final Clock clock;

    Registers(GrantRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** Enters what a case has granted and answers its number; the number it has when the case has entered it already. */
    public String enter(NewEntry entry) {
        return register.numberOf(entry.caseNo()).orElseGet(() -> register.add(entry, today()));
    }

    /** 变更: the entry says something else from today on. */
    public void change(String no, EntryChange change, Basis basis) {
        move(no, EntryEvent.CHANGED, basis, change::of);
    }

    /**
     * 续期: valid up to another day, and active again. The new period begins the day after the old one ends.
     *
     * @return the new period
     */
    public Validity renew(String no, LocalDate validTo, Basis basis) {
        Standing before = move(no, EntryEvent.RENEWED, basis, standing -> {
            requireLonger(no, standing, validTo);
            return standing.become(EntryStatus.ACTIVE).valid(validTo);
        });
        return new Validity(before.validity().to().plusDays(1), validTo);
    }

    /** 责令整改. */
    public void orderRectification(String no, Basis basis) {
        become(no, EntryEvent.RECTIFICATION_ORDERED, EntryStatus.RECTIFYING, basis);
    }

    /** 整改合格. */
    public void confirmRectification(String no, Basis basis) {
        become(no, EntryEvent.RECTIFIED, EntryStatus.ACTIVE, basis);
    }

    /**
     * 中止. Validity runs on.
     *
     * @param until last day, after which it holds again by itself; null until it is resumed
     */
    public void suspend(String no, LocalDate until, Basis basis) {
        if (until != null && until.isBefore(today())) {
            throw Refusal.conflict("SUSPENSION_OVER", "中止的截止日期 %s 已经过去，请核对".formatted(until));
        }
        move(no, EntryEvent.SUSPENDED, basis, standing -> standing.suspended(until));
    }

    /** 恢复. */
    public void resume(String no, Basis basis) {
        become(no, EntryEvent.RESUMED, EntryStatus.ACTIVE, basis);
    }

    /** 撤销: a sanction. */
    public void revoke(String no, Basis basis) {
        become(no, EntryEvent.REVOKED, EntryStatus.REVOKED, basis);
    }

    /** 注销: at the holder's wish. */
    public void cancel(String no, Basis basis) {
        become(no, EntryEvent.CANCELLED, EntryStatus.CANCELLED, basis);
    }

    /** 合并 into another entry of the same register that still holds. */
    public void merge(String no, String successorNo, Basis basis) {
        // Always in the same order: two that merge into each other wait, and one of them finds the other ended.
        Stream.of(no, successorNo).sorted().forEach(register::lock);
        Entry entry = find(no).orElseThrow(() -> unknown(no));
        Entry successor = find(successorNo).orElseThrow(() -> unknown(successorNo));
        boolean fits =
                successor.status().living() && successor.register().equals(entry.register()) && !successorNo.equals(no);
        if (!fits) {
            throw Refusal.conflict("UNFIT_SUCCESSOR", "%s 不能并入 %s：应是同一名录中另一个仍然有效的登记".formatted(no, successorNo));
        }
        move(no, EntryEvent.MERGED, basis, standing -> standing.mergedInto(successorNo));
    }

    /** The entry as it stands today, whoever may see it. */
    @Transactional(readOnly = true)
    public Optional<Entry> find(String no) {
        return register.find(no, today());
    }

    /** Last day of what was granted, or the day it was ended before its time; empty without end. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> endsOn(String no) {
        return register.endsOn(no);
    }

    /** Number of what a case has entered. */
    @Transactional(readOnly = true)
    public Optional<String> numberOf(CaseNo caseNo) {
        return register.numberOf(caseNo);
    }

    private void become(String no, EntryEvent event, EntryStatus next, Basis basis) {
        move(no, event, basis, standing -> standing.become(next));
    }

    /** Answers what held before. */
    private Standing move(String no, EntryEvent event, Basis basis, UnaryOperator<Standing> change) {
        LocalDate today = today();
        Standing standing = register.lock(no).orElseThrow(() -> unknown(no));
        if (!standing.allows(event, today)) {
            EntryStatus status = standing.on(today);
            throw Refusal.conflict("WRONG_STATE", "登记 %s 现在的状态是“%s”，不能%s".formatted(no, status.text(), event.text()))
                    .with("status", status.name());
        }
        Standing next = change.apply(standing);
        if (!next.equals(standing)) {
            register.move(no, event, next, basis, today);
        }
        return standing;
    }

    private static void requireLonger(String no, Standing standing, LocalDate validTo) {
        LocalDate end = standing.validity().to();
        if (validTo != null && !validTo.isAfter(end)) {
            throw Refusal.conflict(
                    "VALIDITY_NOT_LONGER", "登记 %s 的有效期已到 %s，续期应晚于这一日，不能到 %s".formatted(no, end, validTo));
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Refusal unknown(String no) {
        return Refusal.unknown("UNKNOWN_ENTRY", "名录中没有登记 %s，请核对编号".formatted(no));
    }
}
