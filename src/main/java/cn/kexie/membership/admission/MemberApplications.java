package cn.kexie.membership.admission;

import cn.kexie.membership.EligibilityRules;
import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberSeal;
import cn.kexie.membership.roll.Members;
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
public class MemberApplications {

    public static final String PROCEDURE = "member-application";

    private final MemberApplicationRegister register;
    private final Members members;
    private final MemberSeal seal;

    MemberApplications(MemberApplicationRegister register, Members members, MemberSeal seal) {
        this.register = register;
        this.members = members;
        this.seal = seal;
    }

    public MemberApplication get(CaseNo caseNo) {
        return register.findById(caseNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CASE", "没有入会申请 %s，请核对编号".formatted(caseNo)));
    }

    Optional<MemberApplication> find(CaseNo caseNo) {
        return register.findById(caseNo);
    }

    /** Who is to become a member, by case number. */
    public Map<CaseNo, String> names(Collection<CaseNo> caseNos) {
        return register.findByCaseNoIn(caseNos).stream()
                .collect(Collectors.toMap(MemberApplication::caseNo, MemberApplication::name));
    }

    /**
     * Nobody enters twice: 409 when the same person is a member here, has another open application, or waits in a roster.
     *
     * @param caseNo the application meant, null for a new one
     */
    public void refuseTwice(String associationNo, MemberForm form, CaseNo caseNo) {
        members.refuseMember(associationNo, form.name(), form.mobile());
        String person = seal.key(form);
        register.findByAssociationNoAndPersonKeyAndOpenTrue(associationNo, person)
                .map(MemberApplication::caseNo)
                .filter(other -> !other.equals(caseNo))
                .or(() -> register.rosterOf(associationNo, person))
                .ifPresent(other -> {
                    throw alreadyOpen().with("caseNo", other.value());
                });
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
    public void file(CaseNo caseNo, String associationNo, MemberForm form, EligibilityRules.Ruling ruling) {
        save(MemberApplication.filed(caseNo, associationNo, seal.key(form), form, ruling));
    }

    /** Keeps an application with its corrected form. */
    public void correct(MemberApplication application, MemberForm form, EligibilityRules.Ruling ruling) {
        save(application.corrected(seal.key(form), form, ruling));
    }

    void change(CaseNo caseNo, UnaryOperator<MemberApplication> change) {
        save(change.apply(get(caseNo)));
    }

    private static Refusal alreadyOpen() {
        return Refusal.conflict("APPLICATION_OPEN", "该姓名和手机号在本科协已有正在办理的入会申请或者名册，请等待办结或者先撤回");
    }
}
