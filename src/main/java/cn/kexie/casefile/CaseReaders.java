package cn.kexie.casefile;

/** Who may read a case beside those entitled by their office; every bean is asked. */
public interface CaseReaders {

    boolean reads(String caseNo, String userId);
}
