package cn.kexie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;

@DisplayName("幂等：凭证不随答复保存")
class IdempotentAnswersTest {

    private static final Pattern CREDENTIAL =
            Pattern.compile("(?i).*(api_?key|secret|token|password|credential|private_?key).*");

    @Test
    void everyCredentialInAnAnswerIsDeclared() {
        List<String> faults = new ArrayList<>();
        List<Method> handlers = handlers();
        handlers.forEach(handler -> check(handler, faults));
        assertThat(handlers).hasSizeGreaterThan(10);
        assertThat(faults).isEmpty();
    }

    private static void check(Method handler, List<String> faults) {
        Idempotent idempotent = handler.getAnnotation(Idempotent.class);
        Set<String> fields = new HashSet<>();
        if (!collect(answer(handler), "", fields, new HashSet<>())) {
            faults.add(handler + "：答复应为 record，才看得出有没有凭证");
        }
        for (String field : fields) {
            if (CREDENTIAL.matcher(field).matches() && !field.equals(idempotent.credential())) {
                faults.add("%s：答复中的 %s 是凭证，请写明 @Idempotent(credential = …)".formatted(handler, field));
            }
        }
        if (!idempotent.credential().isEmpty() && !fields.contains(idempotent.credential())) {
            faults.add("%s：答复中没有 %s".formatted(handler, idempotent.credential()));
        }
        if (idempotent.credential().isEmpty() != idempotent.whenLost().isEmpty()) {
            faults.add(handler + "：credential 与 whenLost 应同时写明");
        }
    }

    private static List<Method> handlers() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.kexie");
        return classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Idempotent.class))
                .map(JavaMethod::reflect)
                .toList();
    }

    private static Type answer(Method handler) {
        return handler.getGenericReturnType() instanceof ParameterizedType type
                        && type.getRawType() == ResponseEntity.class
                ? type.getActualTypeArguments()[0]
                : handler.getGenericReturnType();
    }

    /** Paths of the fields of a record and of the records in it; false when the type does not tell. */
    private static boolean collect(Type type, String path, Set<String> fields, Set<Type> seen) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return collect(list.getActualTypeArguments()[0], path, fields, seen);
        }
        if (!(type instanceof Class<?> answer)) {
            return !path.isEmpty();
        }
        if (!answer.isRecord()) {
            return !path.isEmpty();
        }
        if (seen.add(answer)) {
            for (RecordComponent component : answer.getRecordComponents()) {
                String name = path + component.getName();
                fields.add(name);
                collect(component.getGenericType(), name + "/", fields, seen);
            }
        }
        return true;
    }
}
