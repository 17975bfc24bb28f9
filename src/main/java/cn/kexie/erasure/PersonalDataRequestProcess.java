package cn.kexie.erasure;

/** What happens to a request. */
public interface PersonalDataRequestProcess {

    void requestFiled(String caseNo, String applicantName);
}
