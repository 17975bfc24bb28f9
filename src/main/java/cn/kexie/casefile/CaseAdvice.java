package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.util.Set;

/** Who gave an opinion in a case without deciding; every bean is asked. */
public interface CaseAdvice {

    /** Definition keys of the user tasks in which this person did. */
    Set<String> stepsAdvised(CaseNo caseNo, UserId userId);
}
