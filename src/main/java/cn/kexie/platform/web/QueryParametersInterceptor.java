package cn.kexie.platform.web;

import cn.kexie.platform.text.CanonicalText;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What an address asks for after its question mark is what the call knows, each once and with a value: whoever mistypes a
 * restriction must not take a list of everything for the answer. It looks at the handler's own parameters, so no new list
 * can miss it.
 */
final class QueryParametersInterceptor implements HandlerInterceptor {

    private static final Set<String> PAGING = Set.of("page", "size");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getQueryString() != null) {
            check(query(request.getQueryString()), method);
        }
        return true;
    }

    private static MultiValueMap<String, String> query(String text) {
        return UriComponentsBuilder.newInstance().query(text).build().getQueryParams();
    }

    private static void check(MultiValueMap<String, String> query, HandlerMethod method) {
        Set<String> known = Arrays.stream(method.getMethodParameters())
                .flatMap(QueryParametersInterceptor::names)
                .collect(Collectors.toSet());
        query.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw Paging.badParameter(
                        known.isEmpty()
                                ? "此地址不接受查询参数，请去掉问号及其后的内容"
                                : "有不认识的查询参数，可用：%s"
                                        .formatted(known.stream().sorted().collect(Collectors.joining("、"))));
            }
            checkValues(name, values, method);
        });
    }

    private static void checkValues(String name, List<String> values, HandlerMethod method) {
        List<String> texts =
                values.stream().map(QueryParametersInterceptor::text).toList();
        if (texts.contains("")) {
            throw Paging.badParameter("参数 %s 没有值；不需要时请不要带上它".formatted(name));
        }
        if (!texts.stream().allMatch(CanonicalText::keepable)) {
            throw Paging.badParameter("参数 %s %s".formatted(name, CanonicalText.REFUSAL));
        }
        if (values.size() > 1 && !isList(name, method)) {
            throw Paging.badParameter("参数 %s 只能有一个".formatted(name));
        }
    }

    /** What the parameter says, in its one form; nothing when it says nothing anybody sees. */
    private static String text(String encoded) {
        try {
            return encoded == null ? "" : CanonicalText.of(URLDecoder.decode(encoded, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static boolean isList(String name, HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> names(parameter).anyMatch(name::equals))
                .anyMatch(parameter -> parameter.getParameterType() == List.class);
    }

    private static Stream<String> names(MethodParameter parameter) {
        if (parameter.getParameterType() == Paging.class) {
            return PAGING.stream();
        }
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared == null) {
            return Stream.empty();
        }
        return Stream.of(declared.name().isEmpty() ? parameter.getParameter().getName() : declared.name());
    }
}
