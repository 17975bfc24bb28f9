package cn.kexie.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;

@DisplayName("凡标注为应当记录的方法：代理得到，表达式说得通")
class AuditedMethodsTest {

    private static final Pattern VARIABLE = Pattern.compile("#(\\w+)");

    static List<Method> audited() throws Exception {
        var readers = new SimpleMetadataReaderFactory();
        var found = new java.util.ArrayList<Method>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:cn/kexie/**/*.class")) {
            var type = readers.getMetadataReader(file).getAnnotationMetadata();
            if (type.hasAnnotatedMethods(Audited.class.getName())) {
                Stream.of(Class.forName(type.getClassName()).getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Audited.class))
                        .forEach(found::add);
            }
        }
        return found;
    }

    @ParameterizedTest
    @MethodSource("audited")
    void isReachedAndUnderstood(Method method) {
        Audited audited = method.getAnnotation(Audited.class);

        assertThat(method.getModifiers() & (Modifier.PRIVATE | Modifier.FINAL | Modifier.STATIC))
                .isZero();
        assertThat(method.getDeclaringClass().getModifiers() & Modifier.FINAL).isZero();
        assertThat(audited.value()).matches("[A-Z][A-Z0-9_]+");
        assertThat(audited.kind()).matches("[a-z-]+");
        assertThat(variables(audited)).isSubsetOf(names(method));
        assertThat(new AuditedCall(method, audited)).isNotNull();
    }

    private static Set<String> variables(Audited audited) {
        return Stream.concat(
                        Stream.of(audited.subject(), audited.actor(), audited.role()), Arrays.stream(audited.details()))
                .flatMap(expression -> VARIABLE.matcher(expression).results())
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Method method) {
        return Stream.concat(
                        Stream.of("result"),
                        Arrays.stream(method.getParameters()).map(Parameter::getName))
                .collect(Collectors.toSet());
    }
}
