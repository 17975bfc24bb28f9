package cn.kexie.matter.dossier;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSource;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterLife;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the cases of one kind contribute; each by the words of its own edition. */
record MatterDossier(MatterKind newest, MatterFiles files) implements DossierSource {

    @Override
    public String procedure() {
        return newest.key();
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return newest.status(MatterLife.SUBMITTED).all();
    }

    @Override
    public DossierSource ofCase(CaseNo caseNo) {
        return new OfCase(this, caseNo, files.read(caseNo));
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        return ofCase(caseNo).sections(caseNo);
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    @Override
    public Optional<String> mailAddress(CaseNo caseNo) {
        return files.read(caseNo).mailAddress();
    }

    @Override
    public Map<CaseNo, String> subjects(Collection<CaseNo> caseNos) {
        return files.subjects(caseNos);
    }

    /** One case, read once. */
    private record OfCase(MatterDossier any, CaseNo only, MatterFile file) implements DossierSource {

        @Override
        public String procedure() {
            return any.procedure();
        }

        @Override
        public List<? extends CaseStatus> statuses() {
            return any.statuses();
        }

        @Override
        public List<DossierSection> sections(CaseNo caseNo) {
            return file.sections();
        }

        @Override
        public String materialLabel(String item) {
            return file.label(item);
        }

        @Override
        public Map<CaseNo, String> subjects(Collection<CaseNo> caseNos) {
            String subject = MatterFile.subject(file.kind(), file.application());
            return subject == null ? Map.of() : Map.of(only, subject);
        }

        @Override
        public Optional<String> mailAddress(CaseNo caseNo) {
            return file.mailAddress();
        }

        @Override
        public Set<String> requiredMaterials(CaseNo caseNo) {
            return file.requiredMaterials();
        }

        @Override
        public List<DossierHint> hints(CaseNo caseNo) {
            return file.hints();
        }
    }
}
