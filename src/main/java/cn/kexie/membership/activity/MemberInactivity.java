package cn.kexie.membership.activity;

import cn.kexie.association.Association;
import cn.kexie.association.Associations;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.membership.MembershipSetting;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.roll.paper.MemberCards;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 自动退会: whoever has not been active for as long as the association has chosen is warned once, and leaves when nothing
 * follows. A warning is a case of the enterprise, for all its members who fell inactive on the same day.
 */
@Service
@Transactional
public class MemberInactivity {

    static final String PROCEDURE = "member-inactivity";

    private static final int MOST_LISTED = 20;

    private final InactivityRegister register;
    private final MembershipSettings settings;
    private final MemberCards cards;
    private final Associations associations;
    private final Cases cases;
    private final Clock clock;

    MemberInactivity(
            InactivityRegister register,
            MembershipSettings settings,
            MemberCards cards,
            Associations associations,
            Cases cases,
            Clock clock) {
        this.register = register;
        this.settings = settings;
        this.cards = cards;
        this.associations = associations;
        this.cases = cases;
        this.clock = clock;
    }

    /** Ends the memberships whose warning was in vain, and closes what has become of the warnings. */
    public void expire() {
        LocalDate today = LocalDate.now(clock);
        register.settle(today);
        cards.revokeAll(register.expire(today, "长期没有参加活动，提醒后仍没有，自动退会"), "会员自动退会");
        register.settledCases().forEach(this::conclude);
    }

    /** Warns whoever has become inactive. */
    public void warn() {
        LocalDate today = LocalDate.now(clock);
        register.associationsToWarn(today).forEach(associationNo -> warn(associationNo, today));
    }

    private void warn(String associationNo, LocalDate today) {
        MembershipSetting setting = settings.of(associationNo);
        CaseNo caseNo = cases.open(newCase(associations.get(associationNo)));
        List<String> members = register.warn(associationNo, caseNo, today);
        LocalDate leaving = today.plusMonths(setting.warningMonths());
        cases.conclude(caseNo, Map.of("warned", members.size(), "leavingOn", leaving.toString()));
        cases.note(
                caseNo,
                new CaseEvent(
                        "WARNED",
                        "%d 名会员 %d 个月没有活动记录，%s 前仍没有的自动退会：%s"
                                .formatted(members.size(), setting.inactivityMonths(), leaving, listed(members)),
                        "系统"));
    }

    private void conclude(CaseNo caseNo) {
        InactivityRegister.Outcome outcome = register.outcome(caseNo);
        cases.move(caseNo, InactivityStatus.CONCLUDED);
        cases.conclude(
                caseNo,
                Map.of("activeAgain", outcome.activeAgain(), "left", outcome.left(), "expired", outcome.expired()));
        cases.note(
                caseNo,
                new CaseEvent(
                        "CONCLUDED",
                        "%d 人自动退会，%d 人恢复活动，%d 人已经以其他方式离开"
                                .formatted(outcome.expired(), outcome.activeAgain(), outcome.left()),
                        "系统"));
    }

    private static String listed(List<String> members) {
        String first = String.join("、", members.subList(0, Math.min(MOST_LISTED, members.size())));
        return members.size() > MOST_LISTED ? first + " 等" : first;
    }

    private static NewCase newCase(Association association) {
        Association.Enterprise enterprise = association.enterprise();
        return new NewCase(
                PROCEDURE,
                "INA",
                InactivityStatus.WARNED,
                new Applicant(enterprise.unifiedSocialCreditCode(), enterprise.name()),
                new Authority(association.associationNo(), association.name()),
                false);
    }
}
