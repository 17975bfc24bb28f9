package cn.kexie.contest.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.contest.draw.DrawFile.AuditRow;
import cn.kexie.contest.draw.lots.ConflictSeal;
import cn.kexie.contest.draw.lots.Draw;
import cn.kexie.contest.draw.lots.DrawInput;
import cn.kexie.contest.draw.lots.DrawInput.Conflict;
import cn.kexie.contest.draw.lots.DrawInput.PoolJudge;
import cn.kexie.contest.draw.lots.DrawInput.Work;
import cn.kexie.contest.draw.lots.FrozenPool;
import cn.kexie.contest.draw.lots.RoundSeed;
import cn.kexie.contest.rules.Sha256;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published file is checked with nothing but itself. */
class DrawReplayTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CONTEST_SEED = "c0de".repeat(16);
    private static final String SEED = "5eed".repeat(16);
    /** As {@code printf %s 5eed5eed… | sha256sum} prints it. */
    private static final String DIGEST = "9619e2c3275e1e8be9ca29f0d7e0668cfdc675efcac99dbfa3ed48872c69809f";

    private ObjectNode file;

    @BeforeEach
    void draw() {
        List<PoolJudge> pool = IntStream.range(0, 6)
                .mapToObj(i -> new PoolJudge("J-" + i, List.of(), 9))
                .toList();
        List<Work> works = IntStream.range(0, 9)
                .mapToObj(i -> new Work("ENT-" + i, "MINI_PAPER"))
                .toList();
        List<Conflict> conflicts = List.of(new Conflict("ENT-1", "J-1"));
        ConflictSeal seal = ConflictSeal.of("盐", conflicts);
        FrozenPool frozen = new FrozenPool("CON-1", 1, 3, pool, works, conflicts, seal);
        AuditRow record = new AuditRow(7, "ab".repeat(32));
        DrawInput input = frozen.with(new RoundSeed(CONTEST_SEED, SEED, record.hash()));
        file = JSON.valueToTree(new DrawFile(
                "CON-1",
                1,
                SEED,
                DIGEST,
                CONTEST_SEED,
                Sha256.of(CONTEST_SEED),
                frozen.digest(),
                record,
                "规则版本",
                Draw.METHOD,
                3,
                pool,
                works,
                conflicts,
                seal.salt(),
                seal.digest(),
                Draw.of(input).assignments(),
                List.of()));
    }

    @Test
    void agreesWithAnHonestFile() {
        assertThat(DrawReplay.replay(file)).isEmpty();
        assertThat(DrawReplay.assignments(file)).hasSize(9);
    }

    @Test
    void doesNotMindTheOrderOfAPanelOrMembersItDoesNotKnow() {
        ArrayNode judges = (ArrayNode) file.at("/assignments/0/judges");
        judges.add(judges.remove(0));
        file.put("note", "说明");
        assertThat(DrawReplay.replay(file)).isEmpty();
    }

    @Test
    void namesTheWorkThatWasGivenToSomebodyElse() {
        ArrayNode judges = (ArrayNode) file.at("/assignments/4/judges");
        judges.remove(0);
        judges.add("J-9");
        assertThat(DrawReplay.replay(file)).singleElement().asString().contains("ENT-4", "J-9");
    }

    @Test
    void noticesAWorkThatIsMissing() {
        ((ArrayNode) file.get("assignments")).remove(2);
        assertThat(DrawReplay.replay(file)).singleElement().asString().contains("ENT-2");
    }

    @Test
    void noticesASeedThatWasNotTheOneAnnounced() {
        file.put("seedDigest", "0".repeat(64));
        assertThat(DrawReplay.replay(file)).containsExactly("种子与事先公布的摘要不符");
    }

    @Test
    void noticesAPoolThatIsNotTheOneFrozen() {
        ((ObjectNode) file.at("/pool/0")).put("capacity", 8);
        assertThat(DrawReplay.replay(file)).containsExactly("专家库、作品或回避与冻结时公布的摘要不符");
    }

    @Test
    void drawsNothingWithoutTheRowThatAnnouncedTheSeed() {
        file.remove("record");
        assertThat(DrawReplay.replay(file)).containsExactly("没有公布种子摘要的那条审计记录 record，不能重演");
    }

    @Test
    void noticesThatNoDigestOfThePairsWasPublished() {
        file.remove("conflictsDigest");
        assertThat(DrawReplay.replay(file)).containsExactly("专家库、作品或回避与冻结时公布的摘要不符", "回避关系与抽取时公布的摘要不符");
    }

    @Test
    void noticesPairsThatAreNotThoseOfTheDraw() {
        ((ArrayNode) file.get("conflicts")).addObject().put("entryNo", "ENT-2").put("judge", "J-9");
        assertThat(DrawReplay.replay(file)).containsExactly("回避关系与抽取时公布的摘要不符");
    }

    @Test
    void waitsForThePairsUntilTheyArePublished() {
        file.remove(List.of("conflicts", "conflictsSalt"));
        assertThat(DrawReplay.replay(file)).isEmpty();
        assertThat(DrawReplay.replay(file.put("seedDigest", "0"))).containsExactly("种子与事先公布的摘要不符");
    }

    @Test
    void sealsThePairsWithASaltOfTheirOwn() {
        List<Conflict> pairs = List.of(new Conflict("ENT-1", "J-1"));
        assertThat(ConflictSeal.of("盐", pairs).digest())
                .isNotEqualTo(ConflictSeal.of("另一份盐", pairs).digest());
    }

    @Test
    void saysSoWhenItDoesNotKnowTheMethod() {
        file.put("method", 1);
        assertThat(DrawReplay.replay(file)).containsExactly("抽取方法 1 不能由本程序重演");
    }

    @Test
    void refusesWhatIsNoDraw() {
        assertThatThrownBy(() -> DrawReplay.replay(JSON.createArrayNode()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
