package cn.kexie.erasure;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.DossierSection;
import cn.kexie.casefile.DossierSection.Row;
import cn.kexie.casefile.DossierSource;
import cn.kexie.privacy.ErasureKind;
import cn.kexie.privacy.ForwardedRequest;
import cn.kexie.privacy.PersonalDataErasure;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whom a request means, for whoever decides on it; once decided nobody is told any more. */
@Component
class PersonalDataRequestDossier implements DossierSource {

    private final PersonalDataErasure erasure;

    PersonalDataRequestDossier(PersonalDataErasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String procedure() {
        return PersonalDataRequests.PROCEDURE;
    }

    @Override
    public String procedureText() {
        return "个人信息请求转办";
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(RequestStatus.values());
    }

    @Override
    public List<DossierSection> sections(String caseNo) {
        return erasure.waiting(caseNo).map(PersonalDataRequestDossier::section).stream()
                .toList();
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    private static DossierSection section(ForwardedRequest request) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("请求", request.kind() == ErasureKind.WITHDRAWAL ? "撤回同意" : "删除个人信息"));
        rows.add(new Row("姓名", request.person().name()));
        rows.add(new Row("手机", request.person().mobile()));
        rows.add(new Row("理由", request.reason()));
        if (!request.verified().isEmpty()) {
            rows.add(new Row("声明已核实为本人的案号", String.join("、", request.verified())));
        }
        return DossierSection.of("请求", rows);
    }
}
