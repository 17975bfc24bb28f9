package cn.kexie.association;

import cn.kexie.audit.Audited;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 企业科协名录. */
@Service
@Transactional
public class Associations {

    private final AssociationRegister register;
    private final AssociationTerms terms;
    private final MemberCounts members;
    private final ApplicationEventPublisher events;

    Associations(
            AssociationRegister register,
            AssociationTerms terms,
            MemberCounts members,
            ApplicationEventPublisher events) {
        this.register = register;
        this.terms = terms;
        this.members = members;
        this.events = events;
    }

    /** Enters an association, schedules the reminder of its re-election, and answers its number. */
    @Audited(
            value = "ASSOCIATION_REGISTERED",
            kind = "association",
            subject = "#result",
            details = "enterprise=#association.creditCode()")
    public String register(NewAssociation association) {
        named(association.regionCode(), association.name()).ifPresent(holder -> {
            throw Refusal.conflict("ASSOCIATION_NAME_TAKEN", "本行政区划内已有名称相同的企业科协（%s），请更换名称".formatted(holder))
                    .with("associationNo", holder);
        });
        String associationNo = register.add(association);
        terms.termStarted(associationNo, association.termEnd());
        events.publishEvent(new AssociationRegistered(associationNo, association.name()));
        return associationNo;
    }

    /** The association, or 404 UNKNOWN_ASSOCIATION. */
    @Transactional(readOnly = true)
    public Association get(String associationNo) {
        return register.find(associationNo)
                .map(association -> counted(List.of(association)).get(0))
                .orElseThrow(
                        () -> Refusal.unknown("UNKNOWN_ASSOCIATION", "名录中没有企业科协 %s，请核对编号".formatted(associationNo)));
    }

    @Transactional(readOnly = true)
    public Page<Association> page(int page, int size) {
        return new Page<>(page, size, register.count(), counted(register.page(page * size, size)));
    }

    /** Number of the association an enterprise has, unless it was cancelled. */
    @Transactional(readOnly = true)
    public Optional<String> ofEnterprise(String creditCode) {
        return register.numberOf(creditCode);
    }

    /** Number of the association that has this name in a district, whatever the spelling, unless it was cancelled. */
    @Transactional(readOnly = true)
    public Optional<String> named(String regionCode, String name) {
        return register.numberOf(regionCode, name);
    }

    /** The association an enterprise has, or had last when it was cancelled. */
    @Transactional(readOnly = true)
    public Optional<Association> lastOfEnterprise(String creditCode) {
        return register.lastOf(creditCode).map(this::get);
    }

    /** 注销: ends the association for good, and with it what hangs on it; 409 when it has been cancelled before. */
    @Audited(value = "ASSOCIATION_CANCELLED", kind = "association", subject = "#associationNo")
    public void cancel(String associationNo) {
        get(associationNo);
        if (!register.cancel(associationNo)) {
            throw Refusal.conflict("WRONG_STATE", "企业科协 %s 已经注销".formatted(associationNo))
                    .with("status", AssociationStatus.CANCELLED.name());
        }
        events.publishEvent(new AssociationCancelled(associationNo));
    }

    /** 任期将满: six months before its end the association has to prepare its re-election. */
    @Audited(
            value = "ASSOCIATION_TERM_DUE",
            kind = "association",
            subject = "#associationNo",
            details = "until=#termEnd")
    public void termDue(String associationNo, LocalDate termEnd) {
        register.termDue(associationNo, termEnd);
    }

    private List<Association> counted(List<Association> associations) {
        Map<String, Integer> counts =
                members.of(associations.stream().map(Association::associationNo).toList());
        return associations.stream()
                .map(association -> association.withMemberCount(
                        counts.getOrDefault(association.associationNo(), association.memberCount())))
                .toList();
    }
}
