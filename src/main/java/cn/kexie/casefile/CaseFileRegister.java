package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases on file. */
interface CaseFileRegister {

    long nextSerial(String prefix, int year);

    /** Stores a new case unless it is exclusive and its applicant has an open one already; says whether it did. */
    boolean add(CaseFile file);

    Optional<CaseFile> find(CaseNo caseNo);

    /** As {@link #find}, and keeps every other writer of this case waiting until the transaction ends. */
    Optional<CaseFile> findForUpdate(CaseNo caseNo);

    Optional<CaseFile> findOpen(String procedure, String creditCode);

    List<CaseFile> findAll(Collection<CaseNo> caseNos);

    void save(CaseFile file);

    /** Those of these cases that are in one of these statuses of one procedure, with every other writer of them kept waiting as well. */
    List<CaseNo> lockAll(Collection<CaseNo> caseNos, Collection<CaseStatus> statuses);

    /** Sets status and step of all these cases. */
    void moveAll(Collection<CaseNo> caseNos, CaseStatus status, String statusText, String step);

    /** Adds to the results of these cases, by case number. */
    void concludeAll(Map<CaseNo, Map<String, Object>> results);

    void addBody(CaseNo caseNo, Authority body);

    List<Authority> bodies(CaseNo caseNo);

    List<CaseFile> search(CaseSearch search, int size, long offset);

    long count(CaseSearch search);
}
