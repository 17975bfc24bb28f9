package cn.kexie.platform.web.json;

import cn.kexie.platform.text.CodeText;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.util.ClassUtils;

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

    private static final Map<Class<?>, BigInteger> LARGEST = Map.of(
            Byte.class, BigInteger.valueOf(Byte.MAX_VALUE),
            Short.class, BigInteger.valueOf(Short.MAX_VALUE),
            Integer.class, BigInteger.valueOf(Integer.MAX_VALUE),
            Long.class, BigInteger.valueOf(Long.MAX_VALUE));
    private static final Set<Class<?>> DECIMALS = Set.of(BigDecimal.class, Double.class, Float.class);

    private final ObjectMapper mapper;
    private final Map<JavaType, Map<String, Property>> properties = new ConcurrentHashMap<>();
    private final Map<JavaType, Map<String, Shape.Part>> parts = new ConcurrentHashMap<>();
    private final Map<JavaType, List<String>> codes = new ConcurrentHashMap<>();

    public Shapes(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** How a value of this type looks as JSON. */
    public Shape of(JavaType type) {
        if (type.isReferenceType()) {
            return of(type.getContentType());
        }
        if (isRecord(type)) {
            return new Shape.Parts(() -> parts(type));
        }
        return type.isContainerType() && !JsonNode.class.isAssignableFrom(type.getRawClass())
                ? container(type)
                : scalar(type, ClassUtils.resolvePrimitiveIfNecessary(type.getRawClass()));
    }

    private Shape container(JavaType type) {
        Shape each = of(type.getContentType());
        return type.isMapLikeType() ? new Shape.Entries(each) : new Shape.Rows(each, null);
    }

    private Shape scalar(JavaType type, Class<?> raw) {
        if (CharSequence.class.isAssignableFrom(raw)) {
            return new Shape.Text();
        }
        if (LARGEST.containsKey(raw) || raw == BigInteger.class) {
            return new Shape.Whole(LARGEST.get(raw));
        }
        if (DECIMALS.contains(raw)) {
            return new Shape.Decimal();
        }
        if (raw == Boolean.class) {
            return new Shape.Truth();
        }
        if (type.isEnumType()) {
            return new Shape.Code(codes(type));
        }
        if (Scalars.of(raw) != null) {
            return new Shape.Formed(Scalars.of(raw));
        }
        return JsonNode.class.isAssignableFrom(raw) || raw == Object.class
                ? new Shape.Free()
                : new Shape.Converted(type, mapper);
    }

    private Map<String, Shape.Part> parts(JavaType type) {
        Map<String, Shape.Part> known = parts.get(type);
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Property each : properties(type).values()) {
                known.put(each.name(), part(each));
            }
            parts.put(type, known);
        }
        return known;
    }

    private Shape.Part part(Property property) {
        return new Shape.Part(
                property.name(),
                of(property.type()),
                property.label(),
                property.code(),
                property.type().isPrimitive());
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
    private boolean isRecord(JavaType type) {
        return type.getRawClass().isRecord() && !convertedAsAWhole(type.getRawClass());
    }

    /** The JSON texts of an enum's constants, in order. */
    private List<String> codes(JavaType type) {
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
