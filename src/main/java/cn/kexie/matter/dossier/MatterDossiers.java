package cn.kexie.matter.dossier;

import cn.kexie.dossier.DeclaredProcedures;
import cn.kexie.dossier.DossierSource;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterKinds;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The dossiers of matters; one source for each kind that is deployed. */
@Component
class MatterDossiers implements DeclaredProcedures {

    private final MatterKinds kinds;
    private final MatterFiles files;

    MatterDossiers(MatterKinds kinds, MatterFiles files) {
        this.kinds = kinds;
        this.files = files;
    }

    @Override
    public Optional<DossierSource> find(String procedure) {
        return kinds.newest(procedure).map(this::source);
    }

    @Override
    public List<DossierSource> all() {
        return kinds.newest().stream().map(this::source).toList();
    }

    private DossierSource source(MatterKind kind) {
        return new MatterDossier(kind, files);
    }
}
