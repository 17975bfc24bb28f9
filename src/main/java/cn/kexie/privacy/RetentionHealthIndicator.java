package cn.kexie.privacy;

import cn.kexie.privacy.PersonalDataRetention.Run;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code retention}: what the last removal of expired personal data came to. Always up; work goes on without it. */
@Component
class RetentionHealthIndicator implements HealthIndicator {

    private final PersonalDataRetention retention;

    RetentionHealthIndicator(PersonalDataRetention retention) {
        this.retention = retention;
    }

    @Override
    public Health health() {
        return retention
                .lastRun()
                .map(RetentionHealthIndicator::health)
                .orElseGet(() -> Health.up().build());
    }

    private static Health health(Run run) {
        Health.Builder health = Health.up()
                .withDetail("lastRun", run.at().toString())
                .withDetail("casesRemoved", run.removed())
                .withDetail("casesFailed", run.failed());
        return run.withoutRule().isEmpty()
                ? health.build()
                : health.withDetail("withoutRule", run.withoutRule())
                        .withDetail("warning", "决策表 personal-data-retention 没有规定这些事项的保存期限，其个人信息不会自动删除")
                        .build();
    }
}
