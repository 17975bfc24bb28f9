package cn.kexie.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("检查模型：文件夹里的文件顶替程序所带的，其余照旧")
class CheckModelsCommandTest {

    private static final Path ACCEPTANCE = Path.of("bpmn/acceptance/acceptance.bpmn");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void oneFileAloneIsCompletedFromTheProgram() throws IOException {
        Files.writeString(folder.resolve("acceptance.bpmn"), Files.readString(ACCEPTANCE));

        assertThat(run("--check-models", folder.toString())).isZero();
        assertThat(printed()).contains("模型检查通过", "流程 19 个", "其中 1 个文件取自文件夹");
    }

    @Test
    void aFaultIsToldWithFileElementAndLine() throws IOException {
        Files.createDirectories(folder.resolve("bpmn/acceptance"));
        String model = Files.readString(ACCEPTANCE);
        Files.writeString(folder.resolve("bpmn/acceptance/acceptance.bpmn"), model.replace("${correctionDue}", ""));
        long line = model.substring(0, model.indexOf("timer_correctionPeriodEnded"))
                .lines()
                .count();

        Files.createDirectories(folder.resolve("target"));
        Files.writeString(folder.resolve("target/acceptance.bpmn"), "另一处的副本");

        assertThat(run("--check-models=" + folder)).isEqualTo(1);
        assertThat(printed())
                .contains(
                        "错误 bpmn/acceptance/acceptance.bpmn，“逾期未补正”（timer_correctionPeriodEnded），第 %d 行：计时器没有期限。请填写期限变量"
                                .formatted(line))
                .contains("模型检查未通过");
    }

    @Test
    @DisplayName("只有书写建议时通过；建议只说文件夹里的文件")
    void remarksRefuseNothing() throws IOException {
        Files.writeString(
                folder.resolve("time-limit.dmn"),
                Files.readString(Path.of("bpmn/acceptance/time-limit.dmn")).replace("label=\"数量\"", "label=\"n\""));

        assertThat(run("--check-models", folder.toString())).isZero();
        assertThat(printed()).contains("建议 bpmn/acceptance/time-limit.dmn").contains("书写建议 1 条");
    }

    @Test
    void lettersAreCheckedToo() throws IOException {
        Path letters = Files.createDirectories(folder.resolve("documents"));
        Files.writeString(
                letters.resolve("approval.html"),
                Files.readString(Path.of("src/main/resources/documents/approval.html"))
                        .replace("[[${meetingBy}]]", "[[${meetingDate}]]"));

        assertThat(run("--check-models", letters.toString())).isEqualTo(1);
        assertThat(printed()).contains("documents/approval.html，（meetingDate），第 18 行");
    }

    @Test
    void theSameModelTwiceIsRefused() throws IOException {
        Files.writeString(folder.resolve("one.bpmn"), Files.readString(ACCEPTANCE));
        Files.writeString(folder.resolve("two.bpmn"), Files.readString(ACCEPTANCE));

        assertThat(run("--check-models", folder.toString())).isEqualTo(1);
        assertThat(printed()).contains("one.bpmn 和 two.bpmn 是同一个文件");
    }

    @Test
    void saysHowToUseIt() {
        assertThat(run("--check-models", folder.resolve("none").toString())).isEqualTo(1);
        assertThat(run("--check-models", folder.toString())).isEqualTo(1);
        assertThat(printed()).contains("没有文件夹", "文件夹中没有流程模型", "用法：java -jar kexie.jar --check-models");
    }

    private int run(String... arguments) {
        assertThat(CheckModelsCommand.isMeant(arguments)).isTrue();
        return CheckModelsCommand.run(arguments, new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
