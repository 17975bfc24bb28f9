package cn.kexie.contest.draw.conflict;

import static cn.kexie.contest.entry.form.EntryMember.Role.ADVISER;
import static cn.kexie.contest.entry.form.EntryMember.Role.LEADER;
import static cn.kexie.contest.entry.form.EntryMember.Role.MEMBER;
import static cn.kexie.contest.entry.form.EntryMember.Role.RECOMMENDER;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.draw.FiledContest;
import cn.kexie.contest.draw.conflict.Conflicts.Found;
import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.engine.DecisionTables;
import cn.kexie.platform.database.SetPlans;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.IntegrationTest;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which relations between judges and works the register shows, one by one. */
@IntegrationTest
class ConflictsIT {

    private static final String APPLICANT = "91440106MA0000015E";
    private static final String PARTNER = "91440106MA0000023K";
    private static final String STRANGER = "91440106MA000003XX";
    private static final String GROUP = "91440000MA0000099G";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetPlans sets;

    @Autowired
    private PersonalData personal;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private Clock clock;

    private FiledContest contest;
    private Conflicts conflicts;

    @BeforeEach
    void file() {
        contest = new FiledContest(jdbc, personal, ContestScope.CROSS_UNIT, 3, true);
        conflicts = ConflictsFixture.conflicts(
                jdbc, sets, personal, (rules, table, inputs) -> tables.decideAll(table, inputs), clock);
    }

    @Test
    void findsTheEnterpriseOfTheApplicant() {
        contest.judge("甲", APPLICANT, null, null);
        contest.judge("乙", STRANGER, null, null);
        contest.entry(APPLICANT, "总装车间", person("丙", LEADER));
        assertThat(found()).containsExactly("1 SAME_ENTERPRISE", "1 COMPLETER_ENTERPRISE");
    }

    /** As stored before codes were brought to one spelling, or by whoever typed one in another way. */
    @Test
    void findsTheEnterpriseHoweverItsCodeWasTyped() {
        contest.judge("甲", "91440106-MA000001-5E", null, null);
        contest.judge("乙", APPLICANT.toLowerCase(), null, null);
        contest.judge("丙", "９１４４０１０６MA0000015E", null, null);
        contest.judge("丁", "91440106MA0000077X", null, "91440106 ma0000015e");
        contest.entry(APPLICANT, "总装车间", person("戊", LEADER));
        assertThat(found()).contains("1 SAME_ENTERPRISE", "2 SAME_ENTERPRISE", "3 SAME_ENTERPRISE", "4 SAME_GROUP");
    }

    @Test
    void anEmployerWithoutACodeIsComparedByItsName() {
        contest.judge("甲", "企\u3000业", null, null);
        contest.judge("乙", "示例大学", null, null);
        contest.judge("丙", "示例大学", null, null);
        contest.entry(APPLICANT, "总装车间", person("丙", LEADER));
        assertThat(found()).containsExactlyInAnyOrder("1 SAME_ENTERPRISE", "3 COMPLETER");
    }

    @Test
    void findsTheEnterpriseOfACompleterWhoWorksElsewhere() {
        contest.judge("甲", PARTNER, null, null);
        contest.entry(APPLICANT, "总装车间", person("丙", LEADER), new Person("丁", MEMBER, PARTNER));
        assertThat(found()).containsExactly("1 COMPLETER_ENTERPRISE");
    }

    @Test
    void doesNotCountTheEnterpriseOfAnAdviser() {
        contest.judge("甲", PARTNER, null, null);
        contest.entry(APPLICANT, "总装车间", person("丙", LEADER), new Person("丁", ADVISER, PARTNER));
        assertThat(found()).isEmpty();
    }

    @Test
    void findsTheGroupThatTheApplicantHeads() {
        contest.judge("甲", STRANGER, null, APPLICANT);
        contest.entry(APPLICANT, "总装车间", person("丙", LEADER));
        assertThat(found()).containsExactly("1 SAME_GROUP");
    }

