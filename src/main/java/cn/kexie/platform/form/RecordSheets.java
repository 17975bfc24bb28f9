package cn.kexie.platform.form;

import static java.util.stream.Collectors.joining;

import cn.kexie.platform.code.CodeList;
import cn.kexie.platform.code.CodeOf;
import cn.kexie.platform.text.Worded;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Parts of an application that is a record, as people read them: titles for names, labels for codes. The twin of {@link
 * FormSheets}, which reads applications that are forms.
 */
public final class RecordSheets {

    private final Class<?> application;
    private final Map<String, UnaryOperator<String>> words;

    /** @param words how the texts at these pointers are shown, where their record does not tell */
    public RecordSheets(Class<?> application, Map<String, UnaryOperator<String>> words) {
        this.application = application;
        this.words = words;
    }

    /** A value of the application: a field, a group of fields or a list of them. */
    public FormSheet at(String pointer, JsonNode value) {
        RecordComponent part = component(pointer);
        Class<?> rows = rowsOf(part);
        if (rows != null && rows.isRecord()) {
            return new FormSheet(title(part), titles(rows), rows(rows, value));
        }
        if (part.getType().isRecord()) {
            return new FormSheet(title(part), null, lines(part.getType(), value));
        }
        String shown = shown(part, value);
        UnaryOperator<String> word = words.getOrDefault(pointer, UnaryOperator.identity());
        return new FormSheet(
                title(part), null, List.of(List.of(title(part), shown.isEmpty() ? shown : word.apply(shown))));
    }

    private RecordComponent component(String pointer) {
        Class<?> type = application;
        RecordComponent found = null;
        for (String name : pointer.substring(1).split("/")) {
            found = Arrays.stream(type.getRecordComponents())
                    .filter(component -> component.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
            type = found.getType();
        }
        return found;
    }

    private static List<List<String>> rows(Class<?> row, JsonNode values) {
        return stream(values)
                .map(value -> Arrays.stream(row.getRecordComponents())
                        .map(component -> shown(component, value.path(component.getName())))
                        .toList())
                .toList();
    }

    private static List<List<String>> lines(Class<?> group, JsonNode value) {
        return Arrays.stream(group.getRecordComponents())
                .map(component -> List.of(title(component), shown(component, value.path(component.getName()))))
                .filter(line -> !line.get(1).isEmpty())
                .toList();
    }

    private static List<String> titles(Class<?> row) {
        return Arrays.stream(row.getRecordComponents()).map(RecordSheets::title).toList();
    }

    private static String title(RecordComponent component) {
        return annotated(component, Schema.class).map(Schema::title).findFirst().orElse(component.getName());
    }

    private static String shown(RecordComponent component, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        Class<?> rows = rowsOf(component);
        if (rows != null) {
            return stream(value).map(each -> one(rows, each)).collect(joining("、"));
        }
        return annotated(component, CodeOf.class)
                .map(codes -> CodeList.of(codes.value()).label(value.asText()))
                .findFirst()
                .orElseGet(() -> one(component.getType(), value));
    }

    private static String one(Class<?> type, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "是" : "否";
        }
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return Stream.ofNullable(type.getEnumConstants())
                .flatMap(Arrays::stream)
                .filter(constant -> ((Enum<?>) constant).name().equals(value.asText()))
                .filter(Worded.class::isInstance)
                .map(constant -> ((Worded) constant).text())
                .findFirst()
                .orElse(value.asText());
    }

    /** Null for what is no list. */
    private static Class<?> rowsOf(RecordComponent component) {
        Type type = component.getGenericType();
        return List.class.equals(component.getType()) && type instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : null;
    }

    /** What stands at a component in the source stands at its field or its accessor where it may not stand at both. */
    private static <A extends Annotation> Stream<A> annotated(RecordComponent component, Class<A> annotation) {
        Stream<AnnotatedElement> fields = Arrays.stream(
                        component.getDeclaringRecord().getDeclaredFields())
                .filter(field -> field.getName().equals(component.getName()))
                .map(AnnotatedElement.class::cast);
        return Stream.concat(Stream.of(component, component.getAccessor()), fields)
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(annotation)));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
