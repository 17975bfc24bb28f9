package cn.kexie.platform.web.idempotency;

import cn.kexie.platform.web.Idempotent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Puts {@link Idempotent} around reading the input, the handler method and writing its answer. */
final class IdempotentHandlerAdapter extends RequestMappingHandlerAdapter {

    private final ObjectProvider<IdempotentCalls> calls;

    IdempotentHandlerAdapter(ObjectProvider<IdempotentCalls> calls) {
        this.calls = calls;
    }

    @Override
    protected ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        Idempotent idempotent = handler.getMethodAnnotation(Idempotent.class);
        if (idempotent == null) {
            return super.handleInternal(request, response, handler);
        }
        ShownOnce once = new ShownOnce(idempotent.credential(), idempotent.whenLost());
        calls.getObject().run(request, response, once, buffered -> super.handleInternal(request, buffered, handler));
        return null;
    }
}
