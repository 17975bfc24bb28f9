package cn.kexie.acceptance;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what a case's procedure says about its acceptance. */
@Component
class Procedures {

    private final Map<String, AcceptableProcedure> byKey;
    private final Cases cases;

    Procedures(List<AcceptableProcedure> procedures, Cases cases) {
        this.cases = cases;
        this.byKey = procedures.stream().collect(Collectors.toMap(AcceptableProcedure::procedure, Function.identity()));
    }

    /** The case, locked for a decision on it. */
    CaseFile lock(String caseNo) {
        of(cases.get(caseNo)).lockBefore(caseNo);
        return cases.lock(caseNo);
    }

    AcceptableProcedure of(CaseFile file) {
        AcceptableProcedure procedure = byKey.get(file.procedure());
        if (procedure == null) {
            throw new IllegalStateException("no acceptance for procedure " + file.procedure());
        }
        return procedure;
    }
}
