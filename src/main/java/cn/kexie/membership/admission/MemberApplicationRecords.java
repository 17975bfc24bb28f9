package cn.kexie.membership.admission;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.MaterialNames;
import cn.kexie.casefile.MaterialRemoval;
import cn.kexie.membership.Labelled;
import cn.kexie.membership.MemberFormRows;
import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a member application keeps about its applicant; the files it was filed with are of nobody else. */
@Component
@Transactional
class MemberApplicationRecords implements PersonalRecords {

    private final MemberApplications applications;
    private final Cases cases;
    private final Deadlines deadlines;
    private final MaterialRemoval materials;
    private final MemberSeal seal;

    MemberApplicationRecords(
            MemberApplications applications,
            Cases cases,
            Deadlines deadlines,
            MaterialRemoval materials,
            MemberSeal seal) {
        this.applications = applications;
        this.cases = cases;
        this.deadlines = deadlines;
        this.materials = materials;
        this.seal = seal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return meant(caseNo, person)
                .flatMap(application -> cases.find(caseNo)
                        .map(file -> new PersonalRecord(
                                caseNo, file.applicant().declarer(), "入会申请", data(application, file.open()))))
                .stream()
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return meant(caseNo, person).flatMap(application -> {
            if (cases.find(caseNo).filter(CaseFile::open).isPresent()) {
                return Optional.of("入会申请正在办理");
            }
            return deadlines.find(caseNo, MemberRejection.APPEAL_PERIOD).map(period -> "对不予入会申请复核的期限未满");
        });
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        Optional<MemberApplication> meant = meant(caseNo, person).filter(application -> !application.open());
        meant.map(application -> person == null ? application.withoutWords() : application.withoutPerson())
                .ifPresent(application -> {
                    applications.save(application);
                    materials.remove(caseNo, item -> !item.startsWith(MaterialNames.OBJECTION_EVIDENCE));
                });
        return meant.isPresent();
    }

    private Optional<MemberApplication> meant(CaseNo caseNo, Person person) {
        return applications
                .find(caseNo)
                .filter(application -> seal.means(
                        person, application.name(), application.form().mobile()));
    }

    /** What the office makes of an application is told when it has decided, not before. */
    private static Map<String, String> data(MemberApplication application, boolean open) {
        Map<String, String> data = Labelled.of(MemberFormRows.of(application.form()));
        if (!open) {
            data.putAll(Labelled.of(
                    "资格认定", application.eligibility().text(),
                    "不予入会的理由", application.rejection()));
        }
        data.putAll(Labelled.of("申请复核的理由", application.appeal(), "会员号", application.memberNo()));
        return data;
    }
}
