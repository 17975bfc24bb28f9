package cn.kexie.casefile;

import java.util.List;
import java.util.Set;

/** What a procedure contributes to the dossier of its cases. One bean per procedure. */
public interface DossierSource {

    /** Key of the procedure, such as {@code association-establishment}. */
    String procedure();

    /** Name of the procedure, in Chinese. */
    String procedureText();

    /** The application, in the order a reviewer reads it. */
    List<DossierSection> sections(String caseNo);

    /** Name of a material, in Chinese; also of the field a correction points to. */
    String materialLabel(String item);

    /** Codes of the materials this case must have. */
    default Set<String> requiredMaterials(String caseNo) {
        return Set.of();
    }

    /** What the rules make of the case, for the reviewer to consider. */
    default List<DossierHint> hints(String caseNo) {
        return List.of();
    }
}
