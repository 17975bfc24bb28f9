package cn.kexie.support.form;

import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.Form;
import cn.kexie.platform.form.FormPart;
import cn.kexie.platform.form.RowList;
import cn.kexie.platform.form.Section;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Applications made wrong in one way at every place of a form at once, with what has to be answered at each. */
public final class BadApplications {

    private static final String LONE = "@lone@";
    private static final long EXPONENT = 987_654_321_987L;
    private static final int MANY_ROWS = 20_000;
    private static final Set<String> NO_TEXT =
            Set.of("number", "checkbox", "datetime", "radio", "select", "checklist", "taglist");

    private final Form form;
    private final ObjectNode right;

    private BadApplications(Form form, ObjectNode right) {
        this.form = form;
        this.right = right;
    }

    /** @param right an application in which every field is filled in and every list has rows */
    public static Stream<Bad> of(Form form, ObjectNode right) {
        BadApplications bad = new BadApplications(form, right);
        return Stream.of(
                        bad.spoilt("缺少必填字段", BadApplications::missing),
                        bad.surplus(),
                        bad.spoilt("文字过长", BadApplications::tooLong),
                        bad.spoilt("孤立的代理字符", BadApplications::loneSurrogate),
                        bad.spoilt("类型不对", BadApplications::mistyped),
                        bad.spoilt("没有的代码", BadApplications::unknownCode),
                        bad.spoilt("没有的日期", BadApplications::noSuchDay),
                        bad.spoilt("带指数的数字", BadApplications::exponent),
                        bad.spoilt("行数过少", BadApplications::tooFew),
                        bad.spoilt("行数多一行", (part, owner, at) -> rows(part, owner, at, 1)),
                        bad.spoilt("两万行", (part, owner, at) -> rows(part, owner, at, MANY_ROWS)),
                        bad.spoilt("空行", BadApplications::emptyRow),
                        bad.spoilt("重复的行", BadApplications::repeatedRow),
                        bad.doubled())
                .filter(wrong -> !wrong.faults().isEmpty());
    }

    private Bad spoilt(String what, Spoiler spoiler) {
        ObjectNode copy = right.deepCopy();
        List<String> faults = new ArrayList<>();
        walk(form.parts(), copy, "", spoiler, faults);
        return new Bad(what, text(copy), faults);
    }

    private static void walk(List<FormPart> parts, ObjectNode object, String at, Spoiler spoiler, List<String> faults) {
        for (FormPart part : FormPart.members(parts).toList()) {
            String place = at + "/" + part.name();
            JsonNode value = object.get(part.name());
            Optional<String> fault = spoiler.spoil(part, object, place);
            fault.ifPresent(faults::add);
            if (fault.isPresent() && !(part instanceof Field)) {
                continue;
            }
            if (part instanceof Section section && value instanceof ObjectNode inner) {
                walk(section.parts(), inner, place, spoiler, faults);
            } else if (part instanceof RowList list && value instanceof ArrayNode rows) {
                IntStream.range(0, rows.size())
                        .forEach(i -> walk(list.parts(), (ObjectNode) rows.get(i), place + "/" + i, spoiler, faults));
            }
        }
    }

    private Bad surplus() {
        ObjectNode copy = right.deepCopy();
        List<String> faults = new ArrayList<>();
        surplus(copy, "", faults);
        return new Bad("多余字段", text(copy), faults);
    }

