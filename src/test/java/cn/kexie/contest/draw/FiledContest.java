package cn.kexie.contest.draw;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.Organiser;
import cn.kexie.contest.SealedPeople;
import cn.kexie.contest.entry.EntryFacts;
import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.contest.pool.Judge;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.rules.Sha256;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.rules.Trim;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.personal.PersonalData;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contest with judges and entries, written into the database as the rooms that own them do. */
public final class FiledContest {

    private static final AtomicInteger SERIAL = new AtomicInteger(800_000);
    private static final OffsetDateTime CLOSED = OffsetDateTime.parse("2026-10-31T18:00:00+08:00");

    private final JdbcClient jdbc;
    private final SealedPeople people;
    private final String contestNo;
    private final List<Judge> judges = new ArrayList<>();
    private final Map<String, EntryFacts> entries = new LinkedHashMap<>();
    private final Map<Integer, Integer> otherContests = new LinkedHashMap<>();
    private Contest contest;

    public FiledContest(
            JdbcClient jdbc,
            PersonalData personal,
            ContestScope scope,
            int judgesPerEntry,
            boolean departmentConflicts) {
        this.jdbc = jdbc;
        this.people = new SealedPeople(personal);
        this.contestNo = "CON-2026-" + SERIAL.incrementAndGet();
        Organiser organiser = new Organiser(Organiser.Kind.BODY, "440100", "广州市科学技术协会", null);
        contest = new Contest(
                contestNo,
                1,
                organiser,
                plan(scope, judgesPerEntry),
                CLOSED.minusDays(30),
                CLOSED,
                1,
                rules(judgesPerEntry, departmentConflicts),
                "规则版本",
                seed(),
                Sha256.of(seed()),
                false);
        caseFile(contestNo, "contest", "CLOSED");
        row("contest", """
                {"contest_no": "%s", "version": 1, "organiser_kind": "BODY", "organiser_code": "440100",
                 "organiser_name": "广州市科学技术协会", "title": "%s", "year": 2026, "scope": "%s", "plan": {}, "stage": 1,
                 "entries_open": "%s", "entries_close": "%s", "cancelled": false, "seed_revealed": false}
                """.formatted(contestNo, contestNo, scope, CLOSED.minusDays(30), CLOSED));
    }

    public Contest contest() {
        return contest;
    }

    public String contestNo() {
        return contestNo;
    }

    PersonalData personal() {
        return people.personal();
    }

    List<Judge> judges() {
        return judges;
    }

    List<EntryFacts> entries() {
        return List.copyOf(entries.values());
    }

    Map<Integer, Integer> otherContests() {
        return otherContests;
    }

    void comesTo(int stage) {
        contest = new Contest(
                contestNo,
                1,
                contest.organiser(),
                contest.plan(),
                contest.entriesOpen(),
                contest.entriesClose(),
                stage,
                contest.rules(),
                contest.ruleVersion(),
                contest.seed(),
                contest.seedDigest(),
                contest.seedRevealed());
    }

    /** A judge of whom only the name is known. */
    public int judge(String name) {
        return judge(name, null, null, null);
    }

    public int judge(String name, String employerCode, String department, String groupCode) {
        int judgeNo = judges.size() + 1;
        String pseudonym = "J-%04d".formatted(judgeNo);
        judges.add(new Judge(
                judgeNo,
                UserId.of("u" + judgeNo),
                name,
                employerCode,
                department,
                groupCode,
                List.of(),
                pseudonym,
                null,
                false));
        jdbc.sql("""
                        insert into contest_judge (contest_no, judge_no, user_id, name, name_key, employer_code, department,
                            group_code, fields, pseudonym)
                        values (:contest, :no, :user, :name, :key, :employer, :department, :group, '[]', :pseudonym)
                        """)
                .param("contest", contestNo)
                .param("no", judgeNo)
                .param("user", contestNo + "-u" + judgeNo)
                .param("name", people.judge(contestNo, judgeNo, name))
                .param("key", people.key(name))
                .param("employer", employerCode)
                .param("department", department)
                .param("group", groupCode)
                .param("pseudonym", pseudonym)
                .update();
        return judgeNo;
    }

