package cn.kexie.guide.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.guide.Procedure;
import cn.kexie.guide.Procedure.Task;
import cn.kexie.guide.Procedure.Task.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("办事指南从模型和规则表中读出环节、由谁办、期限、文书和结果")
class ModelReadingTest {

    private static final Map<String, Process> PROCESSES = new HashMap<>();

    @BeforeAll
    static void models() {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            files.filter(file -> file.toString().endsWith(".bpmn"))
                    .flatMap(file ->
                            Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(Process.class).stream())
                    .forEach(process -> PROCESSES.put(process.getId(), process));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsTasksOfTheProcessAndOfWhatItCallsInTheirOrder() {
        List<Task> tasks = read("association-establishment").tasks();
        assertThat(tasks)
                .extracting(Task::name)
                .containsExactly("审查申请材料", "等待申请人补正", "审核组建申请", "出具征求意见答复", "审批组建申请", "等待成立大会报告", "审查备案材料");
        assertThat(tasks)
                .extracting(Task::period)
                .containsExactly(
                        "ACCEPTANCE", "CORRECTION", "REVIEW", "CO_OPINION", "REVIEW", "MEETING", "FILING_REVIEW");
        assertThat(tasks)
                .extracting(Task::group)
                .containsExactly("acceptance", null, "review", "co-opinion", "leader", null, "review");
        assertThat(tasks).extracting(Task::part).startsWith("受理审查", "受理审查", null);
        assertThat(tasks).filteredOn(task -> task.kind() == Kind.APPLICANT).hasSize(2);
    }

    @Test
    void aCalledProcessIsDoneByTheGroupTheCallerHandsOver() {
        assertThat(read("member-application").tasks())
                .filteredOn(task -> task.name().equals("审查申请材料") || task.name().equals("处理异议"))
                .extracting(Task::group)
                .containsExactly("secretariat", "secretariat");
    }

    @Test
    void aPeriodNobodyWorksInIsAStepOfItsOwn() {
        assertThat(read("society-station").tasks())
                .filteredOn(task -> task.kind() == Kind.PERIOD)
                .extracting(Task::period)
                .containsExactly("PUBLICITY");
    }

    @Test
    void endsAreThoseOfTheCaseNotOfWhatRunsBesideIt() {
        assertThat(read("association-establishment").outcomes())
                .contains("已备案入册", "已不予批准", "已撤回结案", "已不予受理")
                .doesNotContain("已提醒", "审核完成");
        assertThat(read("association-establishment").papers()).containsExactly("不予批准决定", "批复", "备案回执");
        assertThat(read("association-establishment").sharedPapers()).contains("受理通知书");
    }

    @Test
    void readsATable() {
        Procedure.Table table = TableReading.of(
                Dmn.readModelFromFile(Path.of("bpmn/acceptance/time-limit.dmn").toFile()));
        assertThat(table.name()).isEqualTo("办理期限");
        assertThat(table.outputs()).startsWith("text");
        assertThat(table.rows().get(0)).containsEntry("kind", "ACCEPTANCE").containsEntry("amount", "5");
    }

    private static ModelReading read(String key) {
        ModelReading reading = new ModelReading(called -> Optional.ofNullable(PROCESSES.get(called)));
        reading.read(PROCESSES.get(key));
        return reading;
    }
}
