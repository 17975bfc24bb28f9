package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import cn.kexie.association.Associations;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.PublicityPeriods;
import cn.kexie.support.Staff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 金丝雀: 200 people go through the whole system, by right ways and wrong ones; afterwards none of their names, mobiles,
 * e-mail addresses, months of birth and ID numbers stands in clear anywhere but where it is sealed or meant to be read.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("攻击：到处搜寻 200 名金丝雀")
class CanaryIT {

    /**
     * Columns and files that are known to be open still, each until its room is sealed. Nothing is let pass that is not
     * named here; what is named here and closed by now fails as well.
     */
    private static final Set<String> KNOWN_TO_BE_OPEN = Set.of();

    /** Sealed columns the flight leaves empty; the tests of their rooms write them. */
    private static final Set<String> UNWRITTEN = Set.of(
            "contest_award.revoked_reason",
            "contest_conflict.declared_reason",
            "contest_judge.release_reason",
            "contest_judge_change.nominations",
            "contest_judge_change.reason",
            "document_rendering.content",
            "member_roster_row.reason",
            "personal_erasure.person",
            "publicity_objection_statement.mobile",
            "publicity_objection_statement.name",
            "publicity_objection_statement.reason",
            "task_advice.answer",
            "task_advice.question",
            "task_return.reason",
            "webhook.former_secret",
            "webhook.secret");

    private static final int PEOPLE = 200;

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private PublicityPeriods publicities;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transaction;

    @Autowired
    private PersonalData personal;

    @Autowired
    private List<SealedColumns> rooms;

    @Value("${kexie.data-dir}")
    private Path dataDirectory;

