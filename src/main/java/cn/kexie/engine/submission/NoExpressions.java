package cn.kexie.engine.submission;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.Validator;

/**
 * No expressions in any part of a task query. The engine itself looks at the outermost part only, so that an expression
 * inside {@code orQueries} would run for whoever is logged in (CVE-2026-109432). Stored filters keep theirs.
 */
class NoExpressions implements Validator<AbstractQuery<?, ?>> {

    @Override
    public void validate(AbstractQuery<?, ?> query) {
        boolean found = query instanceof TaskQueryImpl tasks
                && tasks.getQueries().stream()
                        .anyMatch(part -> !part.getExpressions().isEmpty());
        if (found) {
            throw Refusal.of(Reason.MALFORMED, "EXPRESSION_IN_QUERY", "查询条件中不能使用表达式，请直接填写要查的值");
        }
    }
}
