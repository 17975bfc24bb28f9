package cn.kexie.document;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Health {@code fonts}: the faces letters are set in. The start has refused those that lack everyday characters. */
@Component
class FontsHealthIndicator implements HealthIndicator {

    private final FontBook fonts;

    FontsHealthIndicator(FontBook fonts) {
        this.fonts = fonts;
    }

    @Override
    public Health health() {
        return (fonts.faces().isEmpty() ? Health.down().withDetail("error", "没有可用的字体，不能出具文书") : Health.up())
                .withDetail("faces", fonts.faces().keySet())
                .build();
    }
}
