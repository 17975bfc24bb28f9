package cn.kexie.contest.entry.filing;

import cn.kexie.contest.Contest;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.EntryMaterial;
import cn.kexie.contest.entry.form.EntryMember;
import cn.kexie.contest.entry.form.Finding;
import cn.kexie.contest.rules.FrozenDecisions;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * 参赛条件: decision table {@code entry-admission}, as frozen with the contest. What it refuses is not filed; of what it
 * warns, the examiner has the last word.
 */
@Component
class AdmissionRules {

    static final String TABLE = "entry-admission";
    private static final String CONTEST_TABLE = "contest-rule";
    private static final String REFUSE = "REFUSE";
    private static final int USUAL_TEAM = 5;

    private final FrozenDecisions decisions;

    AdmissionRules(FrozenDecisions decisions) {
        this.decisions = decisions;
    }

    /** What the table says of a form, which may have gaps; a gap is told elsewhere and speaks for the entrant here. */
    Ruling rule(Contest contest, EntryForm form) {
        List<Map<String, Object>> rows = decisions.decideAll(contest.rules(), TABLE, facts(contest, form));
        return new Ruling(
                rows.stream()
                        .filter(row -> REFUSE.equals(row.get("effect")))
                        .map(AdmissionRules::fault)
                        .toList(),
                rows.stream()
                        .filter(row -> !REFUSE.equals(row.get("effect")))
                        .map(AdmissionRules::finding)
                        .toList());
    }

    private Map<String, Object> facts(Contest contest, EntryForm form) {
        LocalDate close =
                contest.entriesClose().atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
        Map<String, Object> facts = new HashMap<>();
        facts.put("containsSecret", Boolean.TRUE.equals(form.containsSecret()));
        facts.put("shareTotal", shareTotal(form));
        facts.put("teamSize", completers(form).size());
        facts.put("teamLimit", teamLimit(contest));
        facts.put("appliedMonths", appliedMonths(form, close));
        facts.put("finishedInYear", form.endDate() == null || form.endDate().getYear() <= close.getYear());
        facts.put("priorAward", Boolean.TRUE.equals(form.priorAward()));
        facts.put("inGovPlan", Boolean.TRUE.equals(form.inGovPlan()));
        facts.put(
                "annualBenefit",
                form.annualBenefit() == null ? 0.0 : form.annualBenefit().doubleValue());
        facts.put("financeProof", hasFinanceProof(form));
        return facts;
    }

    private int teamLimit(Contest contest) {
        return decisions
                .decideAll(
                        contest.rules(),
                        CONTEST_TABLE,
                        Map.of("scope", contest.plan().scope().name()))
                .stream()
                .map(row -> row.get("teamSize"))
                .filter(Number.class::isInstance)
                .map(size -> ((Number) size).intValue())
                .findFirst()
                .orElse(USUAL_TEAM);
    }

    private static int shareTotal(EntryForm form) {
        List<Integer> shares =
                completers(form).stream().map(EntryMember::sharePercent).toList();
        boolean complete = !shares.isEmpty() && shares.stream().allMatch(Objects::nonNull);
        return complete ? shares.stream().mapToInt(Integer::intValue).sum() : 100;
    }

    private static List<EntryMember> completers(EntryForm form) {
        return form.members() == null
                ? List.of()
                : form.members().stream()
                        .filter(member -> member != null && member.completer())
                        .toList();
    }

    private static int appliedMonths(EntryForm form, LocalDate close) {
        return form.appliedSince() == null
                ? Integer.MAX_VALUE
                : (int) ChronoUnit.MONTHS.between(form.appliedSince(), close);
    }

    private static boolean hasFinanceProof(EntryForm form) {
        return form.materials().stream()
                .anyMatch(material ->
                        material != null && EntryMaterial.FINANCE_PROOF.name().equals(material.item()));
    }

    private static Fault fault(Map<String, Object> row) {
        return new Fault((String) row.get("pointer"), (String) row.get("code"), (String) row.get("text"));
    }

    private static Finding finding(Map<String, Object> row) {
        return new Finding((String) row.get("code"), (String) row.get("text"), (String) row.get("pointer"));
    }

    /** @param refusals what keeps the entry from being filed; findings what the examiner should look at */
    record Ruling(List<Fault> refusals, List<Finding> findings) {}
}
