package cn.kexie.engine.model.style;

import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.platform.form.Components;

/** Forms speak Chinese; texts say how long they may be; whoever decides says why. */
public class FormWords implements ModelRule {

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        set.forms().forEach(form -> check(form, faults));
    }

    private static void check(FormModel form, ModelFaults faults) {
        for (FormComponent field : form.fields()) {
            unless(Words.CAMEL.matcher(field.key()).matches(), form, field, "字段 key 应为小驼峰英文", faults);
            unless(Words.isChinese(field.label()), form, field, "字段缺少中文标签", faults);
            unless(field.options().values().stream().allMatch(Words::isChinese), form, field, "选项缺少中文标签", faults);
            boolean limited = field.json().path("validate").hasNonNull("maxLength");
            boolean text = field.isInput() && Components.FREE_TEXT.contains(field.type());
            unless(!text || limited, form, field, "文本字段应限制长度（validate.maxLength 不超过 4000）", faults);
            if (field.key().equals("decision") && field.options().size() > 1) {
                checkDecision(form, field, faults);
            }
        }
    }

    private static void checkDecision(FormModel form, FormComponent decision, ModelFaults faults) {
        boolean reasoned = form.fields().stream().anyMatch(field -> field.key().equals("opinion"));
        unless(decision.isRequired(), form, decision, "决定应为必填", faults);
        unless(reasoned, form, decision, "有决定的表单应有理由字段 opinion", faults);
    }

    private static void unless(boolean kept, FormModel form, FormComponent field, String why, ModelFaults faults) {
        if (!kept) {
            faults.add(
                    new ModelFault(form.file(), field.place(), field.label(), field.line(), "STYLE_FORM", why, "照此改写"));
        }
    }
}
