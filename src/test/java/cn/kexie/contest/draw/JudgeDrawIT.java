package cn.kexie.contest.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.casefile.Cases;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.draw.DrawFile.AuditRow;
import cn.kexie.contest.draw.DrawFile.Round;
import cn.kexie.contest.draw.lots.Draw;
import cn.kexie.contest.draw.lots.DrawInput;
import cn.kexie.contest.draw.lots.DrawResult.Panel;
import cn.kexie.contest.draw.lots.Substitutes;
import cn.kexie.contest.entry.EntryFacts.Person;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.contest.view.DrawCommitments.DrawCommitment;
import cn.kexie.engine.DecisionTables;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.database.SetPlans;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The draw and what follows it, on the database. */
@IntegrationTest
class JudgeDrawIT {

    private static final String APPLICANT = "91440106MA0000015E";

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SetPlans sets;

    @Autowired
    private PersonalData personal;

    @Autowired
    private DecisionTables tables;

    @Autowired
    private Cases cases;

    @Autowired
    private DrawSeeds seeds;

    @Autowired
    private ObjectMapper json;

    private FiledContest contest;
    private DrawFixture room;

    @BeforeEach
    void file() {
        contest = new FiledContest(jdbc, personal, ContestScope.CROSS_UNIT, 3, false);
        room = new DrawFixture(
                contest, jdbc, sets, (rules, table, inputs) -> tables.decideAll(table, inputs), cases, seeds, json);
    }

    @Test
    void givesEveryWorkItsJudgesAndPublishesWhatAnybodyCanReplay() {
        judges(7);
        entries(20);
        contest.judge("完成人", null, null, null);
        String own = contest.entry(APPLICANT, "一车间", new Person("完成人", Role.LEADER, null));
        assertThatThrownBy(() -> room.published.get(contest.contestNo(), null)).isInstanceOf(Refusal.class);

        assertThat(draw()).isEqualTo(DrawOutcome.DRAWN);

        assertThat(room.seedRevealed).isTrue();
        assertThat(sheets("DRAW", "ASSIGNED")).isEqualTo(63);
        DrawFile file = room.published.get(contest.contestNo(), 1);
        assertThat(file.assignments())
                .hasSize(21)
                .allSatisfy(panel -> assertThat(panel.judges()).hasSize(3));
        assertThat(panel(file, own)).doesNotContain("J-0008");
        assertThat(file.conflicts()).isNull();
        assertThat(file.conflictsSalt()).isNull();
        ObjectNode before = json.valueToTree(file);
        assertThat(DrawReplay.replay(before)).isEmpty();
        DrawFile afterwards = awarded(1);
        assertThat(afterwards.conflicts()).hasSize(1);
        assertThat(afterwards.conflictsDigest())
                .isEqualTo(file.conflictsDigest())
                .matches("[0-9a-f]{64}");
        ObjectNode published = json.valueToTree(afterwards);
        assertThat(DrawReplay.replay(published)).isEmpty();
        assertThat(published.toString()).doesNotContain("完成人");
        assertThat(DrawReplay.replay(published.put("seed", "0"))).isNotEmpty();
    }

    @Test
    void drawsAStageOnlyOnce() {
        judges(5);
        entries(4);
        draw();
        JsonNode first = json.valueToTree(room.published.get(contest.contestNo(), 1));
        contest.judge("后来的专家");
        assertThat(draw()).isEqualTo(DrawOutcome.DRAWN);
        assertThat((JsonNode) json.valueToTree(room.published.get(contest.contestNo(), 1)))
                .isEqualTo(first);
    }

