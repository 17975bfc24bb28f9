package cn.kexie.platform.web;

import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads {@link Paging} from the query. */
final class PagingResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Paging.class;
    }

    @Override
    public Paging resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return new Paging(number(request, "page", 0), number(request, "size", Paging.DEFAULT_SIZE));
    }

    private static int number(NativeWebRequest request, String name, int otherwise) {
        String[] values = request.getParameterValues(name);
        if (values == null) {
            return otherwise;
        }
        if (values.length != 1 || !values[0].matches("-?\\d{1,9}")) {
            throw Paging.badParameter("参数 %s 应为一个整数".formatted(name));
        }
        return Integer.parseInt(values[0]);
    }
}
