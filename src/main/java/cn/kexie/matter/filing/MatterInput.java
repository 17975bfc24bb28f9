package cn.kexie.matter.filing;

import cn.kexie.acceptance.SubmittedMaterial;
import cn.kexie.matter.kind.MatterKind;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An application as the rules look at it.
 *
 * @param creditCode of the enterprise that files, null when it is not known
 * @param application may have gaps
 * @param facts what the tables are asked about; null for what is not known
 */
public record MatterInput(
        MatterKind kind,
        String creditCode,
        ObjectNode application,
        List<SubmittedMaterial> materials,
        Map<String, Object> facts) {

    /** The region the deciding 科协 is found by. */
    Optional<String> region() {
        return kind.region(application);
    }

    /** Personal data does not belong into logs. */
    @Override
    public String toString() {
        return "MatterInput[" + kind.key() + "]";
    }
}
