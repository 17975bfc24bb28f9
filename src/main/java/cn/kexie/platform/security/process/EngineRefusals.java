package cn.kexie.platform.security.process;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.problem.RefusalSource;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

/** What the engine's own exceptions mean to a client of our REST interface. */
@Component
class EngineRefusals implements RefusalSource {

    /** PostgreSQL: serialisation failure, deadlock; the engine passes them on without a name of their own. */
    private static final Set<String> LOST_RACE = Set.of("40001", "40P01");

    @Override
    public Optional<Refusal> refusalFor(Throwable failure) {
        if (failure instanceof OptimisticLockingException || isLostRace(failure)) {
            return Optional.of(Refusal.conflict("CONCURRENT_CHANGE", "有人同时修改了同一内容，本次操作未生效，请刷新后重试"));
        }
        return failure instanceof AuthorizationException
                ? Optional.of(Refusal.of(Refusal.Reason.FORBIDDEN, "FORBIDDEN", "您没有执行此操作的权限，如有需要请联系管理员"))
                : Optional.empty();
    }

    private static boolean isLostRace(Throwable failure) {
        return failure instanceof SQLException lost && LOST_RACE.contains(String.valueOf(lost.getSQLState()));
    }
}
