package cn.kexie.membership.admission;

import cn.kexie.association.Associations;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.MembershipSettings;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityItem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 入会前公示, where the association has chosen it: name and department, nothing else. */
@Service
@Transactional
public class AdmissionPublicity {

    private final MemberApplications applications;
    private final MembershipSettings settings;
    private final Associations associations;
    private final Publicities publicities;
    private final Cases cases;
    private final Deadlines deadlines;

    AdmissionPublicity(
            MemberApplications applications,
            MembershipSettings settings,
            Associations associations,
            Publicities publicities,
            Cases cases,
            Deadlines deadlines) {
        this.applications = applications;
        this.settings = settings;
        this.associations = associations;
        this.publicities = publicities;
        this.cases = cases;
        this.deadlines = deadlines;
    }

    /** Lays down the list and answers its title; empty when the association makes nothing public. */
    public Optional<String> prepare(String caseNo) {
        CaseFile file = cases.lock(caseNo);
        MemberApplication application = applications.get(file.caseNo());
        if (!settings.of(application.associationNo()).publicity()) {
            return Optional.empty();
        }
        deadlines.endAll(caseNo);
        String title = associations.get(application.associationNo()).name() + "拟入会人员公示";
        String text = "%s（%s）".formatted(application.name(), application.form().department());
        publicities.announce(caseNo, title, List.of(new PublicityItem(caseNo, text)));
        return Optional.of(title);
    }

    /** Whether an objection was upheld; the application is then rejected for it. */
    public boolean record(String caseNo) {
        cases.lock(caseNo);
        boolean upheld = publicities.upheld(caseNo).contains(caseNo);
        if (upheld) {
            applications.change(caseNo, application -> application.withRejection("公示期间收到实名异议，经核实异议成立。"));
        }
        return upheld;
    }
}
