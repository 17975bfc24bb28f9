package cn.kexie.membership.removal;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The removals by case number. */
@Component
class Removals {

    static final String PROCEDURE = "member-removal";

    private final RemovalRegister register;

    Removals(RemovalRegister register) {
        this.register = register;
    }

    Removal get(CaseNo caseNo) {
        return register.findById(caseNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CASE", "没有除名案件 %s，请核对编号".formatted(caseNo)));
    }

    Optional<Removal> find(CaseNo caseNo) {
        return register.findById(caseNo);
    }

    /** Every removal of a member, decided or not. */
    List<Removal> of(String memberNo) {
        return register.findByMemberNo(memberNo);
    }

    Optional<Removal> openOf(String memberNo) {
        return register.findByMemberNoAndOpenTrue(memberNo);
    }

    /** Decided removals of a member. */
    List<Removal> decidedOf(String memberNo) {
        return register.findByMemberNoAndOpenFalse(memberNo);
    }

    void save(Removal removal) {
        register.save(removal);
    }
}
