package cn.kexie.casefile;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.calendar.Deadlines;
import cn.kexie.document.Documents;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what REST shows of a case, in a number of queries that does not depend on the case. */
@Service
@Transactional(readOnly = true)
public class CaseViews {

    private final Cases cases;
    private final Deadlines deadlines;
    private final Documents documents;

    CaseViews(Cases cases, Deadlines deadlines, Documents documents) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.documents = documents;
    }

    /** The case, or 404 UNKNOWN_CASE. */
    public CaseView of(CaseNo caseNo) {
        return of(cases.get(caseNo));
    }

    public CaseView of(CaseFile file) {
        return new CaseView(
                file.caseNo(),
                file.procedure(),
                file.status(),
                file.statusText(),
                file.applicant(),
                file.authority(),
                file.submittedAt(),
                file.acceptedAt(),
                file.step(),
                deadline(file).orElse(null),
                corrections(file.caseNo()),
                documents(file.caseNo()),
                file.result().isEmpty() ? null : file.result());
    }

    /** The period that runs, if one does. */
    public Optional<DeadlineView> deadline(CaseFile file) {
        return file.open() ? deadlines.current(file.caseNo()) : Optional.empty();
    }

    private List<CaseView.CorrectionLine> corrections(CaseNo caseNo) {
        return cases.corrections(caseNo).stream()
                .map(CaseView.CorrectionLine::of)
                .toList();
    }

    /** The documents issued in the case, as lines with their links. */
    public List<CaseView.DocumentLine> documents(CaseNo caseNo) {
        return documents.of(caseNo.value()).stream()
                .map(document -> CaseView.DocumentLine.of(caseNo, document))
                .toList();
    }

    /** One of them; 404 UNKNOWN_DOCUMENT when the case has none with this number. */
    public CaseView.DocumentLine document(CaseNo caseNo, String documentId) {
        return documents(caseNo).stream()
                .filter(line -> line.documentId().equals(documentId))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_DOCUMENT", "案件 %s 没有这份文书".formatted(caseNo)));
    }
}
