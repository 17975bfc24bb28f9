package cn.kexie.privacy;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code retention}: how far the removal of expired personal data is. Always up; work goes on without it. */
@Component
class RetentionHealthIndicator implements HealthIndicator {

    private final RetentionRegister register;
    private final PersonalDataRetention retention;

    RetentionHealthIndicator(RetentionRegister register, PersonalDataRetention retention) {
        this.register = register;
        this.retention = retention;
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up()
                .withDetail("casesRemoved", register.countRemoved())
                .withDetail("casesKeptForAReason", register.countKept());
        List<String> without = retention.withoutRule().stream()
                .map(ending -> ending.procedure() + "/" + ending.status())
                .toList();
        return without.isEmpty()
                ? health.build()
                : health.withDetail("withoutRule", without)
                        .withDetail("warning", "决策表 personal-data-retention 没有规定这些事项的保存期限，其个人信息不会自动删除")
                        .build();
    }
}
