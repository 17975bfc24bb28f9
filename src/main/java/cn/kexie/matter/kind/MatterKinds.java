package cn.kexie.matter.kind;

import cn.kexie.platform.Refusal;
import java.util.List;
import java.util.Optional;

/** The matters that are deployed. A kind deployed to a running system is there at once. */
public interface MatterKinds {

    /** The newest edition of every kind, by key. */
    List<MatterKind> newest();

    Optional<MatterKind> newest(String key);

    /** The edition a case was filed under. */
    MatterKind edition(String definitionId);

    /** The newest edition, or 404 UNKNOWN_MATTER. */
    default MatterKind get(String key) {
        return newest(key)
                .orElseThrow(() ->
                        Refusal.unknown("UNKNOWN_MATTER", "没有事项“%s”，可以办理的事项见 GET /api/v1/matters".formatted(key)));
    }
}
