package cn.kexie.membership.activity;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSource;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A warning as the secretariat reads it: who has been warned, and what became of it. */
@Component
class MemberInactivityDossier implements DossierSource {

    private static final List<String> COLUMNS = List.of("会员号", "姓名", "部门", "最近活动", "结果");
    private static final Map<String, String> OUTCOMES =
            Map.of("ACTIVE_AGAIN", "恢复活动", "LEFT", "已经离开", "EXPIRED", "自动退会");

    private final InactivityRegister register;

    MemberInactivityDossier(InactivityRegister register) {
        this.register = register;
    }

    @Override
    public String procedure() {
        return MemberInactivity.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(InactivityStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo caseNo) {
        return List.of(DossierSection.table(
                "已提醒的会员",
                COLUMNS,
                register.warned(caseNo).stream()
                        .map(MemberInactivityDossier::line)
                        .toList()));
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }

    private static List<String> line(InactivityRegister.Warned warned) {
        return List.of(
                warned.memberNo(),
                warned.name(),
                warned.department(),
                warned.lastActiveOn().toString(),
                warned.outcome() == null ? "待定" : OUTCOMES.get(warned.outcome()));
    }
}
