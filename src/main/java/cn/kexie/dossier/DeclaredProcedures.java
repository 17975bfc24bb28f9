package cn.kexie.dossier;

import java.util.List;
import java.util.Optional;

/** Procedures that no bean stands for, since they are declared in files. */
public interface DeclaredProcedures {

    Optional<DossierSource> find(String procedure);

    List<DossierSource> all();
}
