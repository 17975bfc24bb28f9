package cn.kexie.contest.entry;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.Wording;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.contest.entry.EntryForJudges.MaterialLink;
import cn.kexie.contest.entry.EntryRegister.Placing;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.EntryMaterial;
import cn.kexie.contest.entry.form.EntryMember;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RegisteredEntries implements Entries {

    private static final String OFFICE = "组委会";

    private final EntryRegister register;
    private final FiledEntries entries;
    private final Contests contests;
    private final Cases cases;
    private final Materials materials;

    RegisteredEntries(
            EntryRegister register, FiledEntries entries, Contests contests, Cases cases, Materials materials) {
        this.register = register;
        this.entries = entries;
        this.contests = contests;
        this.cases = cases;
        this.materials = materials;
    }

    @Override
    @Transactional(readOnly = true)
    public List<EntryFacts> admitted(String contestNo) {
        return register.admitted(contestNo);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Person>> people(Collection<String> entryNos) {
        return register.people(entryNos);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(String contestNo) {
        return register.counts(contestNo).entrySet().stream()
                .collect(Collectors.toMap(count -> count.getKey().name(), Map.Entry::getValue));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EntryForJudges> forJudges(String contestNo, String entryNo) {
        boolean blinded = contests.get(contestNo).rules().blinded();
        return register.find(entryNo)
                .filter(entry -> entry.contestNo().equals(contestNo) && entry.state() == EntryState.ADMITTED)
                .map(entry -> forJudges(entry, blinded));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> titles(String contestNo, Collection<String> entryNos) {
        return register.titles(contestNo, entryNos);
    }

    /** A second ranking finds most entries ranked already. */
    @Override
    public void ranked(String contestNo, Collection<String> entryNos) {
        Set<String> waiting = new HashSet<>(register.numbers(contestNo, EntryStatus.ADMITTED));
        waiting.retainAll(new HashSet<>(entryNos));
        cases.moveAll(
                CaseNo.all(waiting), EntryStatus.RANKED, "名次已定，等待评奖", new CaseEvent("RANKED", "评审结束，名次已定", OFFICE));
    }

    /** Entries with too few sheets to be ranked end as well, and are told why they have no place. */
    @Override
    public void awarded(String contestNo, Map<String, String> gradeByEntryNo) {
        Map<String, List<String>> byGrade = gradeByEntryNo.keySet().stream()
                .collect(Collectors.groupingBy(gradeByEntryNo::get, LinkedHashMap::new, Collectors.toList()));
        Set<String> others = new HashSet<>(register.numbers(contestNo, EntryStatus.RANKED));
        others.removeAll(gradeByEntryNo.keySet());
        Set<String> unranked = new HashSet<>(register.numbers(contestNo, EntryStatus.ADMITTED));
        unranked.removeAll(gradeByEntryNo.keySet());
        byGrade.forEach((grade, entryNos) -> cases.moveAll(
                CaseNo.all(entryNos),
                EntryStatus.AWARDED,
                Wording.CLOSED,
                new CaseEvent("AWARDED", "获得%s".formatted(grade), OFFICE)));
        cases.moveAll(
                CaseNo.all(others),
                EntryStatus.NOT_AWARDED,
                Wording.CLOSED,
                new CaseEvent("NOT_AWARDED", "竞赛结束，未获奖", OFFICE));
        cases.concludeAll(results(contestNo, gradeByEntryNo, others));
        endUnranked(contestNo, unranked);
    }

    private void endUnranked(String contestNo, Set<String> entryNos) {
        if (entryNos.isEmpty()) {
            return;
        }
        String reason =
                "有效评分不足 %d 份，未参加排名".formatted(contests.get(contestNo).rules().minimumPanel());
        cases.moveAll(
                CaseNo.all(entryNos),
                EntryStatus.NOT_AWARDED,
                Wording.CLOSED,
                new CaseEvent("NOT_AWARDED", "竞赛结束，未获奖：" + reason, OFFICE));
        cases.concludeAll(
                entryNos.stream().collect(Collectors.toMap(CaseNo::new, entryNo -> Map.of("reason", reason))));
    }

    private Map<CaseNo, Map<String, Object>> results(
            String contestNo, Map<String, String> gradeByEntryNo, Set<String> others) {
        Map<String, Placing> placings = register.placings(contestNo);
        Map<CaseNo, Map<String, Object>> results = new HashMap<>();
        gradeByEntryNo.forEach(
                (entryNo, grade) -> results.computeIfAbsent(new CaseNo(entryNo), key -> new LinkedHashMap<>())
                        .put("grade", grade));
        placings.forEach((entryNo, placing) -> {
            if (gradeByEntryNo.containsKey(entryNo) || others.contains(entryNo)) {
                Map<String, Object> result = results.computeIfAbsent(new CaseNo(entryNo), key -> new LinkedHashMap<>());
                result.put("score", placing.score());
                result.put("rank", placing.rank());
            }
        });
        return results;
    }

    @Override
    public void disqualified(String contestNo, String entryNo, String reason) {
        cases.move(CaseNo.of(entryNo), EntryStatus.DISQUALIFIED);
        cases.conclude(CaseNo.of(entryNo), Map.of("reason", reason));
        entries.change(entryNo, entry -> entry.withState(EntryState.DISQUALIFIED));
        cases.note(CaseNo.of(entryNo), new CaseEvent("DISQUALIFIED", "取消参赛资格：%s".formatted(reason), OFFICE));
    }

    private EntryForJudges forJudges(Entry entry, boolean blinded) {
        EntryForm form = entry.form();
        return new EntryForJudges(
                entry.entryNo(),
                entry.blindCode(),
                form.title(),
                form.category(),
                blinded ? null : "%s（%s）".formatted(entry.applicantName(), form.applicantUnit()),
                blinded ? null : completers(form),
                form.startDate(),
                form.endDate(),
                form.appliedSince(),
                form.background(),
                form.solution(),
                form.innovation(),
                form.effect(),
                form.annualBenefit(),
                links(entry, blinded));
    }

    private static List<String> completers(EntryForm form) {
        return form.people().stream()
                .filter(EntryMember::completer)
                .map(EntryMember::name)
                .toList();
    }

    private List<MaterialLink> links(Entry entry, boolean blinded) {
        return materials.of(CaseNo.of(entry.entryNo())).stream()
                .filter(Material::current)
                .map(material -> link(entry, material, blinded))
                .toList();
    }

    private static MaterialLink link(Entry entry, Material material, boolean blinded) {
        return new MaterialLink(
                material.item(),
                EntryMaterial.label(material.item()),
                blinded ? null : material.attachment().fileName(),
                material.attachment().mediaType(),
                material.attachment().size(),
                "/api/v1/contests/%s/board/%s/materials/%s"
                        .formatted(entry.contestNo(), entry.entryNo(), material.item()));
    }
}
