package cn.kexie.registry;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registers without a database. */
final class GrantRegisterInMemory implements GrantRegister {

    private record Row(LocalDate from, EntryEvent event, Standing standing, Basis basis) {}

    private final Map<String, NewEntry> entries = new HashMap<>();
    private final Map<String, List<Row>> spans = new HashMap<>();
    private final Map<String, Integer> serials = new HashMap<>();

    @Override
    public String add(NewEntry entry, LocalDate today) {
        String series = "%s-%d".formatted(entry.series(), today.getYear());
        String no = "%s-%05d".formatted(series, serials.merge(series, 1, Integer::sum));
        entries.put(no, entry);
        spans.put(
                no,
                new ArrayList<>(
                        List.of(new Row(today, EntryEvent.ENTERED, entry.standing(), Basis.of(entry.caseNo())))));
        return no;
    }

    @Override
    public Optional<Entry> find(String no, LocalDate day) {
        return spans.getOrDefault(no, List.of()).stream()
                .filter(row -> !row.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(row -> entry(no, row.standing(), day));
    }

    @Override
    public Optional<Standing> lock(String no) {
        return spans.getOrDefault(no, List.of()).stream()
                .reduce((earlier, later) -> later)
                .map(Row::standing);
    }

    @Override
    public void move(String no, EntryEvent event, Standing next, Basis basis, LocalDate today) {
        spans.get(no).add(new Row(today, event, next, basis));
    }

    @Override
    public Optional<LocalDate> endsOn(String no) {
        return spans.getOrDefault(no, List.of()).stream()
                .reduce((earlier, later) -> later)
                .map(row -> row.standing().status().living()
                        ? row.standing().validity().to()
                        : row.from());
    }

    @Override
    public Optional<String> numberOf(CaseNo caseNo) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().caseNo().equals(caseNo))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    List<EntryEvent> events(String no) {
        return spans.get(no).stream().map(Row::event).toList();
    }

    private Entry entry(String no, Standing standing, LocalDate day) {
        NewEntry entry = entries.get(no);
        EntryStatus status = standing.on(day);
        return new Entry(
                no,
                entry.register(),
                entry.registerName(),
                standing.title(),
                new Holder(
                        entry.holder().unifiedSocialCreditCode(),
                        standing.holderName(),
                        entry.holder().regionCode()),
                entry.authority(),
                entry.caseNo(),
                status,
                status.text(),
                standing.validity().from(),
                standing.validity().to(),
                status == EntryStatus.SUSPENDED ? standing.suspendedUntil() : null,
                standing.successorNo(),
                standing.facts(),
                entry.listed(),
                spans.get(no).get(0).from());
    }
}
