package cn.kexie.membership.roll;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.document.Documents;
import cn.kexie.membership.Labelled;
import cn.kexie.membership.MemberCodes;
import cn.kexie.membership.MemberSeal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.Masked;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the register of members keeps about those a case has entered: by an application, a roster, a transfer; and the papers
 * filed under their numbers.
 */
@Component
@Transactional
class MemberRecords implements PersonalRecords {

    private final MemberRegister register;
    private final Restoration restoration;
    private final Cases cases;
    private final Documents documents;
    private final MemberSeal seal;

    MemberRecords(MemberRegister register, Restoration restoration, Cases cases, Documents documents, MemberSeal seal) {
        this.register = register;
        this.restoration = restoration;
        this.cases = cases;
        this.documents = documents;
        this.seal = seal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return cases.find(caseNo).map(CaseFile::applicant).stream()
                .flatMap(applicant -> meant(caseNo, person).map(member -> record(caseNo, applicant.declarer(), member)))
                .toList();
    }

    /** A removal that may still be overturned needs to know who comes back. */
    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        List<Member> members = meant(caseNo, person).toList();
        return members.stream()
                .filter(member -> member.status().current())
                .findFirst()
                .map(member -> "会员资格存续（会员号 %s），管理会员需要；退会以后可以删除".formatted(member.memberNo()))
                .or(() -> members.stream()
                        .filter(this::mayComeBack)
                        .findFirst()
                        .map(member -> "会员 %s 的除名可以申请复核或者正在复核".formatted(member.memberNo())));
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        List<String> former = meant(caseNo, person)
                .filter(member -> !member.status().current() && !mayComeBack(member))
                .map(Member::memberNo)
                .toList();
        if (!former.isEmpty()) {
            register.forget(former);
            former.forEach(person == null ? documents::forget : no -> documents.deidentify(no, everybody -> true));
        }
        return !former.isEmpty();
    }

    /** The day the last of the memberships ended. */
    public Optional<LocalDate> endOfPurpose(CaseNo caseNo) {
        return register.enteredBy(caseNo).stream()
                .map(Member::endedOn)
                .filter(day -> day != null)
                .max(Comparator.naturalOrder());
    }

    private Stream<Member> meant(CaseNo caseNo, Person person) {
        return register.enteredBy(caseNo).stream().filter(member -> seal.means(person, member.name(), member.mobile()));
    }

    private boolean mayComeBack(Member member) {
        return member.status() == MemberStatus.EXPELLED && restoration.possible(member.memberNo());
    }

    private PersonalRecord record(CaseNo caseNo, Declarer declarer, Member member) {
        return new PersonalRecord(
                caseNo,
                declarer,
                "会员",
                Labelled.of(
                        "会员号", member.memberNo(),
                        "姓名", member.name(),
                        "性别", MemberCodes.SEX.label(member.sex()),
                        "出生年月", member.birthMonth(),
                        "手机", member.mobile(),
                        "邮箱", member.email(),
                        "政治面貌", MemberCodes.POLITICAL_STATUS.label(member.politicalStatus()),
                        "身份证件号码",
                                register.idNumber(member.memberNo())
                                        .map(Masked::idNumber)
                                        .orElse(null),
                        "学历", MemberCodes.EDUCATION.label(member.education()),
                        "学位", MemberCodes.DEGREE.label(member.degree()),
                        "职称", MemberCodes.PROFESSIONAL_TITLE.label(member.professionalTitle()),
                        "技能等级", MemberCodes.SKILL_LEVEL.label(member.skillLevel()),
                        "岗位类别", MemberCodes.POST_CATEGORY.label(member.postCategory()),
                        "部门", member.department(),
                        "职务", member.position(),
                        "状态", member.status().text(),
                        "入会日期", member.joinedOn(),
                        "会员资格终止日期", member.endedOn(),
                        "终止原因", member.endReason(),
                        "最近活动日期", member.lastActiveOn(),
                        "变更情况", history(member.memberNo())));
    }

    private String history(String memberNo) {
        return register.spans(memberNo).stream()
                .map(span -> Stream.of(
                                span.from() + " 起" + (span.until() == null ? "" : "，至 " + span.until() + " 止"),
                                span.was().status().text(),
                                span.was().department(),
                                span.was().position(),
                                span.reason())
                        .filter(text -> text != null && !text.isBlank())
                        .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
    }
}
