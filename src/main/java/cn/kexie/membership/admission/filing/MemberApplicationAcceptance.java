package cn.kexie.membership.admission.filing;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.acceptance.Choice;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.membership.admission.MemberApplicationStatus;
import cn.kexie.membership.admission.MemberApplications;
import cn.kexie.platform.identity.CaseNo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the secretariat reviews a member application: the acceptance block, without letters of a 科协. */
@Component
class MemberApplicationAcceptance implements AcceptableProcedure {

    private final MemberApplications applications;
    private final MembershipSettings settings;

    MemberApplicationAcceptance(MemberApplications applications, MembershipSettings settings) {
        this.applications = applications;
        this.settings = settings;
    }

    @Override
    public String procedure() {
        return MemberApplications.PROCEDURE;
    }

    @Override
    public String matter(CaseNo caseNo) {
        return "加入企业科协";
    }

    @Override
    public CaseStatus submitted() {
        return MemberApplicationStatus.SUBMITTED;
    }

    @Override
    public CaseStatus correctionRequired() {
        return MemberApplicationStatus.CORRECTION_REQUIRED;
    }

    @Override
    public CaseStatus accepted() {
        return MemberApplicationStatus.UNDER_REVIEW;
    }

    @Override
    public CaseStatus notAccepted() {
        return MemberApplicationStatus.REJECTED;
    }

    @Override
    public CaseStatus lapsed() {
        return MemberApplicationStatus.LAPSED;
    }

    @Override
    public List<Choice> correctableItems(CaseNo caseNo) {
        Stream<Choice> materials = Arrays.stream(MemberMaterial.values())
                .map(material -> new Choice("材料：" + material.text(), material.name()));
        boolean idNumber = settings.of(applications.get(caseNo).associationNo()).idNumber();
        Stream<Choice> fields = Arrays.stream(MemberField.values())
                .filter(field -> idNumber || field != MemberField.ID_NUMBER)
                .map(field -> new Choice("申请表：" + field.label(), field.pointer()));
        return Stream.concat(materials, fields).toList();
    }

    @Override
    public List<Authority> transferTargets(CaseNo caseNo) {
        return List.of();
    }

    @Override
    public boolean issuesLetters() {
        return false;
    }
}
