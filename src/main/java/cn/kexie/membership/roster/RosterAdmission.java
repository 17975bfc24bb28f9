package cn.kexie.membership.roster;

import cn.kexie.casefile.Cases;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.roll.Members;
import cn.kexie.membership.roll.NewMember;
import cn.kexie.platform.identity.CaseNo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Enters rows in the register of members: a handful of statements in the transaction of the decision, all or nothing. */
@Component
class RosterAdmission {

    private final RosterRegister register;
    private final Members members;
    private final MembershipSettings settings;
    private final Cases cases;

    RosterAdmission(RosterRegister register, Members members, MembershipSettings settings, Cases cases) {
        this.register = register;
        this.members = members;
        this.settings = settings;
        this.cases = cases;
    }

    /** Admits rows, or keeps them for the publicity where the association has chosen one. */
    void approve(CaseNo caseNo, List<RosterRow> rows) {
        if (!settings.of(register.associationOf(caseNo)).publicity()) {
            admit(caseNo, rows);
        } else if (!rows.isEmpty()) {
            register.approved(caseNo, rows.stream().map(RosterRow::number).toList());
            RosterProgress.tell(cases, caseNo, register.counts(caseNo), "同意 %d 人入会，公示期满登记入册".formatted(rows.size()));
        }
    }

    /** @param rows undecided ones, of a case the caller has locked; whoever became a member elsewhere is left out */
    void admit(CaseNo caseNo, List<RosterRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Integer, String> meanwhile = register.membersMeanwhile(caseNo);
        List<RosterRow> entering = rows.stream()
                .filter(row -> !meanwhile.containsKey(row.number()))
                .toList();
        List<Integer> already = rows.stream()
                .map(RosterRow::number)
                .filter(meanwhile::containsKey)
                .toList();
        if (!already.isEmpty()) {
            register.refused(caseNo, already, "办理期间已经成为本科协的会员");
        }
        enter(caseNo, entering);
        RosterProgress.tell(cases, caseNo, register.counts(caseNo), text(entering.size(), already.size()));
    }

    private void enter(CaseNo caseNo, List<RosterRow> rows) {
        List<String> numbers = members.admit(
                register.associationOf(caseNo),
                caseNo,
                rows.stream()
                        .map(row -> new NewMember(row.form(), row.eligibility()))
                        .toList());
        Map<Integer, String> byRow = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            byRow.put(rows.get(i).number(), numbers.get(i));
        }
        if (!byRow.isEmpty()) {
            register.admitted(caseNo, byRow);
        }
    }

    private static String text(int entered, int already) {
        return "同意 %d 人入会，已登记入册".formatted(entered) + (already == 0 ? "" : "；%d 人办理期间已经是会员，不重复登记".formatted(already));
    }
}
