package cn.kexie.acceptance;

import cn.kexie.casefile.CaseFile;
import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Documents;
import cn.kexie.document.Issuer;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** 受理通知书, 补正通知书, 不予受理通知书. */
@Component
class AcceptanceLetters {

    private final Documents documents;
    private final Bodies bodies;
    private final Procedures procedures;
    private final Clock clock;

    AcceptanceLetters(Documents documents, Bodies bodies, Procedures procedures, Clock clock) {
        this.clock = clock;
        this.documents = documents;
        this.bodies = bodies;
        this.procedures = procedures;
    }

    void accepted(CaseFile file, boolean deemed) {
        issue(file, "ACCEPTANCE_NOTICE", Map.of("deemed", deemed, "acceptedOn", LocalDate.now(clock)));
    }

    /** @param items labels, with their reasons in the same order */
    void correctionsRequested(CaseFile file, List<String> items, List<String> reasons, LocalDate answerBy) {
        List<Map<String, String>> corrections = IntStream.range(0, items.size())
                .mapToObj(i -> Map.of("item", items.get(i), "reason", reasons.get(i)))
                .toList();
        issue(file, "CORRECTION_NOTICE", Map.of("corrections", corrections, "answerBy", answerBy));
    }

    void refused(CaseFile file, String reason) {
        issue(file, "NON_ACCEPTANCE_NOTICE", Map.of("reason", reason));
    }

    private void issue(CaseFile file, String kind, Map<String, Object> content) {
        AcceptableProcedure procedure = procedures.of(file);
        if (!procedure.issuesLetters()) {
            return;
        }
        Body authority = bodies.find(file.authority().code()).orElseThrow();
        String matter = procedure.matter(file.caseNo());
        Map<String, Object> all = new HashMap<>(content);
        all.put("enterpriseName", file.applicant().name());
        all.put("matter", "关于%s的申请".formatted(matter));
        all.put("caseNo", file.caseNo().value());
        all.put("submittedOn", file.submittedAt().toLocalDate());
        documents.issue(new DocumentOrder(
                file.caseNo().value(),
                kind,
                new Issuer(authority.code(), authority.name(), authority.mark()),
                matter,
                all));
    }
}
