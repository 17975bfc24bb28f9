package cn.kexie.contest;

import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import java.util.List;

/** What another part of a contest adds to its dossier; shown to the office, the committee and supervision, never to judges. */
public interface ContestDossierPart {

    default List<DossierSection> sections(String contestNo) {
        return List.of();
    }

    default List<DossierHint> hints(String contestNo) {
        return List.of();
    }
}
