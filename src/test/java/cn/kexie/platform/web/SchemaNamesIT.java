package cn.kexie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Of two records of one name the description of the interface keeps one and shows it for both. */
@IntegrationTest
@DisplayName("接口定义：一个名称只指一种数据")
class SchemaNamesIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    @DisplayName("两种数据不同名；同名的用 @Schema(name) 区分")
    void namesOneRecordEach() {
        Set<Class<?>> records = new HashSet<>();
        mapping.getHandlerMethods().values().stream()
                .flatMap(SchemaNamesIT::exchanged)
                .forEach(type -> collect(type, records));
        TreeMap<String, Set<String>> named = new TreeMap<>();
        records.forEach(type ->
                named.computeIfAbsent(name(type), name -> new TreeSet<>()).add(type.getName()));
        assertThat(named).hasSizeGreaterThan(60);
        named.values().removeIf(types -> types.size() == 1);
        assertThat(named).isEmpty();
    }

    private static Stream<Type> exchanged(HandlerMethod handler) {
        return Stream.concat(
                Stream.of(handler.getMethod().getGenericReturnType()),
                Arrays.stream(handler.getMethod().getParameters())
                        .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                        .map(parameter -> parameter.getParameterizedType()));
    }

    private static void collect(Type type, Collection<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
            collect(generic.getRawType(), found);
        } else if (type instanceof WildcardType wildcard) {
            Stream.of(wildcard.getUpperBounds()).forEach(bound -> collect(bound, found));
        } else if (type instanceof Class<?> one
                && one.isRecord()
                && one.getName().startsWith("cn.kexie")) {
            boolean generic = one.getTypeParameters().length > 0;
            if (generic || found.add(one)) {
                Stream.of(one.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(part -> collect(part, found));
            }
        }
    }

    private static String name(Class<?> type) {
        Schema schema = type.getAnnotation(Schema.class);
        return schema == null || schema.name().isEmpty() ? type.getSimpleName() : schema.name();
    }
}
