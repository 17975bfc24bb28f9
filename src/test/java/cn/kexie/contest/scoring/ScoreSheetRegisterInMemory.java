package cn.kexie.contest.scoring;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

final class ScoreSheetRegisterInMemory implements ScoreSheetRegister {

    private final Map<SheetKey, Row> rows = new LinkedHashMap<>();

    void assign(SheetKey key, String title) {
        rows.put(key, new Row(key, title));
    }

    void end(SheetKey key, String state) {
        rows.get(key).state = state;
    }

    String state(SheetKey key) {
        return rows.get(key).state;
    }

    BigDecimal total(SheetKey key) {
        return rows.get(key).total;
    }

    List<SheetKey> assigned(String contestNo, int stage, int judgeNo) {
        return of(contestNo, stage)
                .filter(row -> row.key.judgeNo() == judgeNo && row.state.equals("ASSIGNED"))
                .map(row -> row.key)
                .toList();
    }

    @Override
    public List<ScoreSheet> board(String contestNo, int stage, int judgeNo) {
        return of(contestNo, stage)
                .filter(row -> row.key.judgeNo() == judgeNo && row.shows())
                .map(Row::sheet)
                .sorted(Comparator.comparing(ScoreSheet::blindCode))
                .toList();
    }

    @Override
    public Optional<ScoreSheet> find(SheetKey key) {
        return Optional.ofNullable(rows.get(key)).filter(Row::shows).map(Row::sheet);
    }

    @Override
    public Optional<LockedSheet> lock(SheetKey key) {
        return find(key)
                .map(sheet -> new LockedSheet(sheet.submitted(), sheet.version(), sheet.comment(), sheet.savedAt()));
    }

    @Override
    public void lockAssigned(String contestNo, int stage, int judgeNo) {}

    @Override
    public List<CriterionScore> scores(SheetKey key) {
        return List.copyOf(rows.get(key).scores.values());
    }

    @Override
    public void save(SheetKey key, String comment, BigDecimal total, OffsetDateTime at, List<CriterionScore> changed) {
        Row row = rows.get(key);
        row.version++;
        row.comment = comment;
        row.total = total;
        row.savedAt = at;
        changed.forEach(score -> row.scores.put(score.criterion(), score));
    }

    @Override
    public String submit(String contestNo, int stage, int judgeNo, Map<String, BigDecimal> totals, OffsetDateTime at) {
        totals.forEach((entryNo, total) -> {
            Row row = rows.get(new SheetKey(contestNo, stage, judgeNo, entryNo));
            row.state = "SUBMITTED";
            row.total = total;
        });
        return null;
    }

    @Override
    public boolean anyAssigned(String contestNo, int stage) {
        return !judges(contestNo, stage).isEmpty();
    }

    @Override
    public Set<Integer> judges(String contestNo, int stage) {
        return of(contestNo, stage)
                .filter(row -> row.state.equals("ASSIGNED"))
                .map(row -> row.key.judgeNo())
                .collect(Collectors.toSet());
    }

    private Stream<Row> of(String contestNo, int stage) {
        return rows.values().stream().filter(row -> row.key.contestNo().equals(contestNo) && row.key.stage() == stage);
    }

    private static final class Row {

        private final SheetKey key;
        private final String title;
        private final Map<String, CriterionScore> scores = new HashMap<>();
        private String state = "ASSIGNED";
        private String comment;
        private int version;
        private OffsetDateTime savedAt;
        private BigDecimal total;

        private Row(SheetKey key, String title) {
            this.key = key;
            this.title = title;
        }

        private boolean shows() {
            return Set.of("ASSIGNED", "SUBMITTED").contains(state);
        }

        private ScoreSheet sheet() {
            List<CriterionScore> given = new ArrayList<>(scores.values());
            given.removeIf(CriterionScore::isEmpty);
            given.sort(Comparator.comparing(CriterionScore::criterion));
            return new ScoreSheet(
                    key.entryNo(),
                    "作品" + key.entryNo().substring(key.entryNo().length() - 2),
                    title,
                    "五小",
                    state.equals("SUBMITTED"),
                    version,
                    comment,
                    savedAt,
                    given,
                    List.of());
        }
    }
}
