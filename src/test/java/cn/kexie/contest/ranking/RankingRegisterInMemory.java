package cn.kexie.contest.ranking;

import cn.kexie.contest.ranking.Standardisation.Moments;
import cn.kexie.contest.ranking.Standardisation.Scale;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One contest, reckoned work by work with the pure classes, which are what the sets of the database must agree with. */
final class RankingRegisterInMemory implements RankingRegister {

    private final ContestRules rules;
    private final Set<String> entries = new TreeSet<>();
    private final Set<String> disqualified = new HashSet<>();
    private final List<GivenSheet> sheets = new ArrayList<>();
    private final Map<Integer, Map<Integer, Scale>> scales = new HashMap<>();
    private final Map<Integer, Map<String, BigDecimal>> spreads = new TreeMap<>();
    private final Map<Integer, Map<String, PanelScore>> results = new TreeMap<>();
    private final Map<Integer, Set<String>> through = new HashMap<>();
    private final Map<Integer, List<String>> notes = new TreeMap<>();
    private final List<Ranking> rankings = new ArrayList<>();

    RankingRegisterInMemory(ContestRules rules) {
        this.rules = rules;
    }

    void enter(String entryNo) {
        entries.add(entryNo);
    }

    void submit(GivenSheet sheet) {
        sheets.add(sheet);
    }

    void disqualify(String entryNo) {
        disqualified.add(entryNo);
    }

    ContestRules rules() {
        return rules;
    }

    Set<String> entries() {
        return entries;
    }

    Set<String> disqualified() {
        return disqualified;
    }

    List<GivenSheet> given() {
        return sheets;
    }

    Map<Integer, Map<String, PanelScore>> results() {
        return results;
    }

    Map<Integer, Set<String>> through() {
        return through;
    }

    Map<Integer, Map<Integer, Scale>> scales() {
        return scales;
    }

    @Override
    public List<String> participants(String contestNo, int stage) {
        return entries.stream()
                .filter(entryNo -> !disqualified.contains(entryNo))
                .filter(entryNo -> stage == 1 || through.get(stage - 1).contains(entryNo))
                .toList();
    }

    @Override
    public List<Panel> panels(String contestNo, int stage) {
        return participants(contestNo, stage).stream()
                .map(entryNo -> new Panel(
                        entryNo,
                        panel(stage, entryNo).size(),
                        spread(panel(stage, entryNo).stream()
                                .map(sheet -> sheet.total(rules.criteria()))
                                .sorted()
                                .toList())))
                .toList();
    }

    @Override
    public boolean judgingGoesOn(String contestNo, int stage) {
        return false;
    }

    @Override
    public Set<String> divergencesRecorded(String contestNo, int stage) {
        return spreads.getOrDefault(stage, Map.of()).keySet();
    }

    @Override
    public void recordDivergences(String contestNo, int stage, List<Panel> diverging, Collection<String> unfilled) {
        diverging.forEach(
                panel -> spreads.computeIfAbsent(stage, none -> new TreeMap<>()).put(panel.entryNo(), panel.spread()));
    }

    @Override
    public List<Divergence> divergences(String contestNo) {
        return spreads.entrySet().stream()
                .flatMap(stage -> stage.getValue().entrySet().stream()
                        .map(work -> new Divergence(stage.getKey(), work.getKey(), null, work.getValue(), true)))
                .toList();
    }

    @Override
    public List<Moments> moments(String contestNo, int stage) {
        Map<Integer, Moments> moments = new TreeMap<>();
        sheets.stream().filter(sheet -> sheet.stage() == stage).forEach(sheet -> {
            BigDecimal total = sheet.total(rules.criteria());
            moments.merge(
                    sheet.judgeNo(),
                    new Moments(sheet.judgeNo(), sheet.judge(), 1, total, total.multiply(total)),
                    (sum, one) -> new Moments(
                            one.judgeNo(),
                            one.pseudonym(),
                            sum.sheets() + 1,
                            sum.sum().add(one.sum()),
                            sum.squares().add(one.squares())));
        });
        return List.copyOf(moments.values());
    }

    @Override
    public void storeScales(String contestNo, int stage, List<Scale> found) {
        scales.put(stage, found.stream().collect(Collectors.toMap(Scale::judgeNo, scale -> scale)));
    }

