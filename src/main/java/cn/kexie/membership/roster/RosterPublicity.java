package cn.kexie.membership.roster;

import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.ItemsConfirmed;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 入会前公示 of a roster, where the association has chosen it: one item for each approved row. An objection holds back its
 * own row alone; the others enter the register as soon as the period is over.
 */
@Service
@Transactional
public class RosterPublicity {

    private final RosterRegister register;
    private final RosterAdmission admission;
    private final Associations associations;
    private final Publicities publicities;
    private final Cases cases;
    private final Deadlines deadlines;

    RosterPublicity(
            RosterRegister register,
            RosterAdmission admission,
            Associations associations,
            Publicities publicities,
            Cases cases,
            Deadlines deadlines) {
        this.register = register;
        this.admission = admission;
        this.associations = associations;
        this.publicities = publicities;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** Lays down the list and answers its title; empty when nobody waits for a publicity. */
    public Optional<String> prepare(CaseNo caseNo) {
        cases.lock(caseNo);
        List<RosterRow> rows = register.approved(caseNo);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        deadlines.endAll(caseNo);
        String title = associations.get(register.associationOf(caseNo)).name() + "拟入会人员公示";
        publicities.announce(
                caseNo, title, rows.stream().map(RosterPublicity::item).toList());
        return Optional.of(title);
    }

    /** The period is over for these: they enter the register, whatever becomes of the others. */
    @EventListener
    void admitConfirmed(ItemsConfirmed confirmed) {
        if (confirmed.caseNo().value().startsWith(Rosters.PREFIX + "-")) {
            admit(confirmed.caseNo(), Set.copyOf(confirmed.keys()));
        }
    }

    /** The publicity has ended: whoever was objected to with reason is refused, the rest admitted. */
    public void record(CaseNo caseNo) {
        cases.lock(caseNo);
        Set<String> upheld = publicities.upheld(caseNo);
        List<Integer> refused = register.approved(caseNo).stream()
                .map(RosterRow::number)
                .filter(number -> upheld.contains(String.valueOf(number)))
                .toList();
        if (!refused.isEmpty()) {
            register.refused(caseNo, refused, "公示期间收到实名异议，经核实异议成立。");
            RosterProgress.tell(cases, caseNo, register.counts(caseNo), "异议成立，%d 人不予入会".formatted(refused.size()));
        }
        admit(
                caseNo,
                register.approved(caseNo).stream()
                        .map(row -> String.valueOf(row.number()))
                        .collect(Collectors.toSet()));
    }

    private void admit(CaseNo caseNo, Set<String> keys) {
        cases.lock(caseNo);
        admission.admit(
                caseNo,
                register.approved(caseNo).stream()
                        .filter(row -> keys.contains(String.valueOf(row.number())))
                        .toList());
    }

    private static PublicityItem item(RosterRow row) {
        return new PublicityItem(
                String.valueOf(row.number()),
                "%s（%s）".formatted(row.form().name(), row.form().department()));
    }
}
