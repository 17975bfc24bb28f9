package cn.kexie.platform.form;

import cn.kexie.platform.code.CodeList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What keeps a field from being part of an application. */
final class FieldDefects {

    private static final Set<String> PROPERTIES =
            Set.of("codes", "check", "date", "variable", "fact", "registered", "correctable");

    private final FieldChecks checks;

    FieldDefects(FieldChecks checks) {
        this.checks = checks;
    }

    List<String> of(Field field) {
        List<String> defects = new ArrayList<>();
        if (field.readOnly()) {
            return defects;
        }
        if (!Components.INPUT.contains(field.type())) {
            defects.add("申请表不能使用组件 %s，可用的有：%s".formatted(field.type(), listed(Components.INPUT)));
        }
        field.properties().keySet().stream()
                .filter(name -> !PROPERTIES.contains(name))
                .sorted()
                .forEach(name -> defects.add("没有名为“%s”的属性，这里可用的有：%s".formatted(name, listed(PROPERTIES))));
        String registered = field.properties().get("registered");
        if (registered != null && !registered.equals("yes")) {
            defects.add("registered 只能写 yes；不列入名录的字段不写");
        }
        options(field, defects);
        checks(field, defects);
        limits(field, defects);
        return defects;
    }

    private void options(Field field, List<String> defects) {
        boolean choice = Components.ONE_OF.contains(field.type()) || field.isList();
        field.codes()
                .filter(name -> CodeList.named(name).isEmpty())
                .ifPresent(name -> defects.add("没有名为“%s”的代码表".formatted(name)));
        if (field.codes().isPresent() && !choice && !"textfield".equals(field.type())) {
            defects.add("codes 只能写在单行文字和选择项上");
        }
        if (!field.optionsFrom().isEmpty()) {
            defects.add("提交申请时还没有流程变量，选项应写在表单中或者用 codes 指定代码表");
        } else if (choice && field.codes().isEmpty() && field.options().isEmpty()) {
            defects.add("选择项没有选项，请填写选项或者用 codes 指定代码表");
        } else if (choice && field.codes().isPresent() && !field.options().isEmpty()) {
            defects.add("选项和代码表（codes）只能用一种");
        }
        Set<String> seen = new HashSet<>();
        field.options().forEach(option -> {
            if (!option.value().isTextual() || option.code().isBlank()) {
                defects.add("选项“%s”的值应为文字".formatted(option.label()));
            } else if (!seen.add(option.code())) {
                defects.add("有两个选项的值同为“%s”".formatted(option.code()));
            }
        });
    }

    private void checks(Field field, List<String> defects) {
        boolean box = "checkbox".equals(field.type());
        for (String name : field.checks()) {
            boolean consent = "consent".equals(name);
            if (!checks.knows(name)) {
                defects.add("没有名为“%s”的检查，可用的有：%s".formatted(name, listed(checks.names())));
            } else if (consent != box || !consent && !field.isFreeText()) {
                defects.add(consent ? "check=consent 只能写在复选框上" : "check=%s 只能写在文字上".formatted(name));
            }
        }
        String date = field.properties().get("date");
        if (date != null && !("datetime".equals(field.type()) && !"time".equals(field.subtype()))) {
            defects.add("date 只能写在日期上");
        } else if (date != null && !FormSchema.DATES.containsKey(date)) {
            defects.add("date 应为 %s 之一".formatted(listed(FormSchema.DATES.keySet())));
        }
    }

    private static void limits(Field field, List<String> defects) {
        Limits limits = field.limits();
        if (limits.asText()) {
            defects.add("申请表的数字按数字提交，请关闭“Output as string”（serializeToString）");
        }
        if (limits.min() != null && limits.tooLarge(limits.min())) {
            defects.add("最小值（%s）大于最大值（%s）"
                    .formatted(limits.min().toPlainString(), limits.max().toPlainString()));
        }
        boolean reversed = limits.minLength() != null && limits.minLength() > limits.maxLength();
        if (reversed || limits.maxLength() < 1 || limits.maxLength() > Limits.LONGEST_TEXT) {
            defects.add("字数应在 1 至 %d 之间，最少字数不能大于最多字数".formatted(Limits.LONGEST_TEXT));
        }
    }

    static String listed(Set<String> names) {
        return String.join("、", new TreeSet<>(names));
    }
}
