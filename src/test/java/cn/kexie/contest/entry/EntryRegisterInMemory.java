package cn.kexie.contest.entry;

import cn.kexie.casefile.Cases;
import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

final class EntryRegisterInMemory implements EntryRegister {

    private final Map<String, Entry> rows = new TreeMap<>();
    private final Map<String, Placing> placings = new LinkedHashMap<>();
    private final Cases cases;

    EntryRegisterInMemory(Cases cases) {
        this.cases = cases;
    }

    void place(String entryNo, Placing placing) {
        placings.put(entryNo, placing);
    }

    @Override
    public void add(Entry entry) {
        rows.put(entry.entryNo(), entry);
    }

    @Override
    public Optional<Entry> find(String entryNo) {
        return Optional.ofNullable(rows.get(entryNo));
    }

    @Override
    public void save(Entry entry) {
        rows.put(entry.entryNo(), entry.withVersion(entry.version() + 1));
    }

    @Override
    public void saveCorrected(Entry entry) {
        save(entry);
    }

    @Override
    public Optional<Honour> honour(String entryNo) {
        return Optional.empty();
    }

    @Override
    public boolean titleTaken(String contestNo, String title, String exceptEntryNo) {
        return present(contestNo)
                .anyMatch(entry -> CanonicalKey.same(entry.form().title(), title)
                        && !Objects.equals(entry.entryNo(), exceptEntryNo));
    }

    @Override
    public int recommendedBy(String contestNo, String recommender) {
        return (int) present(contestNo)
                .filter(entry -> entry.recommender().equals(recommender))
                .count();
    }

    private Stream<Entry> present(String contestNo) {
        return of(contestNo).filter(entry -> entry.state() != EntryState.OUT);
    }

    private Stream<Entry> of(String contestNo) {
        return rows.values().stream().filter(entry -> entry.contestNo().equals(contestNo));
    }

    @Override
    public Map<EntryState, Integer> counts(String contestNo) {
        Map<EntryState, Integer> counts = new EnumMap<>(EntryState.class);
        of(contestNo).forEach(entry -> counts.merge(entry.state(), 1, Integer::sum));
        return counts;
    }

    @Override
    public List<EntryFacts> admitted(String contestNo) {
        return of(contestNo)
                .filter(entry -> entry.state() == EntryState.ADMITTED)
                .map(EntryRegisterInMemory::facts)
                .toList();
    }

    private static EntryFacts facts(Entry entry) {
        return new EntryFacts(
                entry.entryNo(),
                entry.blindCode(),
                entry.form().title(),
                entry.form().category(),
                entry.applicantCreditCode(),
                entry.applicantName(),
                entry.form().applicantUnit());
    }

    @Override
    public Map<String, List<Person>> people(Collection<String> entryNos) {
        Map<String, List<Person>> people = new LinkedHashMap<>();
        entryNos.forEach(entryNo -> find(entryNo)
                .ifPresent(entry -> people.put(
                        entryNo,
                        entry.form().people().stream()
                                .map(member -> new Person(member.name(), member.role(), member.employerCode()))
                                .toList())));
        return people;
    }

    @Override
    public Map<String, String> titles(String contestNo, Collection<String> entryNos) {
        Map<String, String> titles = new LinkedHashMap<>();
        of(contestNo)
                .filter(entry -> entryNos.contains(entry.entryNo()))
                .forEach(entry -> titles.put(entry.entryNo(), entry.form().title()));
        return titles;
    }

    @Override
    public Map<CaseNo, String> subjects(Collection<CaseNo> entryNos) {
        Map<CaseNo, String> subjects = new LinkedHashMap<>();
        entryNos.forEach(entryNo -> find(entryNo.value())
                .ifPresent(entry -> subjects.put(entryNo, entry.form().title())));
        return subjects;
    }

    @Override
    public List<String> numbers(String contestNo, EntryStatus... statuses) {
        List<String> names = Arrays.stream(statuses).map(Enum::name).toList();
        return of(contestNo)
                .map(Entry::entryNo)
                .filter(entryNo -> names.contains(cases.get(CaseNo.of(entryNo)).status()))
                .toList();
    }

    @Override
    public void closePending(String contestNo) {
        rows.replaceAll(
                (entryNo, entry) -> entry.state() == EntryState.PENDING ? entry.withState(EntryState.OUT) : entry);
    }

    @Override
    public Map<String, Placing> placings(String contestNo) {
        return placings;
    }
}
