package cn.kexie.erasure;

import cn.kexie.platform.identity.CaseNo;

/** What happens to a request. */
public interface PersonalDataRequestProcess {

    void requestFiled(CaseNo caseNo, String applicantName);
}
