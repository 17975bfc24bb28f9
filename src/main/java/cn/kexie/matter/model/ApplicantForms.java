package cn.kexie.matter.model;

import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.party.PartyChecks;
import cn.kexie.platform.form.FieldCheck;
import cn.kexie.platform.form.FieldChecks;
import cn.kexie.platform.form.FormDefects;
import cn.kexie.platform.form.TextChecks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What applicants fill in is an application; what staff decide with names the options that need a reason. */
final class ApplicantForms implements MatterModels.Rule {

    private static final String MATERIALS = "materials";
    private static final String REASON_FOR = "reasonFor";

    private final FormDefects defects = new FormDefects(new FieldChecks(checks()));

    @Override
    public void check(MatterSet matter, ModelFaults faults) {
        MatterModel.applicantForms(matter.process())
                .forEach(id -> matter.set()
                        .form(id)
                        .ifPresentOrElse(form -> checkForm(form, faults), () -> missing(matter, id, faults)));
        boolean applicant = matter.application().fields().stream()
                .anyMatch(field -> field.checks().contains("applicant"));
        boolean staff = matter.property(MatterProperty.APPLICANT).equals("STAFF");
        if (applicant && staff) {
            matter.fault(
                    faults,
                    matter.process().element(),
                    "STAFF_HAS_NO_CODE",
                    "由科协的工作人员提交的，申请表不能有 check=applicant 的字段：科协没有统一社会信用代码",
                    "去掉这个检查；提交单位由登录的账号确定");
        }
        if (!applicant && !staff) {
            matter.fault(
                    faults,
                    matter.process().element(),
                    "NO_APPLICANT",
                    "申请表没有申请单位的统一社会信用代码",
                    "加一个文字字段 unifiedSocialCreditCode，属性 check 写 applicant creditCode");
        }
        matter.taskForms().forEach(form -> form.fields().forEach(field -> checkReasons(form, field, faults)));
    }

    private void checkForm(FormModel form, ModelFaults faults) {
        if (form.form() != null) {
            defects.of(form.form(), Set.of(MATERIALS))
                    .forEach(defect -> faults.add(new ModelFault(
                            form.file(),
                            defect.pointer(),
                            defect.label(),
                            0,
                            "FORM_DEFECT",
                            defect.message(),
                            "改正这一项")));
        }
    }

    private static void missing(MatterSet matter, String id, ModelFaults faults) {
        matter.fault(
                faults,
                matter.process().element(),
                "NOT_IN_THE_SET",
                "这一组文件里没有申请人要填的表单“%s”".formatted(id),
                "把它一起部署，或者改正消息的名称");
    }

    private static void checkReasons(FormModel form, FormComponent field, ModelFaults faults) {
        String reasons = field.property(REASON_FOR);
        Arrays.stream(reasons.strip().split("\\s+"))
                .filter(option -> !option.isEmpty() && !field.options().containsKey(option))
                .forEach(option -> faults.add(new ModelFault(
                        form.file(),
                        field.key(),
                        field.label(),
                        field.line(),
                        "UNKNOWN_OPTION",
                        "reasonFor 写的“%s”不是选项".formatted(option),
                        "改用 " + String.join("、", field.options().keySet()))));
    }

    private static List<FieldCheck> checks() {
        List<FieldCheck> checks = new ArrayList<>(PartyChecks.named());
        checks.addAll(TextChecks.named());
        return checks;
    }
}
