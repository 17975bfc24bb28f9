package cn.kexie.contest.award;

import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.Cases;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.entry.EntryFacts;
import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.contest.entry.EntryForJudges;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.platform.identity.CaseNo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Admitted entries, who is out, who is awarded. */
public final class EntriesInMemory implements Entries {

    private final Cases cases;
    private final Map<String, EntryFacts> facts = new LinkedHashMap<>();
    private final Map<String, List<Person>> people = new HashMap<>();
    private final Set<String> disqualified = new LinkedHashSet<>();
    private final Map<String, String> awarded = new HashMap<>();

    EntriesInMemory(Cases cases) {
        this.cases = cases;
    }

    void enter(String entryNo, int at) {
        facts.put(
                entryNo,
                new EntryFacts(
                        entryNo,
                        "B%02d".formatted(at),
                        "作品%d".formatted(at),
                        "小发明",
                        AwardFixture.enterprise(at),
                        "示例企业%d".formatted(at),
                        "研发部"));
        people.put(
                entryNo,
                List.of(
                        new Person("组长" + at, Role.LEADER, null),
                        new Person("组员" + at, Role.MEMBER, null),
                        new Person("顾问" + at, Role.ADVISER, null)));
    }

    String number(int at) {
        return new ArrayList<>(facts.keySet()).get(at - 1);
    }

    public Set<String> disqualified() {
        return disqualified;
    }

    public Map<String, String> awarded() {
        return awarded;
    }

    @Override
    public List<EntryFacts> admitted(String contestNo) {
        return facts.values().stream()
                .filter(entry -> !disqualified.contains(entry.entryNo()))
                .toList();
    }

    @Override
    public Map<String, List<Person>> people(Collection<String> entryNos) {
        return entryNos.stream().filter(people::containsKey).collect(Collectors.toMap(no -> no, people::get));
    }

    @Override
    public Map<String, Integer> counts(String contestNo) {
        return Map.of("ADMITTED", facts.size() - disqualified.size());
    }

    @Override
    public Optional<EntryForJudges> forJudges(String contestNo, String entryNo) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> titles(String contestNo, Collection<String> entryNos) {
        return entryNos.stream()
                .collect(Collectors.toMap(no -> no, no -> facts.get(no).title()));
    }

    @Override
    public void ranked(String contestNo, Collection<String> entryNos) {}

    @Override
    public void awarded(String contestNo, Map<String, String> gradeByEntryNo) {
        awarded.putAll(gradeByEntryNo);
    }

    @Override
    public void disqualified(String contestNo, String entryNo, String reason) {
        disqualified.add(entryNo);
        cases.note(CaseNo.of(entryNo), new CaseEvent("DISQUALIFIED", reason, "竞赛组委会"));
    }
}
