package cn.kexie.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cases on file. */
interface CaseFileRegister {

    long nextSerial(String prefix, int year);

    /** Stores a new case unless it is exclusive and its applicant has an open one already; says whether it did. */
    boolean add(CaseFile file);

    Optional<CaseFile> find(String caseNo);

    /** As {@link #find}, and keeps every other writer of this case waiting until the transaction ends. */
    Optional<CaseFile> findForUpdate(String caseNo);

    Optional<CaseFile> findOpen(String procedure, String creditCode);

    List<CaseFile> findAll(Collection<String> caseNos);

    void save(CaseFile file);

    /** Those of these cases that are in one of these statuses of one procedure, with every other writer of them kept waiting as well. */
    List<String> lockAll(Collection<String> caseNos, Collection<CaseStatus> statuses);

    /** Sets status and step of all these cases. */
    void moveAll(Collection<String> caseNos, CaseStatus status, String statusText, String step);

    /** Adds to the results of these cases, by case number. */
    void concludeAll(Map<String, Map<String, Object>> results);

    void addBody(String caseNo, Authority body);

    List<Authority> bodies(String caseNo);

    List<CaseFile> search(CaseSearch search, int size, long offset);

    long count(CaseSearch search);
}
