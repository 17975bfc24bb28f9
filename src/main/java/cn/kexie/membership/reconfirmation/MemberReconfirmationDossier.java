package cn.kexie.membership.reconfirmation;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.dossier.DossierSource;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import org.springframework.stereotype.Component;

/** A re-confirmation as the secretariat reads it: counts, and who has still to be confirmed. */
@Component
class MemberReconfirmationDossier implements DossierSource {

    private static final int MOST_LISTED = 200;
    private static final List<String> COLUMNS = List.of("会员号", "姓名", "部门", "确认日期");

    private final ReconfirmationRegister register;

    MemberReconfirmationDossier(ReconfirmationRegister register) {
        this.register = register;
    }

    @Override
    public String procedure() {
        return MemberReconfirmation.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(ReconfirmationStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        ReconfirmationRegister.Counts counts = register.counts(caseNo);
        return List.of(
                DossierSection.of(
                        "换届登记",
                        List.of(
                                new Row(
                                        "新一届任期届满",
                                        register.get(caseNo).termEnd().toString()),
                                new Row("列入", counts.listed() + " 人"),
                                new Row("已确认", counts.confirmed() + " 人"),
                                new Row("未登记", counts.unconfirmed() + " 人"))),
                DossierSection.table(
                        "会员（未登记的在前，最多列出 %d 人）".formatted(MOST_LISTED),
                        COLUMNS,
                        register.page(caseNo, 0, MOST_LISTED).stream()
                                .map(MemberReconfirmationDossier::line)
                                .toList()));
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    private static List<String> line(ReconfirmationRegister.Listed member) {
        return List.of(
                member.memberNo(),
                member.name(),
                member.department(),
                member.confirmedOn() == null ? "未登记" : member.confirmedOn().toString());
    }
}
