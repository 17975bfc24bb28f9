package cn.kexie.casefile;

import cn.kexie.platform.Refusal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a list of cases may be restricted to; anything else is a mistake of the caller and not an empty list. */
@Component
public class CaseFilters {

    private final CaseProcedures procedures;

    CaseFilters(CaseProcedures procedures) {
        this.procedures = procedures;
    }

    /** @param procedure and {@code status}: null for any */
    public void check(String procedure, String status) {
        List<? extends CaseProcedure> meant = procedures
                .all()
                .filter(source -> procedure == null || source.procedure().equals(procedure))
                .toList();
        if (meant.isEmpty()) {
            throw refused("procedure", "没有这种事项", procedures());
        }
        List<String> statuses = meant.stream()
                .flatMap(source -> source.statuses().stream())
                .map(CaseStatus::name)
                .distinct()
                .sorted()
                .toList();
        if (status != null && !statuses.contains(status)) {
            throw refused("status", "没有这种状态", String.join("、", statuses));
        }
    }

    private String procedures() {
        return procedures.all().map(CaseProcedure::procedure).sorted().collect(Collectors.joining("、"));
    }

    private static Refusal refused(String parameter, String why, String possible) {
        return Refusal.of(
                Refusal.Reason.MALFORMED, "BAD_PARAMETER", "参数 %s 不正确：%s，可用：%s".formatted(parameter, why, possible));
    }
}
