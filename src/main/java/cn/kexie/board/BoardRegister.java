package cn.kexie.board;

import cn.kexie.casefile.ReadableCases;
import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.List;

/** Counts and lists where cases are stored; one statement a table of the board, however many cases there are. */
interface BoardRegister {

    /** Stretches of the running deadlines of these cases, each once. */
    List<Stretch> stretches(ReadableCases readable);

    /** By procedure and light, by body and light, by city and light, each on its own. */
    List<Count> open(ReadableCases readable, Lights lights);

    List<Count> steps(ReadableCases readable, Lights lights);

    /** Open ones as they stand, closed ones of the last twelve months. */
    List<StatusCount> statuses(ReadableCases readable, LocalDate since);

    List<MonthCount> months(ReadableCases readable, LocalDate since);

    List<EndedCount> ended(ReadableCases readable, LocalDate since);

    List<ItemCount> corrections(ReadableCases readable, LocalDate since);

    List<RegionCount> associations();

    List<RegionCount> contests();

    List<CaseRow> cases(
            ReadableCases readable, Lights lights, BoardSearch search, LocalDate since, int size, long offset);

    long count(ReadableCases readable, Lights lights, BoardSearch search, LocalDate since);

    /** @param limit working days of the deadline with its extensions; null for one counted in months */
    record Stretch(LocalDate startedOn, LocalDate dueDate, Integer limit) {}

    /** The day, and the stretches of which 90 % are used on it. */
    record Lights(LocalDate today, List<Stretch> yellow) {}

    /** @param by {@code procedure}, {@code authority} or {@code city} */
    record Count(String by, String code, String name, Light light, long cases) {}

    record StatusCount(String procedure, String status, String text, boolean open, long cases) {}

    record MonthCount(String month, long filed, long closed) {}

    record EndedCount(String kind, String text, long ended, long late) {}

    record ItemCount(String procedure, String item, long cases) {}

    record RegionCount(String region, long number, long members) {}

    record CaseRow(
            CaseNo caseNo,
            String procedure,
            String statusText,
            String applicant,
            String authority,
            java.time.OffsetDateTime submittedAt,
            String step,
            String deadline,
            LocalDate dueDate,
            Light light) {}
}
