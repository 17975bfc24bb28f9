package cn.kexie.dossier;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The dossier of the procedure that exists in tests only. */
@Component
class ParcelDossier implements DossierSource {

    @Override
    public String procedure() {
        return "parcel";
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(ParcelStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        return List.of(
                DossierSection.of("寄件人", List.of(new DossierSection.Row("单位", "天河某某科技有限公司"))),
                DossierSection.table("物品", List.of("名称", "件数"), List.of(List.of("图纸", "2"))));
    }

    @Override
    public String materialLabel(String item) {
        return item.equals("LABEL") ? "面单" : "清单";
    }

    @Override
    public Set<String> requiredMaterials(CaseNo caseNo) {
        return Set.of("LABEL", "LIST");
    }

    @Override
    public List<DossierHint> hints(CaseNo caseNo) {
        return List.of(DossierHint.warn("收件地址不完整"));
    }
}
