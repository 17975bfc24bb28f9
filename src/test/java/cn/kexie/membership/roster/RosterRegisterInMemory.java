package cn.kexie.membership.roster;

import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Rosters in memory, of one association. */
final class RosterRegisterInMemory implements RosterRegister {

    final Map<Integer, String> membersMeanwhile = new HashMap<>();

    private final Set<Integer> referred = new HashSet<>();

    private final Map<String, String> associations = new HashMap<>();
    private final Map<String, Map<Integer, RosterRow>> rows = new HashMap<>();
    private final Map<String, Map<Integer, RowDecision>> decisions = new HashMap<>();

    void add(String caseNo, String associationNo, List<RosterRow> added) {
        associations.put(caseNo, associationNo);
        decisions.put(caseNo, new HashMap<>());
        rows.put(caseNo, new TreeMap<>());
        added.forEach(row -> rows.get(caseNo).put(row.number(), row));
    }

    @Override
    public String associationOf(CaseNo caseNo) {
        return associations.get(caseNo.value());
    }

    @Override
    public boolean consentDeclared(CaseNo caseNo) {
        return false;
    }

    @Override
    public RosterCounts counts(CaseNo caseNo) {
        return new RosterCounts(rows.get(caseNo.value()).values().stream()
                .map(row -> new RosterCounts.Line(row.eligibility(), decision(caseNo.value(), row), 1))
                .toList());
    }

    @Override
    public List<RosterRow> undecided(CaseNo caseNo, boolean clear, int most) {
        return undecided(caseNo.value()).stream()
                .filter(row -> row.clear() == clear && !referred.contains(row.number()))
                .limit(most)
                .toList();
    }

    @Override
    public Map<Integer, String> membersMeanwhile(CaseNo caseNo) {
        return membersMeanwhile;
    }

    @Override
    public void admitted(CaseNo caseNo, Map<Integer, String> memberNos) {
        decide(caseNo.value(), memberNos.keySet(), RowDecision.ADMITTED);
    }

    @Override
    public void refer(CaseNo caseNo, Collection<Integer> numbers) {
        referred.addAll(numbers);
    }

    @Override
    public List<RosterRow> referred(CaseNo caseNo) {
        return undecided(caseNo.value()).stream()
                .filter(row -> referred.contains(row.number()))
                .toList();
    }

    @Override
    public void approved(CaseNo caseNo, Collection<Integer> numbers) {
        decide(caseNo.value(), numbers, RowDecision.APPROVED);
    }

    @Override
    public List<RosterRow> approved(CaseNo caseNo) {
        return rows.get(caseNo.value()).values().stream()
                .filter(row -> decision(caseNo.value(), row) == RowDecision.APPROVED)
                .toList();
    }

    @Override
    public List<CaseNo> openAt(String associationNo) {
        return CaseNo.all(rows.keySet());
    }

    @Override
    public void refused(CaseNo caseNo, Collection<Integer> refused, String reason) {
        decide(caseNo.value(), refused, RowDecision.REFUSED);
    }

    @Override
    public void withdrawn(CaseNo caseNo) {
        decide(
                caseNo.value(),
                undecided(caseNo.value()).stream().map(RosterRow::number).collect(Collectors.toSet()),
                RowDecision.WITHDRAWN);
    }

    RowDecision decision(String caseNo, RosterRow row) {
        return decisions.get(caseNo).get(row.number());
    }

    RowDecision decision(String caseNo, int row) {
        return decisions.get(caseNo).get(row);
    }

    private void decide(String caseNo, Collection<Integer> numbers, RowDecision decision) {
        numbers.forEach(number -> decisions.get(caseNo).put(number, decision));
    }

    private List<RosterRow> undecided(String caseNo) {
        Predicate<RosterRow> open = row -> decision(caseNo, row) == null;
        return rows.get(caseNo).values().stream().filter(open).toList();
    }
}
