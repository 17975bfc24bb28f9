package cn.kexie.platform.personal;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health {@code keys}: whether the file of the keys is still there and holds the keys this node works with. One that is gone
 * stops the next start, and every backup made from now on is worthless without it.
 */
@Component
class KeysHealthIndicator implements HealthIndicator {

    private final PersonalDataKeyFile file;
    private final PersonalData personal;

    KeysHealthIndicator(PersonalDataKeyFile file, PersonalData personal) {
        this.file = file;
        this.personal = personal;
    }

    @Override
    public Health health() {
        List<String> working = personal.keyIds();
        try {
            List<String> filed = new PersonalData(file.read()).keyIds();
            return filed.containsAll(working)
                    ? told(Health.up(), filed, working)
                    : Health.down().withDetail("error", "密钥文件中没有正在使用的密钥，请从备份恢复").build();
        } catch (PersonalDataFailure unreadable) {
            return Health.down().withDetail("error", "密钥文件读不出来，请从备份恢复").build();
        }
    }

    private static Health told(Health.Builder health, List<String> filed, List<String> working) {
        return (filed.equals(working) ? health : health.withDetail("warning", "密钥文件中有新的密钥，请重新启动本节点"))
                .withDetail("keys", filed.size())
                .build();
    }
}