    @Test
    void saysWhichWorksHaveNoJudgesAndWhy() {
        judges(2);
        contest.judge("完成人");
        contest.judge("忙碌的专家");
        contest.judgesElsewhere(4, 10);
        String own = contest.entry(APPLICANT, "一车间", new Person("完成人", Role.LEADER, null));
        entries(2);

        assertThat(draw()).isEqualTo(DrawOutcome.IMPOSSIBLE);

        assertThat(room.obstacles.of(contest.contestNo()))
                .containsExactly(
                        "1 件作品抽不到 3 名专家；专家库 4 名，其中 1 名本年度参加的竞赛已达上限。请补充专家后重新抽取",
                        "作品 %s：需要 3 名专家，可以评审的只有 2 名；须回避：完成人 1 名".formatted(own));
        assertThat(sheets("DRAW", "ASSIGNED")).isZero();
        assertThat(room.seedRevealed).isFalse();
        contest.judge("补充的专家");
        assertThat(draw()).isEqualTo(DrawOutcome.DRAWN);
        assertThat(room.obstacles.of(contest.contestNo())).isEmpty();
    }

    @Test
    void doesNotDrawForNothing() {
        judges(3);
        assertThat(draw()).isEqualTo(DrawOutcome.IMPOSSIBLE);
        assertThat(room.obstacles.of(contest.contestNo())).containsExactly("没有可供评审的作品");
    }

    @Test
    void drawsOnlyWhatHasAdvancedInALaterStage() {
        judges(6);
        List<String> works = entries(8);
        draw();
        contest.comesTo(2);
        room.ofNextStage = Set.copyOf(works.subList(0, 3));
        assertThat(draw()).isEqualTo(DrawOutcome.DRAWN);
        DrawFile second = room.published.get(contest.contestNo(), null);
        assertThat(second.stage()).isEqualTo(2);
        assertThat(second.assignments()).extracting(Panel::entryNo).containsExactlyElementsOf(works.subList(0, 3));
    }

