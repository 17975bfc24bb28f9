package cn.kexie.dossier;

import static cn.kexie.casefile.CasefileFixture.as;
import static cn.kexie.casefile.CasefileFixture.asStaff;
import static cn.kexie.casefile.CasefileFixture.enterprise;
import static cn.kexie.casefile.CasefileFixture.parcel;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.kexie.attachment.Attachments;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CasefileFixture;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Correction;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.Opinion;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.ProbeModels;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class DossierIT {

    private static final String REVIEWERS = "review.440106";

    private static final String FORM = "{\"id\":\"parcel-inspect\",\"type\":\"default\",\"components\":[]}";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cases cases;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Materials materials;

    @Autowired
    private ProbeModels models;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    private final Applicant applicant = enterprise();
    private final String reviewer = "reviewer-" + UUID.randomUUID();
    private MockMvc http;
    private static String deployment;
    private String caseNo;
    private Task task;

    @BeforeEach
    void open() {
        http = CasefileFixture.http(context);
        deployment = models.deploy(Map.of("parcel.bpmn", model(), "parcel-inspect.form", FORM));
        caseNo = cases.open(parcel(applicant)).value();
        runtime.startProcessInstanceByKey("parcel", caseNo);
        task = tasks.createTaskQuery().processInstanceBusinessKey(caseNo).singleResult();
    }

    @AfterEach
    void endCase() {
        models.endCases("parcel");
    }

    @AfterAll
    static void removeModel(@Autowired ProbeModels models) {
        models.remove(deployment, "parcel");
    }

    private static String model() {
        return Bpmn.convertToString(Bpmn.createExecutableProcess("parcel")
                .name("寄件")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent("startEvent_sent")
                .userTask("userTask_inspectParcel")
                .name("检查寄件")
                .camundaCandidateGroups(REVIEWERS)
                .camundaFormRef("parcel-inspect")
                .camundaFormRefBinding("deployment")
                .endEvent("endEvent_inspected")
                .done());
    }

    @Test
    void showsTheWholeCaseToWhoMaySeeTheTask() throws Exception {
        String first = attach("LABEL");
        String second = attach("LABEL");
        cases.requestCorrections(CaseNo.of(caseNo), List.of(new Correction("LABEL", "看不清")), LocalDate.of(2026, 1, 19));
        cases.note(CaseNo.of(caseNo), new CaseEvent("SUBMITTED", "提交申请", "申请企业"));
        cases.opinion(
                CaseNo.of(caseNo),
                new Opinion("userTask_acceptParcel", "收件", "ACCEPT", "收下", null, "收件人员", new UserId("someone")));

        http.perform(get("/api/v1/tasks/%s/dossier".formatted(task.getId())).with(asStaff(reviewer, REVIEWERS)))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(jsonPath("$.caseNo").value(caseNo))
                .andExpect(jsonPath("$.procedureText").value("寄件"))
                .andExpect(jsonPath("$.sections[0].rows[0].label").value("单位"))
                .andExpect(jsonPath("$.sections[1].columns[1]").value("件数"))
                .andExpect(jsonPath("$.sections[1].rows[0][0]").value("图纸"))
                .andExpect(jsonPath("$.materials.length()").value(2))
                .andExpect(jsonPath("$.materials[0].attachmentId").value(second))
                .andExpect(jsonPath("$.materials[0].label").value("面单"))
                .andExpect(jsonPath("$.materials[0].required").value(true))
                .andExpect(jsonPath("$.materials[0].previewable").value(true))
                .andExpect(jsonPath("$.materials[0].version").value(2))
                .andExpect(jsonPath("$.materials[0].earlier[0].attachmentId").value(first))
                .andExpect(jsonPath("$.materials[1].item").value("LIST"))
                .andExpect(jsonPath("$.materials[1].attachmentId").doesNotExist())
                .andExpect(jsonPath("$.corrections[0].label").value("面单"))
                .andExpect(jsonPath("$.opinions[0].decisionText").value("收下"))
                .andExpect(jsonPath("$.opinions[0].userId").doesNotExist())
                .andExpect(jsonPath("$.timeline[0].event").value("SUBMITTED"))
                .andExpect(jsonPath("$.hints[0].level").value("WARN"));
    }

    @Test
    void isUnknownToWhoMayNotSeeTheTask() throws Exception {
        String dossier = "/api/v1/tasks/%s/dossier".formatted(task.getId());

        http.perform(get(dossier).with(asStaff(reviewer, "review.440103"))).andExpect(status().isNotFound());
        http.perform(get(dossier).with(as(applicant))).andExpect(status().isForbidden());
        http.perform(get("/api/v1/tasks/none/dossier").with(asStaff(reviewer, REVIEWERS)))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("UNKNOWN_TASK"));
    }

    @Test
    void letsWhoHoldsATaskReadTheCaseEvenWithoutAGroup() throws Exception {
        String material = "/api/v1/cases/%s/materials/%s".formatted(caseNo, attach("LABEL"));
        http.perform(get(material).with(asStaff(reviewer))).andExpect(status().isNotFound());

        tasks.setAssignee(task.getId(), reviewer);
        http.perform(get(material).with(asStaff(reviewer))).andExpect(status().isOk());

        tasks.complete(task.getId());
        http.perform(get(material).with(asStaff(reviewer))).andExpect(status().isOk());
    }

    @Test
    void listsWhatThePersonCompletedWithTheDecision() throws Exception {
        tasks.setAssignee(task.getId(), reviewer);
        cases.opinion(
                CaseNo.of(caseNo),
                new Opinion("userTask_inspectParcel", "检查寄件", "RETURN", "退回", "地址不全", "审核人员", UserId.of(reviewer)));
        tasks.complete(task.getId());

        http.perform(get("/api/v1/tasks/done").with(asStaff(reviewer, REVIEWERS)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totalElements").value(1))
                .andExpect(jsonPath("$.items[0].taskName").value("检查寄件"))
                .andExpect(jsonPath("$.items[0].caseNo").value(caseNo))
                .andExpect(jsonPath("$.items[0].applicant").value(applicant.name()))
                .andExpect(jsonPath("$.items[0].decisionText").value("退回"));
        http.perform(get("/api/v1/tasks/done").with(asStaff("nobody", REVIEWERS)))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    @Test
    void leavesOutTasksThatWereTakenAway() throws Exception {
        tasks.setAssignee(task.getId(), reviewer);
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "申请撤回");

        http.perform(get("/api/v1/tasks/done").with(asStaff(reviewer, REVIEWERS)))
                .andExpect(jsonPath("$.items").isEmpty());
    }

    private String attach(String item) {
        byte[] content = ("%PDF-1.4\n" + UUID.randomUUID()).getBytes();
        String attachmentId = attachments
                .store(applicant.unifiedSocialCreditCode(), "面单.pdf", new ByteArrayInputStream(content))
                .attachmentId();
        materials.attach(CaseNo.of(caseNo), item, attachmentId);
        return attachmentId;
    }
}