    @Test
    void findsTheGroupOfAnApplicantFromWhomeverWasNominatedOfIt() {
        new FiledContest(jdbc, personal, ContestScope.CROSS_UNIT, 3, false).judge("戊", PARTNER, null, GROUP);
        contest.judge("甲", STRANGER, null, GROUP);
        contest.judge("乙", GROUP, null, null);
        contest.entry(PARTNER, "总装车间", person("丙", LEADER));
        assertThat(found()).containsExactly("1 SAME_GROUP", "2 SAME_GROUP");
    }

    @Test
    void findsTheDepartment() {
        contest.judge("甲", null, "总装 车间", null);
        contest.judge("乙", STRANGER, "总装车间", null);
        contest.entry(APPLICANT, "总装车间", person("丙", LEADER));
        assertThat(found()).containsExactly("1 SAME_DEPARTMENT");
    }

    @Test
    void knowsPeopleByNameAndEmployer() {
        contest.judge("欧阳·娜", null, null, null);
        contest.judge("李 明", null, null, null);
        contest.judge("王强", null, null, null);
        contest.judge("李明", STRANGER, null, null);
        contest.entry(APPLICANT, "总装车间", person("欧阳娜", LEADER), person("李明", ADVISER), person("王　强", RECOMMENDER));
        assertThat(found()).containsExactly("1 COMPLETER", "2 ADVISER", "3 RECOMMENDER");
    }

    @Test
    void findsEarlierAwardsInCommon() {
        FiledContest earlier = new FiledContest(jdbc, personal, ContestScope.CROSS_UNIT, 3, false);
        String awarded =
                earlier.entry(STRANGER, "一车间", person("获奖的专家", LEADER), new Person("获奖的完成人", MEMBER, APPLICANT));
        String unrewarded =
                earlier.entry(STRANGER, "一车间", person("落选的专家", LEADER), new Person("获奖的完成人", MEMBER, APPLICANT));
        earlier.award(awarded);
        contest.judge("获奖的专家", STRANGER, null, null);
        contest.judge("落选的专家", STRANGER, null, null);
        contest.entry(APPLICANT, "总装车间", person("获奖的完成人", LEADER));
        assertThat(unrewarded).isNotEqualTo(awarded);
        assertThat(found()).containsExactly("1 CO_AWARD");
    }

    @Test
    void letsColleaguesJudgeInsideAnEnterpriseButNotTheirOwnDepartment() {
        contest = new FiledContest(jdbc, personal, ContestScope.INTERNAL, 3, true);
        contest.judge("甲", APPLICANT, "研发部", null);
        contest.judge("乙", APPLICANT, "总装车间", null);
        contest.entry(APPLICANT, "总装车间", person("丙", LEADER), person("甲", ADVISER));
        assertThat(found()).containsExactly("1 ADVISER", "2 SAME_DEPARTMENT");
    }

    @Test
    void leavesOutWhoTakesNoFurtherPartAndKeepsWhatWasDeclared() {
        int judge = contest.judge("甲", APPLICANT, null, null);
        int other = contest.judge("乙", STRANGER, null, null);
        String entry = contest.entry(APPLICANT, "总装车间", person("丙", LEADER));
        conflicts.find(contest.contest());
        conflicts.declare(contest.contestNo(), entry, other, "师生关系");
        contest.release(judge);
        assertThat(found()).containsExactly("2 DECLARED");
        assertThat(conflicts.page(contest.contestNo(), 0, 20).items())
                .extracting(Found::reason)
                .containsExactly("师生关系");
    }

    private List<String> found() {
        conflicts.find(contest.contest());
        return conflicts.page(contest.contestNo(), 0, 200).items().stream()
                .sorted(Comparator.comparing(Found::judgeNo).thenComparing(found -> order(found.kind())))
                .map(found -> found.judgeNo() + " " + found.kind())
                .toList();
    }

    private static int order(String kind) {
        return kind.equals(ConflictRegister.DECLARED)
                ? Relation.values().length
                : Relation.valueOf(kind).ordinal();
    }

    private static Person person(String name, Role role) {
        return new Person(name, role, null);
    }
}
