package cn.kexie.contest.award;

import cn.kexie.contest.Contest;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.entry.EntryFacts;
import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.contest.ranking.Rankings.Line;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Documents;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Issuer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 表彰决定 on the contest's case, and one 证书 on the case of every entry that is awarded. */
@Component
class AwardPapers {

    private static final String COMMENDATION = "COMMENDATION";
    private static final String CERTIFICATE = "CERTIFICATE";

    private final Documents documents;
    private final Entries entries;
    private final ContestIssuer issuers;

    AwardPapers(Documents documents, Entries entries, ContestIssuer issuers) {
        this.documents = documents;
        this.entries = entries;
        this.issuers = issuers;
    }

    /** @return ids of the certificates by entry number */
    Map<String, String> issue(Contest contest, ProposedAwards awards) {
        Issuer issuer = issuers.of(contest.organiser());
        Map<String, EntryFacts> facts = entries.admitted(contest.contestNo()).stream()
                .collect(Collectors.toMap(EntryFacts::entryNo, Function.identity()));
        documents.issue(commendation(contest, awards, facts, issuer));
        Map<String, List<Person>> people =
                entries.people(awards.lines().stream().map(Line::entryNo).toList());
        List<IssuedDocument> certificates = documents.issueAll(awards.lines().stream()
                .map(line -> certificate(
                        contest,
                        line,
                        facts.get(line.entryNo()),
                        people.getOrDefault(line.entryNo(), List.of()),
                        issuer))
                .toList());
        Map<String, String> idsByEntry = new LinkedHashMap<>();
        for (Line line : awards.lines()) {
            idsByEntry.put(line.entryNo(), certificates.get(idsByEntry.size()).documentId());
        }
        return idsByEntry;
    }

    private static DocumentOrder commendation(
            Contest contest, ProposedAwards awards, Map<String, EntryFacts> facts, Issuer issuer) {
        List<Map<String, Object>> grades = new ArrayList<>();
        awards.counts()
                .forEach((grade, count) -> grades.add(Map.of(
                        "grade",
                        grade,
                        "count",
                        count,
                        "works",
                        awards.of(grade).stream()
                                .map(line ->
                                        Map.of("title", line.title(), "unit", unit(contest, facts.get(line.entryNo()))))
                                .toList())));
        Map<String, Object> content = new HashMap<>();
        content.put("contestTitle", QuotedTitle.inner(contest.plan().title()));
        content.put("approvalNo", contest.plan().approvalNo());
        content.put("total", awards.lines().size());
        content.put("grades", grades);
        return new DocumentOrder(
                contest.contestNo(),
                COMMENDATION,
                issuer,
                "%s表彰决定".formatted(QuotedTitle.of(contest.plan().title())),
                content);
    }

    private static DocumentOrder certificate(
            Contest contest, Line line, EntryFacts facts, List<Person> people, Issuer issuer) {
        Map<String, Object> content = new HashMap<>();
        content.put("contestTitle", QuotedTitle.inner(contest.plan().title()));
        content.put("entryTitle", line.title());
        content.put("grade", line.grade());
        content.put("unit", unit(contest, facts));
        content.put(
                "completers",
                people.stream().filter(AwardPapers::completed).map(Person::name).toList());
        return new DocumentOrder(
                line.entryNo(),
                CERTIFICATE,
                issuer,
                "%s%s，作品《%s》".formatted(QuotedTitle.of(contest.plan().title()), line.grade(), line.title()),
                content);
    }

    private static boolean completed(Person person) {
        return person.role() == Role.LEADER || person.role() == Role.MEMBER;
    }

    private static String unit(Contest contest, EntryFacts facts) {
        return contest.plan().scope() == ContestScope.INTERNAL ? facts.applicantUnit() : facts.applicantName();
    }
}
