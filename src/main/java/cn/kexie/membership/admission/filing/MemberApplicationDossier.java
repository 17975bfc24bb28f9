package cn.kexie.membership.admission.filing;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.dossier.DossierSource;
import cn.kexie.membership.MemberFormRows;
import cn.kexie.membership.admission.MemberApplication;
import cn.kexie.membership.admission.MemberApplicationStatus;
import cn.kexie.membership.admission.MemberApplications;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.PublicityViews;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The member application as a reviewer reads it. */
@Component
class MemberApplicationDossier implements DossierSource {

    private final MemberApplications applications;
    private final CommitteeVotes votes;
    private final PublicityViews publicities;

    MemberApplicationDossier(MemberApplications applications, CommitteeVotes votes, PublicityViews publicities) {
        this.applications = applications;
        this.votes = votes;
        this.publicities = publicities;
    }

    @Override
    public String procedure() {
        return MemberApplications.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(MemberApplicationStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        MemberApplication application = applications.get(caseNo);
        List<DossierSection> sections = new ArrayList<>();
        sections.add(DossierSection.of("会员申请表", MemberFormRows.of(application.form())));
        sections.addAll(votes.sections(caseNo));
        sections.addAll(publicities.sections(caseNo));
        if (application.appealedOn() != null) {
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
    public Map<CaseNo, String> subjects(Collection<CaseNo> caseNos) {
        return applications.names(caseNos);
    }

    @Override
    public String materialLabel(String item) {
        return MemberField.labelOf(item)
                .or(() -> MemberMaterial.find(item).map(MemberMaterial::text))
                .orElse(item);
    }

    @Override
    public List<DossierHint> hints(CaseNo caseNo) {
        MemberApplication application = applications.get(caseNo);
        String text = "资格认定：%s（%s）".formatted(application.eligibility().text(), application.eligibilityReason());
        return List.of(
                switch (application.eligibility()) {
                    case ELIGIBLE, ELIGIBLE_AS_SUPPORTER -> DossierHint.info(text);
                    case MANUAL, NOT_ELIGIBLE -> DossierHint.warn(text);
                });
    }

    @Override
    public Optional<String> mailAddress(CaseNo caseNo) {
        return Optional.ofNullable(applications.get(caseNo).form().email());
    }

    private static Row row(String label, Object value) {
        return value == null || value.toString().isBlank() ? null : new Row(label, value.toString());
    }

    private static List<Row> rows(Row... rows) {
        return Stream.of(rows).filter(Objects::nonNull).toList();
    }
}
