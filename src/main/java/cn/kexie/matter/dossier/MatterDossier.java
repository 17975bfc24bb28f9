package cn.kexie.matter.dossier;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSource;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterLife;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the cases of one kind contribute; each by the words of its own edition. */
record MatterDossier(MatterKind newest, MatterFile file) implements DossierSource {

    @Override
    public String procedure() {
        return newest.key();
    }

    @Override
    public String procedureText() {
        return newest.name();
    }

    @Override
    public String procedureText(String caseNo) {
        return file.nameOf(caseNo);
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return newest.status(MatterLife.SUBMITTED).all();
    }

    @Override
    public List<DossierSection> sections(String caseNo) {
        return file.sections(caseNo);
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    @Override
    public String materialLabel(String caseNo, String item) {
        return file.label(caseNo, item);
    }

    @Override
    public Map<String, String> subjects(Collection<String> caseNos) {
        return file.subjects(caseNos);
    }

    @Override
    public Set<String> requiredMaterials(String caseNo) {
        return file.requiredMaterials(caseNo);
    }

    @Override
    public List<DossierHint> hints(String caseNo) {
        return file.hints(caseNo);
    }
}
