package cn.kexie.matter.followup;

import cn.kexie.attachment.Attachments;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.filing.MatterConsents;
import cn.kexie.matter.filing.MatterProcess;
import cn.kexie.matter.kind.LaterForm;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.platform.Findings;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormFacts;
import cn.kexie.platform.form.FormPlaces;
import cn.kexie.platform.form.FormReader;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.web.Reading;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant hands in later, such as a report: read with a form of its own while the process waits for it. */
@Service
@Transactional
public class MatterSubmissions {

    private final MatterCases matters;
    private final MatterConsents consents;
    private final FormReader forms;
    private final Attachments attachments;
    private final Cases cases;
    private final MatterProcess process;

    MatterSubmissions(
            MatterCases matters,
            MatterConsents consents,
            FormReader forms,
            Attachments attachments,
            Cases cases,
            MatterProcess process) {
        this.matters = matters;
        this.consents = consents;
        this.forms = forms;
        this.attachments = attachments;
        this.cases = cases;
        this.process = process;
    }

    /** @param name of the form, as the guide of the matter lists it */
    public void submit(CaseNo caseNo, String name, Reading<JsonNode> body) {
        MatterKind kind = matters.kindOf(caseNo);
        LaterForm later = kind.later().get(name);
        if (later == null) {
            throw Refusal.unknown(
                    "UNKNOWN_FORM",
                    "“%s”没有表单 %s，可以提交的有：%s"
                            .formatted(
                                    kind.name(),
                                    name,
                                    String.join("、", kind.later().keySet())));
        }
        CaseFile file = cases.lock(caseNo);
        if (!process.awaits(caseNo, MatterKind.SUBMITTED + name)) {
            throw Refusal.conflict("NOT_AWAITED", "案件 %s 现在不需要提交“%s”，请在通知的期限内提交".formatted(caseNo, later.title()));
        }
        Form form = later.form();
        ObjectNode content = read(file, form, body);
        matters.handIn(caseNo, name, content);
        consents.record(caseNo, file.applicant().declarer(), form, content);
        cases.note(caseNo, new CaseEvent("PAPER_SUBMITTED", "申请人提交了“%s”".formatted(later.title()), "申请人"));
        process.paperSubmitted(caseNo, name, FormFacts.variables(form, content));
    }

    private ObjectNode read(CaseFile file, Form form, Reading<JsonNode> body) {
        Reading<ObjectNode> reading = forms.inspect(form, body, Set.of());
        ObjectNode content = reading.value();
        Findings findings = reading.findings();
        Map<String, String> named = new LinkedHashMap<>();
        form.fields().stream()
                .filter(field -> field.checks().contains("attachment"))
                .map(Field::pointer)
                .forEach(pointer -> named.putAll(FormPlaces.texts(content, pointer)));
        findings.addAll(attachments.check(file.applicant().unifiedSocialCreditCode(), named));
        findings.refuse();
        return content;
    }
}
