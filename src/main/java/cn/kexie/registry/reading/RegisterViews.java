package cn.kexie.registry.reading;

import cn.kexie.party.Regions;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.registry.Entry;
import cn.kexie.registry.EntryStatus;
import cn.kexie.registry.reading.EntryLists.Tally;
import cn.kexie.registry.reading.EntryLists.Tally.By;
import cn.kexie.registry.reading.RegisterFigures.Figure;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registers for whoever asks. A register exists for those who may see something in it, and for nobody else: 404
 * UNKNOWN_REGISTER.
 */
@Service
@Transactional(readOnly = true)
public class RegisterViews {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final EntryLists lists;
    private final EntryFilters filters;
    private final Regions regions;

    RegisterViews(EntryLists lists, EntryFilters filters, Regions regions) {
        this.lists = lists;
        this.filters = filters;
        this.regions = regions;
    }

    public List<RegisterLine> registers(Object principal) {
        return lists.registers(Reader.of(principal), filters.day(null));
    }

    /** What the register is called. */
    public String name(String register, Object principal) {
        return name(register, Reader.of(principal));
    }

    public Page<Entry> page(String register, EntryFilter filter, Object principal, int page, int size) {
        EntrySearch search = search(register, filter, principal);
        return new Page<>(page, size, lists.count(search), lists.page(search, size, (long) page * size));
    }

    /** Entries to take away, all of them. */
    List<Entry> all(String register, EntryFilter filter, Object principal, int most) {
        EntrySearch search = search(register, filter, principal);
        long count = lists.count(search);
        if (count > most) {
            throw Refusal.of(
                    Refusal.Reason.INVALID,
                    "TOO_MANY_ROWS",
                    "符合条件的有 %d 件，一次最多导出 %d 件，请按登记机关、地区或状态分几次导出".formatted(count, most));
        }
        return lists.page(search, most, 0);
    }

    /** @param asOf today when null */
    public EntryView get(String register, String no, LocalDate asOf, Object principal) {
        Reader reader = Reader.of(principal);
        LocalDate day = filters.day(asOf);
        name(register, reader);
        return Optional.of(no)
                .filter(NUMBER.asMatchPredicate())
                .flatMap(number -> lists.find(register, number, reader, day))
                .map(entry -> new EntryView(entry, lists.spans(no, day)))
                .orElseThrow(() -> unknown(no, asOf));
    }

    /** @param asOf today when null */
    public RegisterFigures figures(String register, LocalDate asOf, Object principal) {
        Reader reader = Reader.of(principal);
        LocalDate day = filters.day(asOf);
        String name = name(register, reader);
        Map<By, List<Tally>> tallies =
                lists.tally(register, reader, day).stream().collect(Collectors.groupingBy(Tally::by));
        List<Tally> statuses = tallies.getOrDefault(By.STATUS, List.of());
        return new RegisterFigures(
                register,
                name,
                day,
                statuses.stream().mapToLong(Tally::entries).sum(),
                statuses.stream().mapToLong(Tally::living).sum(),
                byStatus(statuses),
                byYear(tallies.getOrDefault(By.YEAR, List.of()), day.getYear()),
                tallies.getOrDefault(By.AUTHORITY, List.of()).stream()
                        .map(tally -> figure(tally, code -> tally.name()))
                        .toList(),
                tallies.getOrDefault(By.REGION, List.of()).stream()
                        .map(tally -> figure(tally, regions::path))
                        .toList());
    }

    private EntrySearch search(String register, EntryFilter filter, Object principal) {
        Reader reader = Reader.of(principal);
        name(register, reader);
        return filters.search(register, reader, filter);
    }

    private String name(String register, Reader reader) {
        if (!KEY.matcher(register).matches()) {
            throw unknownRegister();
        }
        return lists.name(register, reader).orElseThrow(RegisterViews::unknownRegister);
    }

    private static Map<EntryStatus, Long> byStatus(List<Tally> tallies) {
        Map<EntryStatus, Long> figures = new EnumMap<>(EntryStatus.class);
        for (EntryStatus status : EntryStatus.values()) {
            figures.put(status, 0L);
        }
        tallies.forEach(tally -> figures.put(EntryStatus.valueOf(tally.code()), tally.entries()));
        return figures;
    }

    private static List<Figure> byYear(List<Tally> tallies, int last) {
        Map<Integer, Tally> years =
                tallies.stream().collect(Collectors.toMap(tally -> Integer.valueOf(tally.code()), tally -> tally));
        int first = years.keySet().stream().mapToInt(Integer::intValue).min().orElse(last);
        return IntStream.rangeClosed(first, last)
                .mapToObj(year -> years.getOrDefault(year, new Tally(By.YEAR, String.valueOf(year), null, 0, 0)))
                .map(tally -> figure(tally, year -> year + "年"))
                .toList();
    }

    private static Figure figure(Tally tally, UnaryOperator<String> name) {
        return new Figure(tally.code(), name.apply(tally.code()), tally.entries(), tally.living());
    }

    private static Refusal unknownRegister() {
        return Refusal.unknown("UNKNOWN_REGISTER", "没有这个名录，或者名录不公开；可以查阅的名录见 /api/v1/registers");
    }

    private static Refusal unknown(String no, LocalDate asOf) {
        return Refusal.unknown(
                "UNKNOWN_ENTRY",
                asOf == null ? "名录中没有登记 %s，请核对编号".formatted(no) : "截至 %s，名录中没有登记 %s，请核对编号和日期".formatted(asOf, no));
    }
}
