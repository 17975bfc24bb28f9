package cn.kexie.platform.web.idempotency;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcRegistrations;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Component
class IdempotentHandlers implements WebMvcRegistrations {

    private final ObjectProvider<IdempotentCalls> calls;

    IdempotentHandlers(ObjectProvider<IdempotentCalls> calls) {
        this.calls = calls;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new IdempotentHandlerAdapter(calls);
    }
}
