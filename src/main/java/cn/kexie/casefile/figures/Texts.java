package cn.kexie.casefile.figures;

import cn.kexie.casefile.CaseProcedure;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.casefile.Wording;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a procedure and its statuses are called today.
 *
 * @param statuses by name, in the order of the procedure
 */
public record Texts(String procedure, Map<String, String> statuses) {

    public static Texts of(CaseProcedure procedure, ProcedureWords words) {
        Wording wording = words.newest(procedure.procedure());
        Map<String, String> statuses = new LinkedHashMap<>();
        for (CaseStatus status : procedure.statuses()) {
            statuses.put(status.name(), wording.status(status));
        }
        return new Texts(wording.name(), statuses);
    }

    /** Of these statuses only one, where one is asked for. */
    Map<String, String> only(String status) {
        return status == null
                ? statuses
                : statuses.containsKey(status) ? Map.of(status, statuses.get(status)) : Map.of();
    }
}
