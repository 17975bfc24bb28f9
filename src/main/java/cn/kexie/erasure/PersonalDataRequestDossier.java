package cn.kexie.erasure;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.dossier.DossierSource;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ErasureKind;
import cn.kexie.privacy.ForwardedRequest;
import cn.kexie.privacy.PersonalDataErasure;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
    public List<? extends CaseStatus> statuses() {
        return List.of(RequestStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        List<ForwardedRequest> waiting = erasure.waiting(caseNo.value());
        return IntStream.range(0, waiting.size())
                .mapToObj(i -> section(waiting.size() == 1 ? "请求" : "请求 " + (i + 1), waiting.get(i)))
                .toList();
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    private static DossierSection section(String title, ForwardedRequest request) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("请求", request.kind() == ErasureKind.WITHDRAWAL ? "撤回同意" : "删除个人信息"));
        rows.add(new Row("姓名", request.person().name()));
        rows.add(new Row("手机", request.person().mobile()));
        rows.add(new Row("理由", request.reason()));
        if (!request.verified().isEmpty()) {
            rows.add(new Row("声明已核实为本人的案号", String.join("、", request.verified())));
        }
        return DossierSection.of(title, rows);
    }
}
