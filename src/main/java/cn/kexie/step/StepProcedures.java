package cn.kexie.step;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseProcedures;
import cn.kexie.casefile.CaseStatus;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds who answers for the procedure of a case. */
@Component
class StepProcedures {

    private final CaseProcedures procedures;
    private final ObjectProvider<StepSource> sources;

    StepProcedures(CaseProcedures procedures, ObjectProvider<StepSource> sources) {
        this.procedures = procedures;
        this.sources = sources;
    }

    CaseStatus status(CaseFile file, String name) {
        return statuses(file).stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("%s has no status %s".formatted(file.procedure(), name)));
    }

    private List<? extends CaseStatus> statuses(CaseFile file) {
        Optional<CaseStatuses> own = find(CaseStatuses.class, file);
        return own.isPresent()
                ? own.get().statuses(file.caseNo())
                : procedures.find(file.procedure()).orElseThrow().statuses();
    }

    <T extends StepSource> Optional<T> find(Class<T> question, CaseFile file) {
        return find(question, file.procedure());
    }

    /** As above, by the key of the procedure. */
    <T extends StepSource> Optional<T> find(Class<T> question, String key) {
        String procedure = procedures.isDeclared(key) ? StepSource.DECLARED : key;
        return sources.stream()
                .filter(question::isInstance)
                .map(question::cast)
                .filter(source -> source.procedure().equals(procedure))
                .findFirst();
    }

    <T extends StepSource> T get(Class<T> question, CaseFile file) {
        return find(question, file)
                .orElseThrow(() -> new IllegalStateException(
                        "%s answers no %s".formatted(file.procedure(), question.getSimpleName())));
    }
}
