package cn.kexie.publicity;

import cn.kexie.platform.identity.CaseNo;

/** What the publicity process has to hear of. */
public interface PublicityProcess {

    void objectionFiled(CaseNo caseNo, String objectionNo);
}
