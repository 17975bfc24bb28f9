package cn.kexie.step;

import cn.kexie.calendar.Period;
import cn.kexie.platform.identity.CaseNo;

/** The periods of a procedure that has a table of its own; the others have those of table {@code time-limit}. */
public interface CasePeriods extends StepSource {

    Period period(CaseNo caseNo, String code);
}
