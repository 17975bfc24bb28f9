package cn.kexie.platform;

import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints every {@link StartupNote} in one block as the last lines of a start. */
@Component
class StartupNotes {

    private static final Logger LOG = LoggerFactory.getLogger(StartupNotes.class);
    private static final String RULE = "─".repeat(72);

    private final List<StartupNote> notes;

    StartupNotes(List<StartupNote> notes) {
        this.notes = notes;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        LOG.info("\n{}\n{}\n{}", RULE, block(), RULE);
    }

    String block() {
        return notes.stream()
                .map(StartupNote::text)
                .filter(text -> !text.isBlank())
                .map(text -> text.strip().indent(2).stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
