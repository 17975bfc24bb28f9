package cn.kexie.casefile.figures;

import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseProcedure;
import cn.kexie.casefile.CaseProcedures;
import cn.kexie.casefile.CaseSpan;
import cn.kexie.casefile.CaseTally;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.casefile.figures.CaseFigures.Figure;
import cn.kexie.casefile.figures.CaseFigures.Kind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts the cases of whoever asks; a procedure declared in files is counted like any other. */
@Service
@Transactional(readOnly = true)
public class CaseStatistics {

    private static final int MOST_AUTHORITIES = 100;

    private final CaseAccess access;
    private final CaseProcedures procedures;
    private final ProcedureWords words;

    CaseStatistics(CaseAccess access, CaseProcedures procedures, ProcedureWords words) {
        this.access = access;
        this.procedures = procedures;
        this.words = words;
    }

    /** @param procedure and {@code status}: null for any */
    public CaseFigures of(Object principal, String procedure, String status, CaseSpan span) {
        List<CaseTally> tallies = access.tally(principal, procedure, status, span);
        List<CaseTally> kinds =
                tallies.stream().filter(tally -> tally.procedure() != null).toList();
        List<CaseTally> authorities = tallies.stream()
                .filter(tally -> tally.authorityCode() != null)
                .sorted(Comparator.comparingLong(CaseTally::cases).reversed())
                .toList();
        return new CaseFigures(
                span.from().toString(),
                span.to().toString(),
                sum(kinds),
                kinds.stream().mapToLong(CaseTally::open).sum(),
                byKind(kinds, procedure, status),
                authorities.stream()
                        .limit(MOST_AUTHORITIES)
                        .map(tally -> figure(tally, tally.authorityCode(), tally.authorityName()))
                        .toList(),
                sum(authorities.stream().skip(MOST_AUTHORITIES).toList()),
                byMonth(tallies, span));
    }

    private List<Kind> byKind(List<CaseTally> tallies, String procedure, String status) {
        Map<String, List<CaseTally>> counted = tallies.stream()
                .collect(Collectors.groupingBy(CaseTally::procedure, LinkedHashMap::new, Collectors.toList()));
        List<Kind> kinds = new ArrayList<>();
        procedures
                .all()
                .filter(source -> procedure == null || procedure.equals(source.procedure()))
                .sorted(Comparator.comparing(CaseProcedure::procedure))
                .forEach(source -> {
                    Texts texts = Texts.of(source, words);
                    kinds.add(kind(
                            source.procedure(),
                            texts.procedure(),
                            texts.only(status),
                            removed(counted, source.procedure())));
                });
        counted.forEach((gone, left) -> kinds.add(kind(gone, gone, Map.of(), left)));
        return kinds;
    }

    private static List<CaseTally> removed(Map<String, List<CaseTally>> counted, String procedure) {
        List<CaseTally> tallies = counted.remove(procedure);
        return tallies == null ? List.of() : tallies;
    }

    private static Kind kind(String procedure, String name, Map<String, String> texts, List<CaseTally> tallies) {
        Map<String, CaseTally> counted =
                tallies.stream().collect(Collectors.toMap(CaseTally::status, Function.identity()));
        List<Figure> byStatus = Stream.concat(texts.keySet().stream(), counted.keySet().stream())
                .distinct()
                .map(status -> counted.containsKey(status)
                        ? figure(counted.get(status), status, texts.getOrDefault(status, status))
                        : new Figure(status, texts.get(status), 0, 0))
                .toList();
        return new Kind(
                procedure,
                name,
                sum(tallies),
                tallies.stream().mapToLong(CaseTally::open).sum(),
                byStatus);
    }

    private static List<Figure> byMonth(List<CaseTally> tallies, CaseSpan span) {
        Map<String, CaseTally> counted = tallies.stream()
                .filter(tally -> tally.month() != null)
                .collect(Collectors.toMap(CaseTally::month, Function.identity()));
        return Stream.iterate(span.from(), month -> !month.isAfter(span.to()), month -> month.plusMonths(1))
                .map(month -> counted.containsKey(month.toString())
                        ? figure(counted.get(month.toString()), month.toString(), text(month))
                        : new Figure(month.toString(), text(month), 0, 0))
                .toList();
    }

    private static Figure figure(CaseTally tally, String code, String name) {
        return new Figure(code, name, tally.cases(), tally.open());
    }

    private static long sum(List<CaseTally> tallies) {
        return tallies.stream().mapToLong(CaseTally::cases).sum();
    }

    private static String text(YearMonth month) {
        return "%d年%d月".formatted(month.getYear(), month.getMonthValue());
    }
}
