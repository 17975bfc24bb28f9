package cn.kexie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Asks every call that reads, and every one there will be, for what it does not know. */
@IntegrationTest
@DisplayName("查询参数：不认识的、空的、不可能的一律 400")
class QueryParametersIT {

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private Staff administrator;

    @BeforeEach
    void logIn() {
        administrator = new Province(port).administrator();
    }

    @Test
    void unknownNamesAreRefusedEverywhere() {
        assertThat(calls()).hasSizeGreaterThan(30);
        calls().forEach(call -> refused(call, "nosuchparameter=1"));
    }

    @Test
    void emptyDoubledAndImpossibleValuesAreRefusedEverywhere() {
        assertThat(calls().flatMap(call -> call.parameters().stream())).contains("status", "asOf", "page", "category");
        calls().forEach(call -> call.parameters().forEach(name -> {
            refused(call, name + "=");
            refused(call, name);
            refused(call, name + "=%20");
            if (!call.lists(name)) {
                refused(call, name + "=1&" + name + "=1");
            }
            if (!call.isText(name)) {
                refused(call, name + "=%3F");
            }
        }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/cases?procedure=nosuch",
                "/api/v1/cases?procedure=Association-Establishment",
                "/api/v1/cases?status=NOSUCH",
                "/api/v1/cases?status=submitted",
                "/api/v1/cases?procedure=contest&status=CORRECTION_REQUIRED",
                "/api/v1/contests?status=NOSUCH",
                "/api/v1/admin/audit?action=case_moved",
                "/api/v1/admin/audit?actor=%25",
                "/api/v1/admin/audit?subject=EST-2026-000001"
            })
    void textsAreOneOfThosePossible(String path) {
        administrator.get(path).isProblem(400, "BAD_PARAMETER");
    }

    @Test
    void whatIsPossibleIsAnswered() {
        for (String path : List.of(
                "/api/v1/cases?procedure=association-establishment&status=SUBMITTED&page=0&size=1",
                "/api/v1/cases?status=SENT",
                "/api/v1/contests?status=OPEN&year=2026",
                "/api/v1/admin/audit?action=CASE_MOVED&actor=staff:clerk&subject=case:EST-2026-000001&day=2026-01-05")) {
            administrator.get(path).expect(200);
        }
    }

    private void refused(Call call, String query) {
        Answer answer = administrator.get(call.path() + "?" + query);
        assertThat(answer.status()).as("%s?%s: %s", call.path(), query, answer).isEqualTo(400);
        assertThat(answer.text("code"))
                .as("%s?%s: %s", call.path(), query, answer)
                .isEqualTo("BAD_PARAMETER");
    }

    private Stream<Call> calls() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> reads(entry.getKey()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .map(pattern -> new Call(pattern.replaceAll("\\{[^}]+}", "1"), entry.getValue())));
    }

    private static boolean reads(RequestMappingInfo info) {
        return info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
    }

    private record Call(String path, HandlerMethod method) {

        Set<String> parameters() {
            Set<String> names = new TreeSet<>();
            for (MethodParameter parameter : method.getMethodParameters()) {
                if (parameter.getParameterType() == Paging.class) {
                    names.addAll(Set.of("page", "size"));
                } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
                    names.add(parameter.getParameter().getName());
                }
            }
            return names;
        }

        boolean lists(String name) {
            return typeOf(name) == List.class;
        }

        boolean isText(String name) {
            return typeOf(name) == String.class || lists(name);
        }

        private Class<?> typeOf(String name) {
            return Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> name.equals(parameter.getParameter().getName()))
                    .<Class<?>>map(MethodParameter::getParameterType)
                    .findFirst()
                    .orElse(int.class);
        }
    }
}
