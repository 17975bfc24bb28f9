package cn.kexie.contest.entry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.SealedPeople;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("一次竞赛的一万件作品，成批办理")
class EntriesIT {

    private static final Logger LOG = LoggerFactory.getLogger(EntriesIT.class);
    private static final int MANY = 10_000;

    @LocalServerPort
    private int port;

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    private String contestNo;

    @BeforeEach
    void admitMany() {
        SealedPeople people = new SealedPeople(personal);
        contestNo = ContestForEntries.open(new Province(port), Map.of()).contestNo();
        jdbc.sql("""
                insert into case_file (case_no, procedure, applicant_credit_code, applicant_name, submitted_at, exclusive,
                    status, status_text, authority_code, authority_name, step, open, version)
                select :no || '-' || lpad(i::text, 5, '0'), 'contest-entry', '91440106MA0000015E', '示例企业', now(), false,
                    'ADMITTED', '已参赛', :no, '组委会', '等待评审', true, 1
                from generate_series(1, :many) as i
                """).param("no", contestNo).param("many", MANY).update();
        jdbc.sql("""
                insert into contest_entry (entry_no, version, contest_no, blind_code, title, category,
                    applicant_credit_code, applicant_name, applicant_unit, recommender, recommender_name, form, state)
                select case_no, 1, :no, right(case_no, 5), '作品' || right(case_no, 5), 'MINI_INVENTION',
                    applicant_credit_code, applicant_name, '设备部', applicant_credit_code, applicant_name,
                    (:forms::text[])[right(case_no, 5)::integer], 'ADMITTED'
                from case_file where authority_code = :no and procedure = 'contest-entry'
                """)
                .param("no", contestNo)
                .param("forms", each(i -> people.form(entryNo(i), "{}")))
                .update();
        jdbc.sql("""
                insert into contest_entry_member (entry_no, position, name, role, share_percent)
                select entry_no, i, case i when 1 then (:leaders::text[])[right(entry_no, 5)::integer]
                    else (:members::text[])[right(entry_no, 5)::integer] end, case i when 1 then 'LEADER' else 'MEMBER' end, 50
                from contest_entry cross join generate_series(1, 2) as i where contest_no = :no
                """)
                .param("no", contestNo)
                .param("leaders", each(i -> people.member(entryNo(i), 1, "队员")))
                .param("members", each(i -> people.member(entryNo(i), 2, "队员")))
                .update();
    }

    private String entryNo(int number) {
        return "%s-%05d".formatted(contestNo, number);
    }

    private static String[] each(IntFunction<String> text) {
        return IntStream.rangeClosed(1, MANY).mapToObj(text).toArray(String[]::new);
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from contest_result where contest_no = ?")
                .param(contestNo)
                .update();
        jdbc.sql("delete from contest_entry_member where entry_no like ?")
                .param(contestNo + "-%")
                .update();
        jdbc.sql("delete from contest_entry where contest_no = ?")
                .param(contestNo)
                .update();
        jdbc.sql("delete from case_event where case_no like ?")
                .param(contestNo + "-%")
                .update();
        jdbc.sql("delete from case_file where case_no like ?")
                .param(contestNo + "-%")
                .update();
    }

    @Test
    @DisplayName("读取、定名次、评奖")
    void ranksAndAwardsThemAll() {
        List<EntryFacts> facts = new ArrayList<>();
        timed("admitted", () -> facts.addAll(entries.admitted(contestNo)));
        assertThat(facts).hasSize(MANY);
        List<String> numbers = facts.stream().map(EntryFacts::entryNo).toList();
        Map<String, List<EntryFacts.Person>> people = new HashMap<>();
        timed("people", () -> people.putAll(entries.people(numbers)));
        assertThat(people).hasSize(MANY);
        assertThat(people.get(numbers.get(0)))
                .containsExactly(
                        new EntryFacts.Person("队员", Role.LEADER, null), new EntryFacts.Person("队员", Role.MEMBER, null));
        assertThat(entries.titles(contestNo, numbers)).hasSize(MANY);

        timed("ranked", () -> entries.ranked(contestNo, numbers));
        assertThat(statuses()).containsExactly(Map.entry("RANKED", (long) MANY));
        rank();
        Map<String, String> grades = numbers.subList(0, 500).stream().collect(Collectors.toMap(no -> no, no -> "一等奖"));
        timed("awarded", () -> entries.awarded(contestNo, grades));

        assertThat(statuses()).containsOnly(Map.entry("AWARDED", 500L), Map.entry("NOT_AWARDED", MANY - 500L));
        assertThat(result(numbers.get(0))).contains("\"rank\": 1", "\"score\": 90.50", "一等奖");
        assertThat(result(numbers.get(MANY - 1))).contains("\"rank\": " + MANY).doesNotContain("grade");
        assertThat(entries.counts(contestNo)).containsExactly(Map.entry("ADMITTED", MANY));
    }

    private void rank() {
        jdbc.sql("insert into contest_ranking (contest_no, revision, reason, made_at) values (?, 1, '测试', now())")
                .param(contestNo)
                .update();
        jdbc.sql("""
                insert into contest_result (contest_no, revision, entry_no, score, rank)
                select contest_no, 1, entry_no, 90.5, right(entry_no, 5)::integer from contest_entry where contest_no = ?
                """).param(contestNo).update();
    }

    private Map<String, Long> statuses() {
        return jdbc
                .sql("select status from case_file where authority_code = ? and procedure = 'contest-entry'")
                .param(contestNo)
                .query(String.class)
                .stream()
                .collect(Collectors.groupingBy(status -> status, Collectors.counting()));
    }

    private String result(String entryNo) {
        return jdbc.sql("select result::text from case_file where case_no = ?")
                .param(entryNo)
                .query(String.class)
                .single();
    }

    private static void timed(String what, Runnable work) {
        Instant start = Instant.now();
        work.run();
        Duration took = Duration.between(start, Instant.now());
        LOG.info("{} of {} entries took {} ms", what, MANY, took.toMillis());
        assertThat(took).as(what).isLessThan(Duration.ofSeconds(60));
    }
}
