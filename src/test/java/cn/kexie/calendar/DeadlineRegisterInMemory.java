package cn.kexie.calendar;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

final class DeadlineRegisterInMemory implements DeadlineRegister {

    private final Map<Long, DeadlineState> rows = new TreeMap<>();

    @Override
    public DeadlineState save(DeadlineState deadline) {
        long id = deadline.id() == null ? rows.size() + 1L : deadline.id();
        DeadlineState stored = new DeadlineState(
                id,
                deadline.version() == null ? 0 : deadline.version() + 1,
                deadline.caseNo(),
                deadline.kind(),
                deadline.text(),
                deadline.limit(),
                deadline.startedOn(),
                deadline.dueDate(),
                deadline.estimated(),
                deadline.endedOn(),
                deadline.pauses(),
                deadline.extensions());
        rows.put(id, stored);
        return stored;
    }

    @Override
    public Optional<DeadlineState> findById(Long id) {
        return Optional.ofNullable(rows.get(id));
    }

    @Override
    public Optional<DeadlineState> findByCaseNoAndKindAndEndedOnIsNull(CaseNo caseNo, String kind) {
        return newest(row -> row.caseNo().equals(caseNo) && row.kind().equals(kind) && !row.ended()).stream()
                .findFirst();
    }

    @Override
    public List<DeadlineState> findByCaseNoAndEndedOnIsNullOrderByIdDesc(CaseNo caseNo) {
        return newest(row -> row.caseNo().equals(caseNo) && !row.ended());
    }

    @Override
    public List<DeadlineState> findByCaseNoInAndEndedOnIsNullOrderByIdDesc(Collection<CaseNo> caseNos) {
        return newest(row -> caseNos.contains(row.caseNo()) && !row.ended());
    }

    @Override
    public List<DeadlineState> findByCaseNoAndEndedOnIsNotNullOrderById(CaseNo caseNo) {
        return newest(row -> row.caseNo().equals(caseNo) && row.ended()).stream()
                .sorted(Comparator.comparing(DeadlineState::id))
                .toList();
    }

    @Override
    public Optional<DeadlineState> findFirstByCaseNoOrderByIdDesc(CaseNo caseNo) {
        return newest(row -> row.caseNo().equals(caseNo)).stream().findFirst();
    }

    @Override
    public Optional<DeadlineState> findFirstByCaseNoAndKindOrderByIdDesc(CaseNo caseNo, String kind) {
        return newest(row -> row.caseNo().equals(caseNo) && row.kind().equals(kind)).stream()
                .findFirst();
    }

    @Override
    public List<DeadlineState> findTop200ByEndedOnIsNullAndIdGreaterThanOrderByIdAsc(long id) {
        return rows.values().stream()
                .filter(row -> !row.ended() && row.id() > id)
                .limit(200)
                .toList();
    }

    @Override
    public int countEstimated() {
        return newest(row -> !row.ended() && row.estimated()).size();
    }

    @Override
    public Optional<LocalDate> latestDueDate() {
        return newest(row -> !row.ended()).stream().map(DeadlineState::dueDate).max(Comparator.naturalOrder());
    }

    /** Ending does it. */
    @Override
    public void resumeAll(Collection<CaseNo> caseNos, LocalDate today) {}

    @Override
    public void endAll(Collection<CaseNo> caseNos, LocalDate today) {
        rows.replaceAll((id, row) -> row.ended() || !caseNos.contains(row.caseNo()) ? row : row.ended(today));
    }

    private List<DeadlineState> newest(Predicate<DeadlineState> wanted) {
        return rows.values().stream()
                .filter(wanted)
                .sorted(Comparator.comparing(DeadlineState::id).reversed())
                .toList();
    }
}
