package cn.kexie.step;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;

/** The statuses of a case where they are worded by the edition it was filed under; else its procedure tells them. */
public interface CaseStatuses extends StepSource {

    List<? extends CaseStatus> statuses(CaseNo caseNo);
}
