package cn.kexie.platform.web.json;

import cn.kexie.platform.text.CodeText;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What the fields of a record are called, which types they have and how people name them. */
public final class Shapes {

    /**
     * One field of a record.
     *
     * @param component what the record calls it
     * @param label how messages name it: the title of its {@code @Schema}, else the field name in quotes
     * @param code whether it holds a code, which has one spelling
     */
    record Property(String name, String component, JavaType type, String label, boolean code) {}

    private final ObjectMapper mapper;
    private final Map<JavaType, Map<String, Property>> properties = new ConcurrentHashMap<>();
    private final Map<JavaType, List<String>> codes = new ConcurrentHashMap<>();

    public Shapes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** The fields in the order of the record header, by JSON name. */
    Map<String, Property> properties(JavaType type) {
        return properties.computeIfAbsent(type, this::introspect);
    }

    Map<String, Property> properties(Class<?> type) {
        return properties(mapper.constructType(type));
    }

    /** The field that a component of a record fills. */
    Optional<Property> ofComponent(Class<?> type, String component) {
        return properties(type).values().stream()
                .filter(property -> property.component().equals(component))
                .findFirst();
    }

    /** Whether the JSON of the type is an object with the record's components, not a value converted as a whole. */
    boolean isRecord(JavaType type) {
        return type.getRawClass().isRecord() && !convertedAsAWhole(type.getRawClass());
    }

    /** The JSON texts of an enum's constants, in order. */
    List<String> codes(JavaType type) {
        return codes.computeIfAbsent(
                type,
                t -> Stream.of(t.getRawClass().getEnumConstants())
                        .map(constant -> mapper.valueToTree(constant).asText())
                        .toList());
    }

    private Map<String, Property> introspect(JavaType type) {
        var found = new LinkedHashMap<String, Property>();
        for (BeanPropertyDefinition each :
                mapper.getDeserializationConfig().introspect(type).findProperties()) {
            if (each.couldDeserialize()) {
                found.put(each.getName(), property(type.getRawClass(), each));
            }
        }
        return found;
    }

    private static Property property(Class<?> owner, BeanPropertyDefinition definition) {
        return new Property(
                definition.getName(),
                definition.getInternalName(),
                definition.getPrimaryType(),
                label(owner, definition),
                component(owner, definition).anyMatch(Shapes::holdsACode));
    }

    private static boolean holdsACode(RecordComponent component) {
        return component.isAnnotationPresent(CodeText.class)
                || Arrays.stream(component.getAnnotations())
                        .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(CodeText.class));
    }

    private static Stream<RecordComponent> component(Class<?> owner, BeanPropertyDefinition definition) {
        return Stream.of(owner.getRecordComponents())
                .filter(component -> component.getName().equals(definition.getInternalName()));
    }

    private static String label(Class<?> owner, BeanPropertyDefinition definition) {
        return component(owner, definition)
                .map(RecordComponent::getAccessor)
                .map(accessor -> accessor.getAnnotation(Schema.class))
                .filter(schema -> schema != null && !schema.title().isBlank())
                .map(Schema::title)
                .findFirst()
                .orElse("“%s”".formatted(definition.getName()));
    }

    private static boolean convertedAsAWhole(Class<?> type) {
        Stream<AnnotatedElement> creators =
                Stream.concat(Arrays.stream(type.getDeclaredConstructors()), Arrays.stream(type.getDeclaredMethods()));
        return creators.anyMatch(Shapes::convertsAsAWhole);
    }

    private static boolean convertsAsAWhole(AnnotatedElement member) {
        var creator = member.getAnnotation(JsonCreator.class);
        return member.isAnnotationPresent(JsonValue.class)
                || creator != null && creator.mode() == JsonCreator.Mode.DELEGATING;
    }
}
