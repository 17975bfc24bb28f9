package cn.kexie.board;

import cn.kexie.board.BoardRegister.Count;
import cn.kexie.board.BoardRegister.Lights;
import cn.kexie.board.BoardRegister.Stretch;
import cn.kexie.calendar.WorkingCalendar;
import cn.kexie.casefile.ReadableCases;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The board of whoever asks, and the cases behind each of its figures. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private static final int YELLOW_PER_CENT = 90;

    private final BoardRegister register;
    private final BoardWords words;
    private final CityFigures cities;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Boards(BoardRegister register, BoardWords words, CityFigures cities, WorkingCalendar calendar, Clock clock) {
        this.register = register;
        this.words = words;
        this.cities = cities;
        this.calendar = calendar;
        this.clock = clock;
    }

    public Board of(StaffPrincipal staff) {
        ReadableCases readable = ReadableCases.of(staff);
        Lights lights = lights(readable);
        LocalDate since = since();
        List<Count> open = register.open(readable, lights);
        List<Board.Row> procedures = words.named(rows(open, "procedure"));
        return new Board(
                lights.today(),
                procedures.stream().mapToLong(Board.Row::cases).sum(),
                total(procedures),
                procedures,
                rows(open, "authority"),
                rows(register.steps(readable, lights), "step"),
                words.statuses(register.statuses(readable, since)),
                months(readable, since),
                register.ended(readable, since).stream().map(Boards::punctual).toList(),
                words.corrections(register.corrections(readable, since)),
                cities.of(rows(open, "city")));
    }

    /** The cases of a figure, those due first. */
    public Page<BoardLine> cases(StaffPrincipal staff, BoardSearch search, int page, int size) {
        ReadableCases readable = ReadableCases.of(staff);
        Lights lights = lights(readable);
        List<BoardLine> lines = register.cases(readable, lights, search, since(), size, (long) page * size).stream()
                .map(row -> line(row, lights.today()))
                .toList();
        return new Page<>(page, size, register.count(readable, lights, search, since()), lines);
    }

    /** What the cases of a figure have in common, in words. */
    public String title(BoardSearch search) {
        return words.title(search);
    }

    private BoardLine line(BoardRegister.CaseRow row, LocalDate today) {
        return new BoardLine(
                row.caseNo(),
                row.procedure(),
                words.procedure(row.procedure()),
                row.statusText(),
                row.applicant(),
                row.authority(),
                row.submittedAt(),
                row.step(),
                row.deadline(),
                row.dueDate(),
                row.dueDate() == null ? null : daysLeft(today, row.dueDate()),
                row.light());
    }

    private int daysLeft(LocalDate today, LocalDate due) {
        return due.isBefore(today) ? -calendar.workingDaysBetween(due, today) : calendar.workingDaysBetween(today, due);
    }

    private Lights lights(ReadableCases readable) {
        LocalDate today = today();
        return new Lights(
                today,
                register.stretches(readable).stream()
                        .filter(stretch -> nearlyUsed(stretch, today))
                        .toList());
    }

    /** A deadline that was stopped for a while is longer than its working days; what counts is what is left of them. */
    private boolean nearlyUsed(Stretch stretch, LocalDate today) {
        int all = stretch.limit() == null
                ? calendar.workingDaysBetween(stretch.startedOn(), stretch.dueDate())
                : stretch.limit();
        int left = calendar.workingDaysBetween(today, stretch.dueDate());
        return (all - left) * 100 >= all * YELLOW_PER_CENT;
    }

    private List<Board.Month> months(ReadableCases readable, LocalDate since) {
        Map<String, Board.Month> found = new LinkedHashMap<>();
        for (LocalDate month = since; !month.isAfter(today()); month = month.plusMonths(1)) {
            String name = month.toString().substring(0, 7);
            found.put(name, new Board.Month(name, 0, 0));
        }
        register.months(readable, since)
                .forEach(count ->
                        found.replace(count.month(), new Board.Month(count.month(), count.filed(), count.closed())));
        return List.copyOf(found.values());
    }

    private static List<Board.Row> rows(List<Count> counts, String by) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<Light, Long>> lights = new LinkedHashMap<>();
        counts.stream().filter(count -> count.by().equals(by)).forEach(count -> {
            names.putIfAbsent(count.code(), count.name());
            lights.computeIfAbsent(count.code(), code -> new EnumMap<>(Light.class))
                    .merge(count.light(), count.cases(), Long::sum);
        });
        return lights.entrySet().stream()
                .map(entry -> new Board.Row(
                        entry.getKey(),
                        names.get(entry.getKey()),
                        entry.getValue().values().stream()
                                .mapToLong(Long::longValue)
                                .sum(),
                        entry.getValue()))
                .sorted(Comparator.comparingLong((Board.Row row) -> row.lights().getOrDefault(Light.RED, 0L))
                        .thenComparingLong(Board.Row::cases)
                        .reversed()
                        .thenComparing(Board.Row::code))
                .toList();
    }

    private static Map<Light, Long> total(List<Board.Row> rows) {
        Map<Light, Long> total = new EnumMap<>(Light.class);
        for (Light light : Light.values()) {
            total.put(
                    light,
                    rows.stream()
                            .mapToLong(row -> row.lights().getOrDefault(light, 0L))
                            .sum());
        }
        return total;
    }

    private static Board.Punctual punctual(BoardRegister.EndedCount count) {
        int share = (int) ((count.ended() - count.late()) * 100 / count.ended());
        return new Board.Punctual(count.kind(), count.text(), count.ended(), count.late(), share);
    }

    /** The first day of the twelve months the board looks back. */
    private LocalDate since() {
        return today().withDayOfMonth(1).minusMonths(11);
    }

    private LocalDate today() {
        return ChinaTime.today(clock);
    }
}