    @Override
    public void storeStage(String contestNo, int stage, ContestRules ignored) {
        Map<String, PanelScore> scores = new TreeMap<>();
        for (String entryNo : participants(contestNo, stage)) {
            List<JudgeTotal> totals = panel(stage, entryNo).stream()
                    .map(sheet -> new JudgeTotal(sheet.judge(), counted(sheet)))
                    .toList();
            if (totals.size() >= rules.minimumPanel()) {
                scores.put(entryNo, PanelScore.of(totals, rules.trim()));
            }
        }
        results.put(stage, scores);
        Map<String, BigDecimal> published = new HashMap<>();
        scores.forEach((entryNo, score) -> published.put(entryNo, score.score()));
        through.put(
                stage, StageCut.through(published, rules.stages().get(stage - 1).advance()));
    }

    @Override
    public void storeStageNotes(String contestNo, int stage, List<String> noted) {
        notes.put(stage, noted);
    }

    @Override
    public List<String> stageNotes(String contestNo) {
        return notes.values().stream().flatMap(List::stream).toList();
    }

    @Override
    public List<Standing<BigDecimal>> standings(String contestNo, ContestRules ignored) {
        List<Standing<Fraction>> works = results.get(1).keySet().stream()
                .filter(entryNo -> !disqualified.contains(entryNo))
                .map(this::standing)
                .toList();
        return Standing.ranked(works).stream()
                .map(work -> new Standing<>(
                        work.entryNo(),
                        work.reached(),
                        work.score(),
                        work.ladder().stream().map(rung -> rung.rounded(12)).toList(),
                        work.rank()))
                .toList();
    }

    private Standing<Fraction> standing(String entryNo) {
        int reached = (int) results.values().stream()
                .filter(works -> works.containsKey(entryNo))
                .count();
        StageWeights weights = new StageWeights(rules.stages());
        Map<Integer, BigDecimal> scores = new HashMap<>();
        Map<Integer, Fraction> untrimmed = new HashMap<>();
        for (int stage = 1; stage <= reached; stage++) {
            scores.put(stage, results.get(stage).get(entryNo).score());
            untrimmed.put(stage, results.get(stage).get(entryNo).untrimmedMean());
        }
        Stream<Fraction> rungs = TieLadder.of(rules.criteria()).codes().stream()
                .map(code -> weights.mean(criterionMeans(entryNo, code, reached), reached));
        List<Fraction> ladder = Stream.concat(rungs, Stream.of(weights.mean(untrimmed, reached)))
                .toList();
        return new Standing<>(entryNo, reached, weights.score(scores, reached), ladder, 0);
    }

    private Map<Integer, Fraction> criterionMeans(String entryNo, String code, int reached) {
        Map<Integer, Fraction> means = new HashMap<>();
        for (int stage = 1; stage <= reached; stage++) {
            List<GivenSheet> panel = panel(stage, entryNo);
            int sum = panel.stream().mapToInt(sheet -> sheet.scores().get(code)).sum();
            means.put(stage, Fraction.of(BigDecimal.valueOf(sum), panel.size()));
        }
        return means;
    }

    @Override
    public int revision(String contestNo) {
        return rankings.size();
    }

    @Override
    public void add(String contestNo, Ranking ranking) {
        rankings.add(ranking);
    }

    @Override
    public Ranking newest(String contestNo) {
        return rankings.get(rankings.size() - 1);
    }

    @Override
    public List<Rankings.Line> lines(String contestNo, int revision) {
        return revision == 0 ? List.of() : rankings.get(revision - 1).lines();
    }

    @Override
    public Page<Rankings.Line> page(String contestNo, int revision, ResultOrder order, int page, int size) {
        List<Rankings.Line> lines = lines(contestNo, revision);
        return new Page<>(page, size, lines.size(), lines);
    }

    @Override
    public List<CountedSheet> sheets(String contestNo, Collection<String> entryNos) {
        return List.of();
    }

    @Override
    public Set<String> disqualifiedSince(String contestNo) {
        return Set.of();
    }

    @Override
    public List<JudgeSeverity> severities(String contestNo, Trim trim) {
        return List.of();
    }

    BigDecimal counted(GivenSheet sheet) {
        Scale scale = scales.getOrDefault(sheet.stage(), Map.of()).get(sheet.judgeNo());
        BigDecimal total = sheet.total(rules.criteria());
        return scale == null ? total : scale.counted(total);
    }

    private List<GivenSheet> panel(int stage, String entryNo) {
        return sheets.stream()
                .filter(sheet -> sheet.stage() == stage && sheet.entryNo().equals(entryNo))
                .sorted(Comparator.comparingInt(GivenSheet::judgeNo))
                .toList();
    }

    private static BigDecimal spread(List<BigDecimal> sorted) {
        return sorted.isEmpty() ? null : sorted.get(sorted.size() - 1).subtract(sorted.get(0));
    }
}
