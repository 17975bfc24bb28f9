package cn.kexie.acceptance;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds what a case's procedure says about its acceptance. */
@Component
class Procedures {

    private final Map<String, AcceptableProcedure> byKey;
    private final List<AcceptableKinds> kinds;
    private final Cases cases;

    Procedures(List<AcceptableProcedure> procedures, List<AcceptableKinds> kinds, Cases cases) {
        this.kinds = kinds;
        this.cases = cases;
        this.byKey = procedures.stream().collect(Collectors.toMap(AcceptableProcedure::procedure, Function.identity()));
    }

    /** The case, locked for a decision on it. */
    CaseFile lock(CaseNo caseNo) {
        of(cases.get(caseNo)).lockBefore(caseNo);
        return cases.lock(caseNo);
    }

    AcceptableProcedure of(CaseFile file) {
        return Optional.ofNullable(byKey.get(file.procedure()))
                .or(() -> kinds.stream().flatMap(kind -> kind.of(file).stream()).findFirst())
                .orElseThrow(() -> new IllegalStateException("no acceptance for procedure " + file.procedure()));
    }
}
