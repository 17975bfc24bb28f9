package cn.kexie.engine.model.form;

import cn.kexie.engine.model.FormComponent;
import cn.kexie.engine.model.FormModel;
import cn.kexie.engine.model.ModelFault;
import cn.kexie.engine.model.ModelFaults;
import cn.kexie.engine.model.ModelRule;
import cn.kexie.engine.model.ModelSet;
import cn.kexie.engine.model.matter.MatterModel;
import cn.kexie.platform.form.Components;
import cn.kexie.platform.form.Limits;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Every field can be answered: it has a name of its own, options to choose from, limits that leave something. */
public class Fields implements ModelRule {

    private static final Pattern KEY = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
    private static final Pattern PATH = Pattern.compile("=?\\s*[A-Za-z]\\w*(\\.\\w+)*\\s*");

    @Override
    public void check(ModelSet set, ModelFaults faults) {
        Set<String> ofApplicants =
                set.processes().stream().flatMap(MatterModel::applicantForms).collect(Collectors.toSet());
        set.forms().forEach(form -> check(form, ofApplicants.contains(form.id()), faults));
    }

    /** In an application each group and each row has names of its own; the rules of matters look at them. */
    private static void check(FormModel form, boolean application, ModelFaults faults) {
        Set<String> keys = new HashSet<>();
        for (FormComponent component : form.components()) {
            if (!application && (component.isInput() || !component.key().isEmpty())) {
                checkKey(form, component, keys, faults);
            }
            if (component.isChoice()) {
                checkOptions(form, component, faults);
            }
            checkLimits(form, component, faults);
        }
    }

    private static void checkKey(FormModel form, FormComponent field, Set<String> keys, ModelFaults faults) {
        if (!KEY.matcher(field.key()).matches()) {
            at(form, field, "BAD_KEY", "字段的 key “%s”不能用作变量名".formatted(field.key()), "改成英文字母开头的字母和数字", faults);
        } else if (!keys.add(field.key())) {
            at(form, field, "KEY_TWICE", "字段 key “%s”重复，后填的会盖掉先填的".formatted(field.key()), "改成不同的 key", faults);
        }
    }

    private static void checkOptions(FormModel form, FormComponent field, ModelFaults faults) {
        int written = field.json().path("values").size();
        if (written == 0 && field.optionsFrom().isBlank()) {
            at(form, field, "NO_OPTIONS", "选择项没有选项", "填写选项，或者写明选项取自哪个变量", faults);
        } else if (written > field.options().size()) {
            at(form, field, "OPTION_TWICE", "有两个选项的值相同", "改成不同的值", faults);
        }
        String expression = field.json().path("valuesExpression").asText("");
        if (!expression.isEmpty() && !PATH.matcher(expression).matches()) {
            at(
                    form,
                    field,
                    "NO_OPTIONS",
                    "选项的表达式 %s 无法核对，提交时会被退回".formatted(expression),
                    "只写一个变量，例如 =adviserOptions",
                    faults);
        }
    }

    private static void checkLimits(FormModel form, FormComponent field, ModelFaults faults) {
        JsonNode limits = field.json().path("validate");
        reversed(limits, "min", "max", form, field, faults);
        reversed(limits, "minLength", "maxLength", form, field, faults);
        Optional<BigDecimal> longest = number(limits, "maxLength");
        if (Components.FREE_TEXT.contains(field.type())
                && longest.filter(length -> length.intValue() > Limits.LONGEST_TEXT)
                        .isPresent()) {
            at(form, field, "TEXT_TOO_LONG", "文字最多 4000 个", "把 Maximum length 改为 4000 以内", faults);
        }
        try {
            Pattern.compile(limits.path("pattern").asText(""));
        } catch (PatternSyntaxException unreadable) {
            at(
                    form,
                    field,
                    "BAD_PATTERN",
                    "格式（pattern）%s 写错了，谁也填不对".formatted(limits.path("pattern").asText()),
                    "改正正则表达式，或者去掉",
                    faults);
        }
    }

    private static void reversed(
            JsonNode limits, String low, String high, FormModel form, FormComponent field, ModelFaults faults) {
        Optional<BigDecimal> least = number(limits, low);
        Optional<BigDecimal> most = number(limits, high);
        if (least.isPresent() && most.isPresent() && least.get().compareTo(most.get()) > 0) {
            at(
                    form,
                    field,
                    "LIMITS_REVERSED",
                    "下限 %s 大于上限 %s，谁也填不对".formatted(least.get(), most.get()),
                    "改正上下限",
                    faults);
        }
    }

    private static Optional<BigDecimal> number(JsonNode limits, String name) {
        try {
            String text = limits.path(name).asText("");
            return text.isBlank() ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static void at(
            FormModel form, FormComponent field, String code, String why, String mend, ModelFaults faults) {
        faults.add(new ModelFault(form.file(), field.place(), field.label(), field.line(), code, why, mend));
    }
}
