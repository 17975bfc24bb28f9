package cn.kexie.dossier;

import cn.kexie.casefile.CaseProcedure;
import cn.kexie.platform.identity.CaseNo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a procedure contributes to the dossier of its cases. One bean per procedure. */
public interface DossierSource extends CaseProcedure {

    /** The source of one case, which reads that once, however much is asked of it. */
    default DossierSource ofCase(CaseNo caseNo) {
        return this;
    }

    /** The application, in the order a reviewer reads it. */
    List<DossierSection> sections(CaseNo caseNo);

    /** What those may read who work on the case without being allowed to read it; nothing unless the procedure says so. */
    default List<DossierSection> publicSections(CaseNo caseNo) {
        return List.of();
    }

    /** Name of a material, in Chinese; also of the field a correction points to. A source of one case says it as when that was filed. */
    String materialLabel(String item);

    /**
     * Whom or what each case is about, in a few words, where that is not its applicant; a list of tasks shows it. Holds
     * personal data.
     */
    default Map<CaseNo, String> subjects(Collection<CaseNo> caseNos) {
        return Map.of();
    }

    /** Codes of the materials this case must have. */
    default Set<String> requiredMaterials(CaseNo caseNo) {
        return Set.of();
    }

    /** What the rules make of the case, for the reviewer to consider. */
    default List<DossierHint> hints(CaseNo caseNo) {
        return List.of();
    }

    /** Where whoever applied asked to be written to, as the application says now; empty when it names nothing or no more. */
    default Optional<String> mailAddress(CaseNo caseNo) {
        return Optional.empty();
    }
}
