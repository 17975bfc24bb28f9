package cn.kexie.matter.filing;

import cn.kexie.acceptance.AcceptableKinds;
import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.acceptance.Choice;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How matters are accepted, by the edition of each case. */
@Component
class MatterAcceptance implements AcceptableKinds {

    private final MatterCases matters;
    private final MatterRules rules;
    private final MatterFacts facts;
    private final MatterAuthorities authorities;
    private final MatterWords words;

    MatterAcceptance(
            MatterCases matters,
            MatterRules rules,
            MatterFacts facts,
            MatterAuthorities authorities,
            MatterWords words) {
        this.matters = matters;
        this.rules = rules;
        this.facts = facts;
        this.authorities = authorities;
        this.words = words;
    }

    @Override
    public Optional<AcceptableProcedure> of(CaseFile file) {
        return matters.find(file.caseNo()).map(filed -> new OfCase(file, filed));
    }

    /** The acceptance of one case. */
    private final class OfCase implements AcceptableProcedure {

        private final CaseFile file;
        private final MatterKind kind;
        private final MatterCases.Filed filed;

        OfCase(CaseFile file, MatterCases.Filed filed) {
            this.file = file;
            this.kind = filed.kind();
            this.filed = filed;
        }

        @Override
        public String procedure() {
            return kind.key();
        }

        @Override
        public String matter(CaseNo caseNo) {
            return kind.property(MatterProperty.MATTER)
                    .map(sentence -> words.fill(sentence, filed))
                    .orElse(kind.name());
        }

        @Override
        public CaseStatus submitted() {
            return kind.status(MatterLife.SUBMITTED);
        }

        @Override
        public CaseStatus correctionRequired() {
            return kind.status(MatterLife.CORRECTION_REQUIRED);
        }

        @Override
        public CaseStatus accepted() {
            return kind.status(MatterLife.ACCEPTED);
        }

        @Override
        public CaseStatus notAccepted() {
            return kind.status(MatterLife.NOT_ACCEPTED);
        }

        @Override
        public CaseStatus lapsed() {
            return kind.status(MatterLife.LAPSED);
        }

        @Override
        public List<Choice> correctableItems(CaseNo caseNo) {
            Stream<Choice> materials = rules.allMaterials(kind).stream()
                    .map(material -> new Choice("材料：" + material.label(), material.item()));
            Stream<Choice> fields = FormPlaces.correctable(kind.form()).entrySet().stream()
                    .map(field -> new Choice("申请表：" + field.getValue(), field.getKey()));
            return Stream.concat(materials, fields).toList();
        }

        @Override
        public List<Authority> transferTargets(CaseNo caseNo) {
            return authorities.around(facts.of(file, filed), file.authority());
        }

        @Override
        public boolean acceptedBySilence(CaseNo caseNo) {
            return kind.acceptedBySilence();
        }

        @Override
        public boolean issuesLetters() {
            return !MatterAuthorities.isAssociation(kind);
        }
    }
}
