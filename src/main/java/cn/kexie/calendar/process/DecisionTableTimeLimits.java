package cn.kexie.calendar.process;

import cn.kexie.calendar.Period;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.engine.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class DecisionTableTimeLimits implements TimeLimits {

    private final DecisionTables tables;

    DecisionTableTimeLimits(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Period of(String kind) {
        return Period.of(kind, tables.decide("time-limit", Map.of("kind", kind)));
    }
}
