package cn.kexie.membership;

import cn.kexie.casefile.DossierHint;
import cn.kexie.casefile.DossierSection;
import cn.kexie.casefile.DossierSection.Row;
import cn.kexie.casefile.DossierSource;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.publicity.PublicityViews;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The member application as a reviewer reads it. */
@Component
class MemberApplicationDossier implements DossierSource {

    private final MemberApplications applications;
    private final IdNumbers idNumbers;
    private final CommitteeVotes votes;
    private final PublicityViews publicities;

    MemberApplicationDossier(
            MemberApplications applications, IdNumbers idNumbers, CommitteeVotes votes, PublicityViews publicities) {
        this.applications = applications;
        this.idNumbers = idNumbers;
        this.votes = votes;
        this.publicities = publicities;
    }

    @Override
    public String procedure() {
        return MemberApplications.PROCEDURE;
    }

    @Override
    public String procedureText() {
        return MemberApplications.PROCEDURE_TEXT;
    }

    @Override
    public List<DossierSection> sections(String caseNo) {
        MemberApplication application = applications.get(caseNo);
        List<DossierSection> sections = new ArrayList<>();
        sections.add(DossierSection.of("会员申请表", form(application.form(), idNumbers)));
        sections.addAll(votes.sections(caseNo));
        sections.addAll(publicities.sections(caseNo));
        if (application.appeal() != null) {
            sections.add(DossierSection.of(
                    "复核申请",
                    rows(
                            row("申请日期", application.appealedOn()),
                            row("申请理由", application.appeal()),
                            row("原决定理由", application.rejection()))));
        }
        return sections;
    }

    @Override
    public Map<String, String> subjects(Collection<String> caseNos) {
        return applications.names(caseNos);
    }

    @Override
    public String materialLabel(String item) {
        return MemberField.labelOf(item)
                .or(() -> MemberMaterial.find(item).map(MemberMaterial::text))
                .orElse(item);
    }

    @Override
    public List<DossierHint> hints(String caseNo) {
        MemberApplication application = applications.get(caseNo);
        String text = "资格认定：%s（%s）".formatted(application.eligibility().text(), application.eligibilityReason());
        return List.of(
                switch (application.eligibility()) {
                    case ELIGIBLE, ELIGIBLE_AS_SUPPORTER -> DossierHint.info(text);
                    case MANUAL, NOT_ELIGIBLE -> DossierHint.warn(text);
                });
    }

    private static List<Row> form(MemberForm form, IdNumbers idNumbers) {
        return rows(
                row("姓名", form.name()),
                row("性别", CodeList.SEX.label(form.sex())),
                row("出生年月", form.birthMonth()),
                row("学历", CodeList.EDUCATION.label(form.education())),
                row("学位", CodeList.DEGREE.label(form.degree())),
                row("职称", CodeList.PROFESSIONAL_TITLE.label(form.professionalTitle())),
                row("技能等级", CodeList.SKILL_LEVEL.label(form.skillLevel())),
                row("岗位类别", CodeList.POST_CATEGORY.label(form.postCategory())),
                row("部门", form.department()),
                row("职务", form.position()),
                row("手机", form.mobile()),
                row("邮箱", form.email()),
                row("政治面貌", CodeList.POLITICAL_STATUS.label(form.politicalStatus())),
                row("身份证件号码", idNumbers.masked(form.idNumber())));
    }

    private static Row row(String label, Object value) {
        return value == null || value.toString().isBlank() ? null : new Row(label, value.toString());
    }

    private static List<Row> rows(Row... rows) {
        return Stream.of(rows).filter(Objects::nonNull).toList();
    }
}
