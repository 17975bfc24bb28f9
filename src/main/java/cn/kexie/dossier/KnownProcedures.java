package cn.kexie.dossier;

import cn.kexie.casefile.CaseProcedures;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every procedure that contributes to dossiers: those with a bean of their own and those declared in files. */
@Component
class KnownProcedures implements CaseProcedures {

    private final ObjectProvider<DossierSource> written;
    private final ObjectProvider<DeclaredProcedures> declared;

    KnownProcedures(ObjectProvider<DossierSource> written, ObjectProvider<DeclaredProcedures> declared) {
        this.written = written;
        this.declared = declared;
    }

    @Override
    public Optional<DossierSource> find(String procedure) {
        Optional<DossierSource> own = written.stream()
                .filter(source -> source.procedure().equals(procedure))
                .findFirst();
        return own.or(() ->
                declared.stream().flatMap(some -> some.find(procedure).stream()).findFirst());
    }

    @Override
    public boolean isDeclared(String procedure) {
        return written.stream().noneMatch(source -> source.procedure().equals(procedure));
    }

    @Override
    public Stream<DossierSource> all() {
        return Stream.concat(written.stream(), declared.stream().flatMap(some -> some.all().stream()));
    }
}
