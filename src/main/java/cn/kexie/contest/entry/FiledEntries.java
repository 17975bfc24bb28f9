package cn.kexie.contest.entry;

import cn.kexie.platform.Refusal;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The entries by number. */
@Component
class FiledEntries {

    private final EntryRegister register;

    FiledEntries(EntryRegister register) {
        this.register = register;
    }

    Entry get(String entryNo) {
        return register.find(entryNo)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_CASE", "没有参赛作品 %s，请核对编号".formatted(entryNo)));
    }

    Entry change(String entryNo, UnaryOperator<Entry> change) {
        Entry changed = change.apply(get(entryNo));
        register.save(changed);
        return changed;
    }
}
