package cn.kexie.engine.submission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.process.Models;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("处理争议的表单都有本人声明")
class DisputeFormsTest {

    private static final Pattern DISPUTE = Pattern.compile("异议|申辩|复核|变动|回避|个人信息");

    @Test
    @DisplayName("听取申辩、复核、异议、专家变动、个人信息请求：办理人须声明没有利害关系")
    void whoeverHandlesADisputeDeclaresToHaveNoPartInIt() {
        List<UserTask> disputes = Models.files(Models.BPMN, ".bpmn").stream()
                .flatMap(
                        model -> Bpmn.readModelFromFile(model.toFile()).getModelElementsByType(UserTask.class).stream())
                .filter(task -> DISPUTE.matcher(task.getName()).find())
                .toList();
        assertThat(disputes).hasSizeGreaterThanOrEqualTo(7);
        assertThat(disputes).allSatisfy(task -> {
            JsonNode declaration = declaration(task.getCamundaFormRef());
            assertThat(declaration.path("type").asText()).isEqualTo("checkbox");
            assertThat(declaration.path("label").asText()).startsWith("本人声明：");
            assertThat(declaration.path("validate").path("required").asBoolean())
                    .isTrue();
        });
    }

    private static JsonNode declaration(String formId) {
        return Models.files(Models.FORMS, ".form").stream()
                .map(DisputeFormsTest::read)
                .filter(form -> form.path("id").asText().equals(formId))
                .flatMap(form -> StreamSupport.stream(form.path("components").spliterator(), false))
                .filter(component -> component.path("key").asText().equals("impartial"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("表单 " + formId + " 没有本人声明"));
    }

    private static JsonNode read(Path form) {
        try {
            return new ObjectMapper().readTree(form.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