    private static void surplus(JsonNode node, String at, List<String> faults) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> surplus(member.getValue(), at + "/" + member.getKey(), faults));
            object.put("surplus", 1);
            faults.add(at + "/surplus UNKNOWN_FIELD");
        } else if (node instanceof ArrayNode rows) {
            IntStream.range(0, rows.size()).forEach(i -> surplus(rows.get(i), at + "/" + i, faults));
        }
    }

    /** Every text at the top is given twice. */
    private Bad doubled() {
        StringBuilder twice = new StringBuilder("{");
        List<String> faults = new ArrayList<>();
        FormPart.members(form.parts()).filter(BadApplications::isText).forEach(part -> {
            twice.append("\"%s\":\"先写的\",".formatted(part.name()));
            faults.add("/" + part.name() + " DUPLICATE_FIELD");
        });
        return new Bad("写了两次的字段", twice + text(right).substring(1), faults);
    }

    private static Optional<String> missing(FormPart part, ObjectNode owner, String at) {
        if (part instanceof Field && part.isRequired()) {
            owner.remove(part.name());
            return Optional.of(at + " REQUIRED");
        }
        return Optional.empty();
    }

    private static Optional<String> tooLong(FormPart part, ObjectNode owner, String at) {
        if (!isText(part)) {
            return Optional.empty();
        }
        owner.put(part.name(), "a".repeat(((Field) part).limits().maxLength() + 1));
        return Optional.of(at + " TOO_LONG");
    }

    private static Optional<String> loneSurrogate(FormPart part, ObjectNode owner, String at) {
        if (!isText(part)) {
            return Optional.empty();
        }
        owner.put(part.name(), LONE);
        return Optional.of(at + " BAD_CHARACTER");
    }

    private static Optional<String> mistyped(FormPart part, ObjectNode owner, String at) {
        if (!(part instanceof Field field)) {
            return Optional.empty();
        }
        switch (field.type()) {
            case "number", "checklist", "taglist" -> owner.put(field.key(), "12");
            case "checkbox" -> owner.put(field.key(), "true");
            default -> owner.put(field.key(), 12);
        }
        return Optional.of(at + " WRONG_TYPE");
    }

    private static Optional<String> unknownCode(FormPart part, ObjectNode owner, String at) {
        if (!(part instanceof Field field) || field.isList()) {
            return Optional.empty();
        }
        boolean chosen = Set.of("radio", "select").contains(field.type())
                || field.codes().isPresent();
        if (!chosen) {
            return Optional.empty();
        }
        owner.put(field.key(), "ZZ");
        return Optional.of(at + " UNKNOWN_CODE");
    }

    private static Optional<String> noSuchDay(FormPart part, ObjectNode owner, String at) {
        if (!(part instanceof Field field) || !"datetime".equals(field.type()) || !"date".equals(field.subtype())) {
            return Optional.empty();
        }
        owner.put(field.key(), "2025-02-30");
        return Optional.of(at + " BAD_FORMAT");
    }

    private static Optional<String> exponent(FormPart part, ObjectNode owner, String at) {
        if (!(part instanceof Field field) || !"number".equals(field.type())) {
            return Optional.empty();
        }
        owner.put(field.key(), EXPONENT);
        return Optional.of(at + (field.isWhole() ? " WRONG_TYPE" : " OUT_OF_RANGE"));
    }

    private static Optional<String> tooFew(FormPart part, ObjectNode owner, String at) {
        if (!(part instanceof RowList list) || list.min() == 0) {
            return Optional.empty();
        }
        owner.putArray(list.path());
        return Optional.of(at + " TOO_FEW");
    }

    private static Optional<String> rows(FormPart part, ObjectNode owner, String at, int over) {
        if (!(part instanceof RowList list)) {
            return Optional.empty();
        }
        ArrayNode rows = owner.putArray(list.path());
        IntStream.range(0, list.max() + over).forEach(i -> rows.addObject());
        return Optional.of(at + " TOO_MANY");
    }

    private static Optional<String> emptyRow(FormPart part, ObjectNode owner, String at) {
        if (!(part instanceof RowList list) || owner.path(list.path()).isEmpty()) {
            return Optional.empty();
        }
        ((ArrayNode) owner.get(list.path())).setNull(0);
        return Optional.of(at + "/0 REQUIRED");
    }

    private static Optional<String> repeatedRow(FormPart part, ObjectNode owner, String at) {
        if (!(part instanceof RowList list)
                || list.distinct().isEmpty()
                || owner.path(list.path()).size() < 2) {
            return Optional.empty();
        }
        ArrayNode rows = (ArrayNode) owner.get(list.path());
        rows.set(1, rows.get(0).deepCopy());
        String named = list.distinct().get(list.distinct().size() - 1);
        return Optional.of(at + "/1/" + named + " DUPLICATE");
    }

    private static boolean isText(FormPart part) {
        return part instanceof Field field && !NO_TEXT.contains(field.type());
    }

    private static String text(ObjectNode application) {
        return application.toString().replace(LONE, "示例\\ud800").replace(Long.toString(EXPONENT), "1e999");
    }

    /** Makes one part of an application wrong and tells what has to be answered; empty where it does not fit. */
    private interface Spoiler {
        Optional<String> spoil(FormPart part, ObjectNode owner, String at);
    }

    /**
     * A wrong application.
     *
     * @param body as it is sent
     * @param faults each as pointer and code
     */
    public record Bad(String what, String body, List<String> faults) {}
}
