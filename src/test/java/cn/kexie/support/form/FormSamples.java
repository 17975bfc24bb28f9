package cn.kexie.support.form;

import cn.kexie.platform.code.CodeList;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPart;
import cn.kexie.platform.form.Limits;
import cn.kexie.platform.form.Option;
import cn.kexie.platform.form.RowList;
import cn.kexie.platform.form.Section;
import cn.kexie.support.CreditCodes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Applications made from a form: the smallest it accepts, and one with everything in it. */
public final class FormSamples {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final int ROWS = 3;
    private static final int CODES = 3;
    private static final List<String> FITTING = List.of("1", "A", "示", "a", "9", "0", "Z");

    private final Map<String, IntFunction<String>> checked = new HashMap<>();
    private int rows = ROWS;

    private FormSamples(String creditCode) {
        checked.put("applicant", i -> creditCode);
        checked.put("region", i -> "440106");
        checked.put("mobile", i -> "1380000%04d".formatted(i));
        checked.put("email", i -> "sample%d@example.cn".formatted(i));
        checked.put("personName", i -> "示例" + stem(i));
        checked.put("url", i -> "https://www.example.cn/" + i);
        checked.put("postcode", i -> "51%04d".formatted(i));
        checked.put("attachment", i -> UUID.randomUUID().toString());
    }

    /** Filed by the enterprise with this code. */
    public static FormSamples by(String creditCode) {
        return new FormSamples(creditCode);
    }

    /** The i-th value of a text with this check, such as the id of an attachment that exists. */
    public FormSamples with(String check, IntFunction<String> values) {
        checked.put(check, values);
        return this;
    }

    /** So many rows in every list of the fullest, where the form allows them. */
    public FormSamples withRows(int number) {
        rows = number;
        return this;
    }

    /** Only what the form demands. */
    public ObjectNode smallest(Form form) {
        return object(form.parts(), false, 0);
    }

    /** Every field, and in every list several rows. */
    public ObjectNode fullest(Form form) {
        return object(form.parts(), true, 0);
    }

    private ObjectNode object(List<FormPart> parts, boolean full, int i) {
        ObjectNode object = NODES.objectNode();
        FormPart.members(parts).filter(part -> full || part.isRequired()).forEach(part -> {
            if (part instanceof Field field) {
                put(object, field, full, i);
            } else if (part instanceof Section section) {
                object.set(section.path(), object(section.parts(), full, i));
            } else if (part instanceof RowList list) {
                object.set(list.path(), rows(list, full, i));
            }
        });
        return object;
    }

    private ArrayNode rows(RowList list, boolean full, int i) {
        ArrayNode array = NODES.arrayNode();
        int count = full ? Math.max(list.min(), Math.min(list.max(), rows)) : list.min();
        for (int row = 0; row < count; row++) {
            array.add(object(list.parts(), full, i * rows + row));
        }
        return array;
    }

    private void put(ObjectNode object, Field field, boolean full, int i) {
        switch (field.type()) {
            case "number" -> object.set(field.key(), number(field));
            case "checkbox" -> object.put(field.key(), true);
            case "datetime" -> object.put(field.key(), moment(field));
            case "radio", "select" -> object.put(field.key(), option(field, i));
            case "checklist", "taglist" -> {
                ArrayNode chosen = object.putArray(field.key());
                options(field).limit(full ? CODES : 1).forEach(chosen::add);
            }
            default -> object.put(field.key(), text(field, i));
        }
    }

    private static JsonNode number(Field field) {
        Limits limits = field.limits();
        BigDecimal number = limits.min() != null ? limits.min() : limits.max() != null ? limits.max() : BigDecimal.ONE;
        RoundingMode inward = limits.min() != null ? RoundingMode.CEILING : RoundingMode.FLOOR;
        return field.isWhole() ? NODES.numberNode(number.setScale(0, inward).toBigInteger()) : NODES.numberNode(number);
    }

    private static String moment(Field field) {
        String day = switch (field.dateBound()) {
            case "past", "pastOrPresent" -> "2020-01-15";
            case "future", "futureOrPresent" -> "2090-01-15";
            default -> "2025-01-15";
        };
        return switch (field.subtype()) {
            case "time" -> "09:30";
            case "datetime" -> day + "T09:30:00+08:00";
            default -> day;
        };
    }

    private static String option(Field field, int i) {
        List<String> options = options(field).toList();
        return options.get(i % options.size());
    }

    private static Stream<String> options(Field field) {
        return field.codes()
                .map(name -> CodeList.of(name).codes().stream().map(CodeList.Code::code))
                .orElseGet(() -> field.options().stream().map(Option::code));
    }

    private String text(Field field, int i) {
        if (field.codes().isPresent()) {
            return option(field, i);
        }
        return field.checks().stream()
                .flatMap(name -> samples(name, i))
                .filter(field.limits()::matches)
                .findFirst()
                .orElseGet(() -> fitting(field, i));
    }

    private Stream<String> samples(String check, int i) {
        return "creditCode".equals(check)
                ? Stream.of("91", "51", "11").map(category -> CreditCodes.of(category, "440106"))
                : Stream.ofNullable(checked.get(check)).map(values -> values.apply(i));
    }

    private static String fitting(Field field, int i) {
        Limits limits = field.limits();
        String told = "示例" + stem(i) + field.label();
        String padded = limits.minLength() == null ? told : told + "示".repeat(limits.minLength());
        int length = Math.min(padded.length(), Math.max(limits.maxLength(), 1));
        int least = limits.minLength() == null ? 1 : limits.minLength();
        return Stream.concat(
                        Stream.of(padded.substring(0, length), stem(i)),
                        FITTING.stream()
                                .flatMap(unit -> Stream.iterate(
                                                Math.max(least, 1),
                                                size -> size <= limits.maxLength(),
                                                size -> size + 1)
                                        .limit(40)
                                        .map(unit::repeat)))
                .filter(text -> limits.matches(text) && !limits.tooShort(text) && !limits.tooLong(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No sample fits " + field.pointer()));
    }

    private static String stem(int i) {
        String stem = STEMS.substring(i % STEMS.length(), i % STEMS.length() + 1);
        return i < STEMS.length() ? stem : stem(i / STEMS.length() - 1) + stem;
    }
}
