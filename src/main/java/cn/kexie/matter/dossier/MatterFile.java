package cn.kexie.matter.dossier;

import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A matter's case as a reviewer reads it, read once.
 *
 * @param labels names of materials and of fields of the form, by the edition of the case
 */
record MatterFile(
        MatterKind kind,
        ObjectNode application,
        List<DossierSection> sections,
        Map<String, String> labels,
        Set<String> requiredMaterials,
        List<DossierHint> hints) {

    /** What the case is about in a few words, null where the kind does not say. */
    static String subject(MatterKind kind, ObjectNode application) {
        return kind.property(MatterProperty.SUBJECT)
                .map(pointer -> application.at(pointer).asText(""))
                .filter(subject -> !subject.isBlank())
                .orElse(null);
    }

    /** Where the kind says it is; absent when the applicant gave none, or when the contact was removed. */
    Optional<String> mailAddress() {
        return kind.property(MatterProperty.MAIL)
                .map(pointer -> application.at(pointer).asText(""))
                .filter(address -> !address.isBlank());
    }

    String label(String item) {
        return labels.getOrDefault(item, item);
    }

    /** Personal data does not belong into logs. */
    @Override
    public String toString() {
        return "MatterFile[" + kind.key() + "]";
    }
}
