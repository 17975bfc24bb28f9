package cn.kexie.dossier;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseTasks;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who may see mobiles and addresses in full: those who have to reach the people of the case. Who gives an opinion, votes,
 * decides or supervises a region reads the dossier without.
 */
@Component
class ContactAccess {

    private static final Set<String> CALLERS = Set.of("acceptance", "review", "secretariat", "contest-office");

    private final CaseTasks tasks;

    ContactAccess(CaseTasks tasks) {
        this.tasks = tasks;
    }

    /** 403 for whoever reads the case but need not reach anybody. */
    void require(CaseFile file, StaffPrincipal staff) {
        if (!staff.isAdministrator() && !answersFor(file, staff) && !(calls(staff) && takesPart(file, staff))) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "FORBIDDEN", "联系方式只供需要联系当事人的经办人员查看，请由受理、审查人员或者秘书处联系");
        }
    }

    private static boolean answersFor(CaseFile file, StaffPrincipal staff) {
        return staff.groups().contains("supervision." + file.caseNo())
                || CALLERS.stream()
                        .anyMatch(role -> staff.groups().contains(role + "." + file.caseNo())
                                || staff.groups()
                                        .contains(role + "." + file.authority().code()));
    }

    private static boolean calls(StaffPrincipal staff) {
        return staff.groups().stream()
                .anyMatch(group -> CALLERS.contains(group.substring(0, Math.max(0, group.indexOf('.')))));
    }

    private boolean takesPart(CaseFile file, StaffPrincipal staff) {
        return tasks.takesPart(staff, file.caseNo());
    }
}
