package cn.kexie.demo;

import cn.kexie.attachment.Attachments;
import cn.kexie.engine.access.Accounts;
import cn.kexie.establishment.EstablishmentFiling;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two establishments on their way: one waits for its examination, the other for the leader's decision. */
@Service
@ConditionalOnEmbeddedDatabase
class SampleCases {

    private static final List<String> MATERIALS =
            List.of("APPLICATION_REPORT", "APPLICATION_FORM", "CHARTER_DRAFT", "MEMBER_ROSTER", "BUSINESS_LICENCE");

    private final EstablishmentFiling filing;
    private final Attachments attachments;
    private final TaskService tasks;
    private final FormService forms;
    private final Accounts accounts;
    private final ObjectMapper json;

    SampleCases(
            EstablishmentFiling filing,
            Attachments attachments,
            TaskService tasks,
            FormService forms,
            Accounts accounts,
            ObjectMapper json) {
        this.filing = filing;
        this.attachments = attachments;
        this.tasks = tasks;
        this.forms = forms;
        this.accounts = accounts;
        this.json = json;
    }

    @Transactional
    public void create() {
        file("sample-private.json");
        CaseNo caseNo = CaseNo.of(file("sample-state-owned.json"));
        complete(caseNo, "clerk", "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
        complete(caseNo, "sasac", "userTask_giveOpinion", Map.of("decision", "AGREE", "opinion", "无异议。"));
        complete(
                caseNo,
                "reviewer",
                "userTask_reviewApplication",
                Map.of("decision", "APPROVE", "opinion", "科技工作者较多，筹备工作充分，拟同意单独组建。"));
    }

    private String file(String sample) {
        ObjectNode application = read(sample);
        String creditCode =
                application.at("/enterprise/unifiedSocialCreditCode").asText();
        ArrayNode materials = application.putArray("materials");
        MATERIALS.forEach(item -> materials.addObject().put("item", item).put("attachmentId", upload(creditCode)));
        return filing.file(
                creditCode, Reading.faultless(json.convertValue(application, EstablishmentApplication.class)));
    }

    private String upload(String creditCode) {
        try (InputStream content = new ClassPathResource("demo/sample-material.pdf").getInputStream()) {
            return attachments.store(creditCode, "示例材料.pdf", content).attachmentId();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ObjectNode read(String sample) {
        try (InputStream content = new ClassPathResource("demo/" + sample).getInputStream()) {
            return (ObjectNode) json.readTree(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void complete(CaseNo caseNo, String userId, String taskKey, Map<String, Object> answers) {
        String taskId = tasks.createTaskQuery()
                .processInstanceBusinessKey(caseNo.value())
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getId();
        accounts.act(userId, () -> forms.submitTaskForm(taskId, answers));
    }
}
