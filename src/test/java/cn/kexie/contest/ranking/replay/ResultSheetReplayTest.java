package cn.kexie.contest.ranking.replay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.contest.ranking.PublishedSheet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("复核评审结果文件")
class ResultSheetReplayTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithWhatTheRulesGive(long seed) throws IOException {
        assertThat(replayed(PublishedSheet.oneStage(seed))).isEqualTo(new Outcome(0, ""));
        assertThat(replayed(PublishedSheet.threeStages(seed))).isEqualTo(new Outcome(0, ""));
        assertThat(replayed(PublishedSheet.standardised(seed))).isEqualTo(new Outcome(0, ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tamperings")
    void noticesWhatWasTamperedWith(String says, Consumer<ObjectNode> tampering) throws IOException {
        ObjectNode file = PublishedSheet.oneStage(1);
        tampering.accept(file);

        Outcome outcome = replayed(file);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.mismatches()).contains(says);
    }

    static Stream<Arguments> tamperings() {
        return Stream.of(
                tampered("随机种子的摘要", file -> file.put("seed", "ff")),
                tampered("评审规则的版本", file -> ((ObjectNode) file.at("/rules/trim")).put("from", 4)),
                tampered("指标权重之和", file -> ((ObjectNode) file.at("/rules/criteria/0")).put("weight", 26)),
                tampered("的总分", file -> score(file, 3)),
                tampered("得分不符合规则", file -> score(file, 101)),
                tampered("的总分", file -> first(file, "sheets").put("total", 99.99)),
                tampered("计入的总分", file -> first(file, "sheets").put("counted", 99.99)),
                tampered("是否去掉", ResultSheetReplayTest::turnDropped),
                tampered("已提交评分，但文件中没有", file -> file.withArray("sheets").remove(0)),
                tampered("的指派", file -> file.withArray("assignments").remove(0)),
                tampered("不在专家库中", file -> first(file, "sheets").put("judge", "专家999")),
                tampered("的作品不在参评名单中", file -> file.withArray("entries").remove(0)),
                tampered("不应有校正常数", ResultSheetReplayTest::addScale),
                tampered("是否入围", file -> first(file, "stageResults").put("advanced", false)),
                tampered("第1阶段 作品", file -> first(file, "stageResults").put("score", 1.00)),
                tampered("的得分", file -> first(file, "results").put("score", 99.99)),
                tampered("的得分", file -> first(file, "results").put("score", 87.123)),
                tampered("的名次", file -> first(file, "results").put("rank", 2)),
                tampered("的奖项", file -> first(file, "results").put("grade", "三等奖")),
                tampered("结果中没有", file -> file.withArray("results").remove(0)),
                tampered("在结果中重复", file -> file.withArray("results").add(first(file, "results"))),
                tampered("不应有名次", file -> first(file, "entries").put("disqualified", true)));
    }

    @Test
    void saysHowItIsUsedAndThatAFileCannotBeRead() throws IOException {
        assertThat(run()).startsWith("2 用法");
        assertThat(run(directory.resolve("nothing.json").toString())).startsWith("2 文件读不出来");
        Path text = Files.writeString(directory.resolve("text.json"), "[]");
        assertThat(run(text.toString())).startsWith("2 文件读不出来");
        ObjectNode file = PublishedSheet.oneStage(1);
        ((ObjectNode) file.path("rules")).remove("stages");
        Path torn = Files.writeString(directory.resolve("torn.json"), file.toString());
        assertThat(run(torn.toString())).startsWith("2 文件内容残缺");
    }

    private static Arguments tampered(String says, Consumer<ObjectNode> tampering) {
        return Arguments.of(says, tampering);
    }

    private static void score(ObjectNode file, int score) {
        ((ObjectNode) file.at("/sheets/0/scores/0")).put("score", score);
    }

    private static void turnDropped(ObjectNode file) {
        ObjectNode sheet = first(file, "sheets");
        sheet.put("dropped", !sheet.path("dropped").asBoolean());
    }

    private static void addScale(ObjectNode file) {
        file.withArray("scales")
                .addObject()
                .put("stage", 1)
                .put("judge", "专家001")
                .put("base", 1)
                .put("mean", 1)
                .put("factor", 1);
    }

    private static ObjectNode first(ObjectNode file, String list) {
        return (ObjectNode) file.path(list).get(0);
    }

    private Outcome replayed(JsonNode file) throws IOException {
        Path path = directory.resolve("result-sheet.json");
        Files.writeString(path, file.toString());
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = ResultSheetReplay.run(
                new String[] {path.toString()}, new PrintStream(printed, true, StandardCharsets.UTF_8));
        String text = printed.toString(StandardCharsets.UTF_8);
        return new Outcome(code, code == 0 ? "" : text);
    }

    private static String run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        int code = ResultSheetReplay.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return code + " " + printed.toString(StandardCharsets.UTF_8);
    }

    private record Outcome(int code, String mismatches) {}
}
