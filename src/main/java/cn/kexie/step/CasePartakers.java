package cn.kexie.step;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;

/** Who took part in what a case decided, however: by an opinion, a ballot or the proposal. */
public interface CasePartakers extends StepSource {

    boolean tookPart(CaseNo caseNo, UserId userId);
}
