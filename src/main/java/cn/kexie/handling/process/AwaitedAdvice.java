package cn.kexie.handling.process;

import cn.kexie.engine.submission.Outstanding;
import cn.kexie.handling.OpenAdvice;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A task whose holder asked for opinions is completed when they are in. */
@Component
class AwaitedAdvice implements Outstanding {

    private final OpenAdvice advice;

    AwaitedAdvice(OpenAdvice advice) {
        this.advice = advice;
    }

    @Override
    public Optional<String> before(String taskId) {
        int awaited = advice.awaited(taskId);
        return awaited == 0
                ? Optional.empty()
                : Optional.of("还有 %d 份加签意见没有答复，意见到齐以后再办结；不再需要的，请先撤回加签".formatted(awaited));
    }
}