    @Test
    void putsAnotherJudgeInThePlaceOfOneWhoRecuses() {
        judges(5);
        String work = entries(3).get(0);
        draw();
        int judge = judgesOf(work).get(0);

        int substitute = room.assignments
                .replace(contest.contestNo(), 1, work, judge, SheetEnd.RECUSED, "师生关系")
                .orElseThrow();

        assertThat(judgesOf(work)).hasSize(3).contains(substitute).doesNotContain(judge);
        assertThat(room.opened).containsExactly(substitute);
        assertThat(room.conflicts.judgesByKind(contest.contestNo(), List.of(work)))
                .isEqualTo(Map.of(work, Map.of("DECLARED", 1)));
        assertThat(timeline().text()).isEqualTo("作品 %s 的一名评审专家回避，由 J-%04d 接替".formatted(work, substitute));
        assertThatThrownBy(
                        () -> room.assignments.replace(contest.contestNo(), 1, work, judge, SheetEnd.RECUSED, "师生关系"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(work);
        int next = room.assignments
                .replace(contest.contestNo(), 1, work, substitute, SheetEnd.RECUSED, "近亲属")
                .orElseThrow();
        assertThat(next).isNotIn(judge, substitute);
        assertThat(room.assignments.replace(contest.contestNo(), 1, work, next, SheetEnd.RECUSED, "近亲属"))
                .isEmpty();
    }

    @Test
    void sharesTheWorksOfAJudgeWhoDoesNotFinishAmongTheOthers() {
        judges(6);
        entries(10);
        draw();
        assertThat(room.assignments.replaceAll(contest.contestNo(), 1, 1, "逾期未提交"))
                .isEmpty();
        assertThat(sheets("DRAW", "REPLACED")).isEqualTo(5);
        assertThat(loads())
                .containsOnlyKeys(2, 3, 4, 5, 6)
                .allSatisfy((judge, load) -> assertThat(load).isBetween(5, 7));
        assertThat(timeline().text()).isEqualTo("退出专家的 5 件作品已改派");
        assertThat(room.assignments.replaceAll(contest.contestNo(), 1, 1, "逾期未提交"))
                .isEmpty();
    }

    @Test
    void findsTheConflictsOfAJudgeWhoCameAfterTheDraw() {
        judges(3);
        String work = contest.entry(APPLICANT, "一车间", new Person("完成人", Role.LEADER, null));
        draw();
        contest.judge("完成人");
        assertThat(room.assignments.addJudge(contest.contestNo(), 1, List.of(work), "分差过大"))
                .containsExactly(work);
        contest.judge("新来的专家");
        assertThat(room.assignments.addJudge(contest.contestNo(), 1, List.of(work), "分差过大"))
                .isEmpty();
        assertThat(judgesOf(work)).containsExactly(1, 2, 3, 5);
        assertThat(sheets("DIVERGENCE", "ASSIGNED")).isEqualTo(1);
    }

    @Test
    void completesPanelsOnceJudgesHaveBeenAdded() {
        judges(3);
        String work = entries(1).get(0);
        draw();
        room.assignments.replace(contest.contestNo(), 1, work, 1, SheetEnd.RECUSED, "近亲属");
        room.assignments.replace(contest.contestNo(), 1, work, 2, SheetEnd.RECUSED, "近亲属");
        assertThatThrownBy(() -> room.completion.complete(contest.contestNo()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("没有可以指派的专家");
        contest.judge("新来的专家");
        room.completion.complete(contest.contestNo());
        assertThat(judgesOf(work)).containsExactly(3, 4);
        assertThat(room.obstacles.of(contest.contestNo()))
                .singleElement()
                .asString()
                .contains(work);
        contest.judge("又一名专家");
        room.completion.complete(contest.contestNo());
        assertThat(judgesOf(work)).containsExactly(3, 4, 5);
        assertThat(room.obstacles.of(contest.contestNo())).isEmpty();
    }

    @Test
    void aFriendAddedAfterTheDrawGetsNothingOfAReleasedJudge() {
        judges(6);
        entries(10);
        draw();
        int friend = contest.judge("后来的熟人");
        contest.release(1);

        assertThat(room.assignments.replaceAll(contest.contestNo(), 1, 1, "退出评审"))
                .isEmpty();

        assertThat(loads()).doesNotContainKey(friend);
        DrawFile before = room.published.get(contest.contestNo(), 1);
        assertThat(before.rounds()).singleElement().satisfies(round -> {
            assertThat(round.taken()).hasSize(5);
            assertThat(round.input()).isNull();
        });
        assertThat(DrawReplay.replay(json.valueToTree(before))).isEmpty();
        assertThat(awarded(1).rounds())
                .singleElement()
                .satisfies(round -> assertThat(round.input()).isNotNull());
        assertThat(DrawReplay.replay(json.valueToTree(awarded(1)))).isEmpty();
    }

    @Test
    void nothingThatIsPublicTellsTheNextStageOrWhoTakesOver() {
        judges(8);
        List<String> works = entries(40);
        draw();
        room.assignments.replaceAll(contest.contestNo(), 1, 1, "退出评审");
        JsonNode first = json.valueToTree(room.published.get(contest.contestNo(), 1));
        contest.comesTo(2);
        room.ofNextStage = Set.copyOf(works);
        room.freeze.freeze(contest.contestNo());
        List<DrawCommitment> announced = seeds.of(contest.contestNo());
        draw();

        DrawFile second = awarded(2);
        assertThat(announced).last().satisfies(digest -> {
            assertThat(digest.stage()).isEqualTo(2);
            assertThat(digest.seedDigest()).isEqualTo(second.seedDigest());
            assertThat(digest.frozen()).isEqualTo(second.frozen());
        });
        for (String known : texts(first)) {
            DrawInput guess = new DrawInput(known, 2, second.k(), second.pool(), second.entries(), second.conflicts());
            assertThat(Draw.of(guess).assignments()).as(known).isNotEqualTo(second.assignments());
        }
        room.assignments.replaceAll(contest.contestNo(), 2, 2, "退出评审");
        Round taken = awarded(2).rounds().get(0);
        for (String known : texts(json.valueToTree(second))) {
            assertThat(Substitutes.of(known, taken.input())).as(known).isNotEqualTo(taken.taken());
        }
    }

    @Test
    void everySeedIsAnnouncedInTheAuditTrailAfterThePoolWasFrozenAndIsUsedOnce() {
        judges(6);
        entries(6);
        draw();
        room.assignments.replaceAll(contest.contestNo(), 1, 1, "退出评审");
        room.assignments.replaceAll(contest.contestNo(), 1, 2, "退出评审");

        DrawFile file = room.published.get(contest.contestNo(), 1);
        List<AuditRow> rows = Stream.concat(
                        Stream.of(file.record()), file.rounds().stream().map(Round::record))
                .toList();
        assertThat(rows).hasSize(3).doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row -> assertThat(jdbc.sql("""
                                select encode(hash, 'hex') from audit_event
                                where seq = ? and action = 'DRAW_SEED_ANNOUNCED' and details like '%' || ? || '%'
                                """)
                                .params(row.seq(), file.frozen())
                                .query(String.class)
                                .single())
                        .isEqualTo(row.hash()));
        assertThat(Stream.concat(Stream.of(file.seed()), file.rounds().stream().map(Round::seed)))
                .doesNotHaveDuplicates();
    }

    @Test
    void aPoolThatChangesAfterItWasFrozenIsFrozenAnewWithAnotherSeed() {
        judges(6);
        entries(6);
        room.freeze.freeze(contest.contestNo());
        DrawCommitment before = seeds.of(contest.contestNo()).get(0);
        contest.judge("冻结之后增补的专家");

        draw();

        DrawFile file = room.published.get(contest.contestNo(), 1);
        assertThat(file.pool()).hasSize(7);
        assertThat(file.seedDigest()).isNotEqualTo(before.seedDigest());
        assertThat(file.frozen()).isNotEqualTo(before.frozen());
        assertThat(DrawReplay.replay(json.valueToTree(file))).isEmpty();
    }

    /** The draw as it is published after the awards. */
    private DrawFile awarded(int stage) {
        room.status = ContestStatus.AWARDED;
        try {
            return room.published.get(contest.contestNo(), stage);
        } finally {
            room.status = ContestStatus.JUDGING;
        }
    }

    /** Every text of the file that could be a seed. */
    private static List<String> texts(JsonNode file) {
        List<String> texts = new ArrayList<>();
        file.findParents("seed")
                .forEach(part -> part.forEach(value -> {
                    if (value.isTextual()) {
                        texts.add(value.asText());
                    }
                }));
        file.findValuesAsText("hash").forEach(texts::add);
        return texts;
    }

    private DrawOutcome draw() {
        return room.draw.draw(contest.contestNo());
    }

    private void judges(int count) {
        IntStream.rangeClosed(1, count).forEach(i -> contest.judge("专家" + i));
    }

    private List<String> entries(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> contest.entry(APPLICANT, "一车间", new Person("申报人" + i, Role.LEADER, null)))
                .toList();
    }

    private static List<String> panel(DrawFile file, String entryNo) {
        return file.assignments().stream()
                .filter(panel -> panel.entryNo().equals(entryNo))
                .findFirst()
                .orElseThrow()
                .judges();
    }

    private List<Integer> judgesOf(String entryNo) {
        return jdbc.sql("""
                        select judge_no from score_sheet
                        where contest_no = :contest and entry_no = :entry and state = 'ASSIGNED' order by judge_no
                        """)
                .param("contest", contest.contestNo())
                .param("entry", entryNo)
                .query(Integer.class)
                .list();
    }

    private Map<Integer, Integer> loads() {
        return new SheetRegister(jdbc).loads(contest.contestNo(), 1);
    }

    private int sheets(String origin, String state) {
        return jdbc.sql("""
                        select count(*) from score_sheet
                        where contest_no = :contest and origin = :origin and state = :state
                        """)
                .param("contest", contest.contestNo())
                .param("origin", origin)
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    private TimelineEntry timeline() {
        List<TimelineEntry> timeline = cases.timeline(CaseNo.of(contest.contestNo()));
        return timeline.get(timeline.size() - 1);
    }
}
