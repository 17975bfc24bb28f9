package cn.kexie.publicity;

/** What the publicity process has to hear of. */
public interface PublicityProcess {

    void objectionFiled(String caseNo, String objectionNo);
}
