package cn.kexie.membership.admission;

import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The member applications by case number. */
@Component
class MemberApplications {

    static final String PROCEDURE = "member-application";

    private final MemberApplicationRegister register;
    private final MemberSeal seal;

    MemberApplications(MemberApplicationRegister register, MemberSeal seal) {
        this.register = register;
        this.seal = seal;
    }

    MemberApplication get(CaseNo caseNo) {
        return register.findById(caseNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CASE", "没有入会申请 %s，请核对编号".formatted(caseNo)));
    }

    Optional<MemberApplication> find(CaseNo caseNo) {
        return register.findById(caseNo);
    }

    /** Who is to become a member, by case number. */
    Map<CaseNo, String> names(Collection<CaseNo> caseNos) {
        return register.findByCaseNoIn(caseNos).stream()
                .collect(Collectors.toMap(MemberApplication::caseNo, MemberApplication::name));
    }

    /** The open application of the same person here. */
    Optional<MemberApplication> openOf(String associationNo, MemberForm form) {
        return register.findByAssociationNoAndPersonKeyAndOpenTrue(associationNo, seal.key(form));
    }

    /** Number of the roster in which the same person awaits a decision here. */
    Optional<CaseNo> rosterOf(String associationNo, MemberForm form) {
        return register.rosterOf(associationNo, seal.key(form));
    }

    /** The applications an association has not finished with. */
    List<MemberApplication> openAt(String associationNo) {
        return register.findByAssociationNoAndOpenTrue(associationNo);
    }

    /** 409 APPLICATION_OPEN when the same person was filed here at the same moment. */
    void save(MemberApplication application) {
        try {
            register.save(application);
        } catch (DuplicateKeyException duplicate) {
            throw alreadyOpen();
        }
    }

    /** Keeps a new application. */
    void file(CaseNo caseNo, String associationNo, MemberForm form, EligibilityRules.Ruling ruling) {
        save(MemberApplication.filed(caseNo, associationNo, seal.key(form), form, ruling));
    }

    /** Keeps an application with its corrected form. */
    void correct(MemberApplication application, MemberForm form, EligibilityRules.Ruling ruling) {
        save(application.corrected(seal.key(form), form, ruling));
    }

    void change(CaseNo caseNo, UnaryOperator<MemberApplication> change) {
        save(change.apply(get(caseNo)));
    }

    static Refusal alreadyOpen() {
        return Refusal.conflict("APPLICATION_OPEN", "该姓名和手机号在本科协已有正在办理的入会申请或者名册，请等待办结或者先撤回");
    }
}
