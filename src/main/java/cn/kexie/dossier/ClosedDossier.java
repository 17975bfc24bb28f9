package cn.kexie.dossier;

import cn.kexie.casefile.ClosedProcess;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;

/** What whoever works on the tasks of a closed process reads in place of the dossier, where the task does not show it. */
public interface ClosedDossier extends ClosedProcess {

    /** What the tasks decide on. */
    List<DossierSection> matter(CaseNo caseNo);
}