    private final Queue<String> log = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> listener = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            log.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                    + thrown);
        }
    };

    /** What other tests have sealed, some of it by themselves. */
    private final Set<String> textsBefore = new HashSet<>();

    private Province province;
    private CanaryFlight flight;
    private CanaryContest contest;
    private CanaryMatters matters;
    private int flown;

    @BeforeAll
    void fly() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        listener.setContext(context);
        listener.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(listener);
        context.getLogger("cn.kexie").setLevel(Level.DEBUG);
        SealedRows others = new SealedRows(jdbc, transaction, personal, rooms, Set.of());
        others.columns().forEach(column -> others.of(column).forEach(row -> textsBefore.add(row.sealed())));
        province = new Province(port);
        Iterator<Canary> flock = counted(Canary.flock(PEOPLE).iterator());
        flight = new CanaryFlight(port, associations, flock);
        flight.establishments();
        flight.memberships();
        flight.mistakes();
        flight.rights();
        contest = new CanaryContest(port, runtime, jobs, flock);
        contest.fly();
        matters = new CanaryMatters(port, publicities, flock);
        matters.fly();
        flight.rest();
    }

    @AfterAll
    void land() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.getLogger("cn.kexie").setLevel(null);
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(listener);
    }

    @Test
    void allOfThemHaveFlown() {
        assertThat(flown).isEqualTo(PEOPLE);
        assertThat(flight.refusals()).hasSizeGreaterThan(70);
    }

    @Test
    void noColumnOfTheDatabaseShowsOne() {
        Set<String> open = transaction.execute(status -> CanarySearch.inDatabase(jdbc));
        assertThat(open).as("columns with a canary in clear").isEqualTo(knownToBeOpen(place -> place.contains(".")));
    }

    @Test
    void noFileShowsOneNorIsNamedAfterOne() {
        assertThat(CanarySearch.inFiles(dataDirectory))
                .as("files with a canary in clear, the server's log and its own files among them")
                .isEqualTo(knownToBeOpen(place -> !place.contains(".") || place.contains("/")));
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        assertThat(uploadsLeftIn(temporary)).isEmpty();
    }

    @Test
    void noLineOfTheLogShowsOne() {
        assertThat(log).hasSizeGreaterThan(10);
        assertThat(log.stream().filter(CanarySearch::hits).limit(5)).isEmpty();
        assertThat(log.stream()
                        .filter(line -> Canary.SURNAME.chars().anyMatch(character -> line.indexOf(character) >= 0))
                        .limit(5))
                .as("not even one character of a name")
                .isEmpty();
    }

    @Test
    void noRefusalFailsOrLeavesAHeaderWithOne() {
        Stream.of(flight.refusals(), contest.refusals(), matters.refusals())
                .flatMap(List::stream)
                .forEach(answer -> {
                    assertThat(answer.status()).as(answer::toString).isLessThan(500);
                    answer.response()
                            .headers()
                            .map()
                            .forEach((name, values) -> assertThat(CanarySearch.hits(name + values))
                                    .as(
                                            "header %s of %s",
                                            name, answer.response().request().uri())
                                    .isFalse());
                });
    }

    @Test
    void noPageForEverybodyShowsOne() {
        Stream.of(
                        "/v3/api-docs",
                        "/actuator/health",
                        "/api/v1/privacy-notice",
                        "/api/v1/registers/society-station?size=200",
                        "/api/v1/registers/achievement-registration?size=200",
                        "/privacy",
                        "/verify",
                        "/",
                        "/registers",
                        "/publicity",
                        "/contests",
                        "/associations",
                        "/guides",
                        "/swagger-ui/index.html")
                .forEach(path -> shows(province.visit(path)));
        List<String> codes = jdbc.sql("select verification_code from kexie.official_document")
                .query(String.class)
                .list();
        assertThat(codes).isNotEmpty();
        codes.forEach(code -> {
            shows(province.visit("/api/v1/verify/" + code));
            shows(province.visit("/verify/" + code));
        });
    }

    @Test
    void noExportThatNeedsNoNameShowsOne() {
        Staff administrator = province.administrator();
        shows(administrator.get("/actuator/health"));
        shows(administrator.get("/api/v1/admin/api-clients?size=200"));
        shows(administrator.get("/api/v1/admin/audit?size=200"));
        shows(administrator.get("/api/v1/admin/audit/export?day=" + province.today()));
        shows(administrator.get("/api/v1/cases?size=200"));
        shows(administrator.get("/api/v1/registers/society-station?size=200"));
        shows(administrator.get("/api/v1/registers/society-station/statistics"));
        shows(administrator.get("/api/v1/registers/achievement-registration/statistics"));
        shows(contest.organiser().get("/api/v1/contests/" + contest.contestNo() + "/result-sheet"));
        shows(contest.organiser().get("/api/v1/contests/" + contest.contestNo() + "/draw"));
        contest.entryNos().forEach(no -> shows(contest.entrant().get("/api/v1/cases/" + no + "/timeline")));
    }

    @Test
    void nothingTheEngineTellsShowsOne() {
        Staff administrator = province.administrator();
        for (String list : List.of(
                "task",
                "variable-instance",
                "history/task",
                "history/variable-instance",
                "history/process-instance",
                "history/activity-instance",
                "history/user-operation",
                "history/incident",
                "history/job-log",
                "incident",
                "filter",
                "job")) {
            for (int from = 0; from < 20_000; from += 1000) {
                Answer answer =
                        administrator.get("/engine-rest/%s?firstResult=%d&maxResults=1000".formatted(list, from));
                shows(answer);
                if (answer.json().size() < 1000) {
                    break;
                }
            }
        }
    }

    /** Whatever was sealed by whichever way: a place that is not the row's own would not open here. */
    @Test
    void everySealedTextOpensInItsOwnRowAndInNoOther() {
        SealedRows sealed = new SealedRows(jdbc, transaction, personal, rooms, textsBefore);
        Set<String> unwritten = new TreeSet<>();
        for (SealedColumn column : sealed.columns()) {
            List<SealedRows.Row> rows = sealed.of(column);
            if (rows.isEmpty()) {
                unwritten.add(column.table() + "." + column.column());
            }
            assertThat(rows)
                    .allSatisfy(row -> assertThat(sealed.opens(row.place(), row.sealed()))
                            .as(row.place().toString())
                            .isTrue());
            for (int i = 1; i < Math.min(rows.size(), 12); i++) {
                SealedRows.Row one = rows.get(i - 1);
                SealedRows.Row other = rows.get(i);
                // What happened to one case in the same second by the same role is one place.
                if (one.place().equals(other.place())) {
                    continue;
                }
                assertThat(sealed.opens(one.place(), other.sealed()) || sealed.opens(other.place(), one.sealed()))
                        .as("%s swapped with %s", one.place(), other.place())
                        .isFalse();
            }
        }
        assertThat(unwritten).as("columns nobody has written").isSubsetOf(UNWRITTEN);
        assertThat(sealed.lookingSealed())
                .as("columns that hold sealed texts are declared, so that a new key reaches them")
                .isSubsetOf(sealed.columns().stream()
                        .map(column -> column.table() + "." + column.column())
                        .toList());
    }

    /** Whoever can write the database puts a text of one row into another: nobody reads it there. */
    @Test
    void everyDoorRefusesATextOfAnotherRow() {
        SealedRows sealed = new SealedRows(jdbc, transaction, personal, rooms, textsBefore);
        SealedDoors doors = new SealedDoors(jdbc, province.administrator(), flight.association());
        Set<String> opened = new TreeSet<>();
        for (SealedColumn column : sealed.columns()) {
            String name = column.table() + "." + column.column();
            if (doors.leadTo(name) && !UNWRITTEN.contains(name) && !refusesOne(sealed, doors, column)) {
                opened.add(name);
            }
        }
        assertThat(opened).as("columns whose doors show a text of another row").isEmpty();
    }

    private boolean refusesOne(SealedRows sealed, SealedDoors doors, SealedColumn column) {
        List<SealedRows.Row> rows = sealed.of(column);
        return rows.stream().anyMatch(row -> {
            if (doors.read(row).filter(answer -> answer.status() == 200).isEmpty()) {
                return false;
            }
            String own = row.sealed();
            String other = rows.stream()
                    .map(SealedRows.Row::sealed)
                    .filter(text -> !text.equals(own))
                    .findFirst()
                    .orElseGet(() -> sealed.elsewhere(row.place()));
            sealed.put(row.place(), other);
            try {
                Answer answer = doors.read(row).orElseThrow();
                boolean refused = answer.status() == 500 && answer.text("code").equals("SEALED_TEXT_BROKEN");
                if (refused) {
                    assertThat(CanarySearch.hits(answer.body())).isFalse();
                    String place = column.table() + "." + column.column() + " [";
                    assertThat(log).anyMatch(line -> line.contains(place) && line.contains("已拒绝读取"));
                }
                return refused;
            } finally {
                sealed.put(row.place(), own);
            }
        });
    }

    private static void shows(Answer answer) {
        assertThat(answer.status()).as(answer::toString).isEqualTo(200);
        assertThat(CanarySearch.hits(answer.body()))
                .as(() -> answer.response().request().uri() + " " + around(answer))
                .isFalse();
    }

    private static String around(Answer answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        int at = Stream.of(Canary.SURNAME, Canary.MOBILES, Canary.ADDRESSES, Canary.ID_NUMBERS)
                .mapToInt(text::indexOf)
                .max()
                .orElse(0);
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), Math.max(0, at) + 60));
    }

    private static Set<String> uploadsLeftIn(Path temporary) {
        return Stream.of(temporary.toFile().listFiles())
                .filter(file -> file.getName().matches("(tomcat|poi|upload|kexie).*"))
                .flatMap(directory -> CanarySearch.inFiles(directory.toPath()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> knownToBeOpen(java.util.function.Predicate<String> kind) {
        return KNOWN_TO_BE_OPEN.stream().filter(kind).collect(Collectors.toCollection(TreeSet::new));
    }

    private Iterator<Canary> counted(Iterator<Canary> flock) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return flock.hasNext();
            }

            @Override
            public Canary next() {
                flown++;
                return flock.next();
            }
        };
    }
}
