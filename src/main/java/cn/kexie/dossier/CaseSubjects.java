package cn.kexie.dossier;

import cn.kexie.casefile.CaseFile;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whom or what cases are about. */
@Component
class CaseSubjects {

    private final KnownProcedures procedures;

    CaseSubjects(KnownProcedures procedures) {
        this.procedures = procedures;
    }

    /** By case number; each procedure is asked once, however many of its cases are listed. */
    Map<CaseNo, String> of(Collection<CaseFile> cases) {
        Map<String, List<CaseNo>> caseNos = cases.stream()
                .collect(Collectors.groupingBy(
                        CaseFile::procedure, Collectors.mapping(CaseFile::caseNo, Collectors.toList())));
        Map<CaseNo, String> subjects = new HashMap<>();
        caseNos.forEach((procedure, some) ->
                procedures.find(procedure).ifPresent(source -> subjects.putAll(source.subjects(some))));
        return subjects;
    }
}
