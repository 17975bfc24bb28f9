package cn.kexie.establishment;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.FiledRules;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSource;
import cn.kexie.establishment.EstablishmentRules.MaterialRule;
import cn.kexie.establishment.EstablishmentRules.ModeRule;
import cn.kexie.establishment.application.Contact;
import cn.kexie.establishment.application.CorrectableField;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.establishment.application.OrganisationMode;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Findings;
import cn.kexie.platform.identity.CaseNo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an establishment contributes to its dossier, by the rules it was filed under. */
@Component
class EstablishmentDossier implements DossierSource {

    private final Establishments establishments;
    private final EstablishmentRules rules;
    private final EstablishmentIntake intake;
    private final EstablishmentSections sections;
    private final FiledRules filedRules;

    EstablishmentDossier(
            Establishments establishments,
            EstablishmentRules rules,
            EstablishmentIntake intake,
            EstablishmentSections sections,
            FiledRules filedRules) {
        this.establishments = establishments;
        this.rules = rules;
        this.intake = intake;
        this.sections = sections;
        this.filedRules = filedRules;
    }

    @Override
    public String procedure() {
        return Establishments.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(EstablishmentStatus.values());
    }

    @Override
    public DossierSource ofCase(CaseNo caseNo) {
        return new OfCase(establishments.get(caseNo));
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        return sections.of(establishments.get(caseNo));
    }

    @Override
    public String materialLabel(String item) {
        return switch (item) {
            case "MEETING_MINUTES" -> "成立大会会议纪要";
            case "CHARTER_ADOPTED" -> "大会通过的章程";
            default -> CorrectableField.labelOf(item).orElseGet(() -> rules.materialLabel(item));
        };
    }

    @Override
    public Optional<String> mailAddress(CaseNo caseNo) {
        return ofCase(caseNo).mailAddress(caseNo);
    }

    private List<DossierHint> hints(EstablishmentApplication application) {
        ModeRule mode = rules.organisationMode(application);
        Stream<DossierHint> rule = Stream.of(DossierHint.info(
                "按规则应采用%s：%s".formatted(OrganisationMode.textOf(mode.organisationMode()), mode.explanation())));
        Findings findings = new Findings(List.of());
        intake.advise(application, findings);
        Stream<DossierHint> advice =
                findings.list().stream().map(Fault::message).map(DossierHint::warn);
        return Stream.concat(rule, advice).toList();
    }

    /** One case, read once; a label may be asked for by several lines. */
    private class OfCase implements DossierSource {

        private final Establishment establishment;
        private final Map<String, String> labels = new HashMap<>();

        OfCase(Establishment establishment) {
            this.establishment = establishment;
        }

        @Override
        public String procedure() {
            return EstablishmentDossier.this.procedure();
        }

        @Override
        public List<? extends CaseStatus> statuses() {
            return EstablishmentDossier.this.statuses();
        }

        @Override
        public List<DossierSection> sections(CaseNo caseNo) {
            return sections.of(establishment);
        }

        @Override
        public String materialLabel(String item) {
            return labels.computeIfAbsent(
                    item,
                    asked -> filedRules.of(
                            establishment.caseNo(), () -> EstablishmentDossier.this.materialLabel(asked)));
        }

        @Override
        public Set<String> requiredMaterials(CaseNo caseNo) {
            return filedRules.of(caseNo, () -> rules.materials(establishment.application())).stream()
                    .filter(MaterialRule::required)
                    .map(MaterialRule::item)
                    .collect(Collectors.toSet());
        }

        /** A contact who was removed has none. */
        @Override
        public Optional<String> mailAddress(CaseNo caseNo) {
            return Optional.ofNullable(establishment.application().contact()).map(Contact::email);
        }

        @Override
        public List<DossierHint> hints(CaseNo caseNo) {
            return filedRules.of(caseNo, () -> EstablishmentDossier.this.hints(establishment.application()));
        }
    }
}
