package cn.kexie.guide;

import static java.util.stream.Collectors.joining;

import cn.kexie.guide.Guide.Line;
import cn.kexie.guide.Guide.Sheet;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPart;
import cn.kexie.platform.form.Limits;
import cn.kexie.platform.form.Option;
import cn.kexie.platform.form.RowList;
import cn.kexie.platform.form.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An application form as people who have not filled it in yet read it. */
@Component
class Sheets {

    private static final String OWN_TITLE = "申请内容";
    private static final int MOST_OPTIONS = 12;
    private static final Map<String, String> DAYS = Map.of(
            "past", "早于今天",
            "pastOrPresent", "不晚于今天",
            "future", "晚于今天",
            "futureOrPresent", "不早于今天");

    List<Sheet> of(Form form) {
        List<Sheet> sheets = new ArrayList<>();
        add(OWN_TITLE, "", form.parts(), sheets);
        return sheets;
    }

    private static void add(String title, String rows, List<FormPart> parts, List<Sheet> sheets) {
        int place = sheets.size();
        List<Line> lines = new ArrayList<>();
        for (FormPart part : parts) {
            if (part instanceof Field field) {
                if (!field.readOnly()) {
                    lines.add(new Line(field.label(), field.isRequired(), limits(field)));
                }
            } else if (part instanceof Section section) {
                add(section.label(), "", section.parts(), sheets);
            } else if (part instanceof RowList list) {
                add(list.label(), rows(list), list.parts(), sheets);
            }
        }
        if (!lines.isEmpty()) {
            sheets.add(place, new Sheet(title, rows, lines));
        }
    }

    private static String rows(RowList list) {
        return list.min() > 0 ? "%d 至 %d 项".formatted(list.min(), list.max()) : "不超过 %d 项".formatted(list.max());
    }

    private static String limits(Field field) {
        return Stream.of(said(field.description()), options(field), text(field), number(field.limits()), day(field))
                .filter(part -> !part.isEmpty())
                .collect(joining("；"));
    }

    private static String said(String description) {
        return description == null ? "" : description.strip().replaceFirst("[。；]$", "");
    }

    private static String options(Field field) {
        if (field.options().isEmpty() || field.options().size() > MOST_OPTIONS) {
            return "";
        }
        return field.options().stream().map(Option::label).collect(joining("、", "从中选择：", ""));
    }

    private static String text(Field field) {
        Limits limits = field.limits();
        if (!field.isFreeText() || limits.maxLength() == Limits.LONGEST_TEXT) {
            return "";
        }
        return limits.minLength() == null
                ? "不超过 %d 字".formatted(limits.maxLength())
                : "%d 至 %d 字".formatted(limits.minLength(), limits.maxLength());
    }

    private static String number(Limits limits) {
        BigDecimal min = limits.min();
        BigDecimal max = limits.max();
        if (min != null && max != null) {
            return "%s 至 %s".formatted(min.toPlainString(), max.toPlainString());
        }
        return Stream.of(
                        min == null ? "" : "不小于 " + min.toPlainString(),
                        max == null ? "" : "不大于 " + max.toPlainString())
                .filter(part -> !part.isEmpty())
                .collect(joining());
    }

    private static String day(Field field) {
        return DAYS.getOrDefault(field.dateBound(), "");
    }
}