    void judgesElsewhere(int judgeNo, int contests) {
        otherContests.put(judgeNo, contests);
    }

    public void release(int judgeNo) {
        Judge judge = judges.get(judgeNo - 1);
        judges.set(
                judgeNo - 1,
                new Judge(
                        judgeNo,
                        judge.userId(),
                        judge.name(),
                        judge.employerCode(),
                        judge.department(),
                        judge.groupCode(),
                        judge.fields(),
                        judge.pseudonym(),
                        null,
                        true));
        jdbc.sql("update contest_judge set released_at = now() where contest_no = :contest and judge_no = :no")
                .param("contest", contestNo)
                .param("no", judgeNo)
                .update();
    }

    /** An admitted entry of an enterprise. */
    public String entry(String applicant, String unit, Person... team) {
        String entryNo = "ENT-2026-" + SERIAL.incrementAndGet();
        caseFile(entryNo, "contest-entry", "ADMITTED");
        row("contest_entry", """
                {"entry_no": "%s", "version": 1, "contest_no": "%s", "blind_code": "%s", "title": "%s",
                 "category": "MINI_INVENTION", "applicant_credit_code": "%s", "applicant_name": "企业",
                 "applicant_unit": "%s", "recommender": "推荐单位", "recommender_name": "推荐单位", "form": "%s",
                 "findings": [], "in_formal_check": false, "state": "ADMITTED"}
                """.formatted(
                        entryNo, contestNo, entryNo, entryNo, applicant, unit, people.form(entryNo, "{}")));
        for (int position = 1; position <= team.length; position++) {
            person(entryNo, position, team[position - 1]);
        }
        entries.put(entryNo, new EntryFacts(entryNo, entryNo, entryNo, "MINI_INVENTION", applicant, "企业", unit));
        return entryNo;
    }

    public void award(String entryNo) {
        jdbc.sql("update case_file set status = 'AWARDED', open = false where case_no = :no")
                .param("no", entryNo)
                .update();
    }

    private void person(String entryNo, int position, Person person) {
        jdbc.sql("""
                        insert into contest_entry_member (entry_no, position, name, name_key, role, employer_code)
                        values (:entry, :position, :name, :key, :role, :employer)
                        """)
                .param("entry", entryNo)
                .param("position", position)
                .param("name", people.member(entryNo, position, person.name()))
                .param("key", people.key(person.name()))
                .param("role", person.role().name())
                .param("employer", person.employerCode())
                .update();
    }

    private void row(String table, String columns) {
        jdbc.sql("insert into %1$s select * from jsonb_populate_record(null::%1$s, :columns::jsonb)".formatted(table))
                .param("columns", columns)
                .update();
    }

    private void caseFile(String caseNo, String procedure, String status) {
        jdbc.sql("""
                        insert into case_file (case_no, procedure, status, status_text, applicant_credit_code, applicant_name,
                            authority_code, authority_name, submitted_at, step, open, exclusive, version)
                        values (:no, :procedure, :status, '', '440100', '主办单位', :contest, '组委会', now(), '', true, false, 1)
                        """)
                .param("no", caseNo)
                .param("procedure", procedure)
                .param("status", status)
                .param("contest", contestNo)
                .update();
    }

    private String seed() {
        return HexFormat.of().toHexDigits(contestNo.hashCode()).repeat(8);
    }

    private static ContestPlan plan(ContestScope scope, int judgesPerEntry) {
        return new ContestPlan(
                "竞赛",
                scope,
                null,
                List.of("MINI_INVENTION"),
                List.of(),
                CLOSED.minusDays(30),
                CLOSED,
                judgesPerEntry,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ContestRules rules(int judgesPerEntry, boolean departmentConflicts) {
        return new ContestRules(
                List.of(),
                new Trim(5, 1),
                List.of(),
                List.of(new Stage("初评", 100, null)),
                judgesPerEntry,
                1,
                null,
                true,
                false,
                null,
                10,
                departmentConflicts,
                Map.of());
    }
}
