package cn.kexie.casefile;

import java.util.Optional;
import java.util.stream.Stream;

/** Every procedure there is. */
public interface CaseProcedures {

    Stream<? extends CaseProcedure> all();

    Optional<? extends CaseProcedure> find(String procedure);

    /** Whether it is declared in files, with no bean of its own. */
    boolean isDeclared(String procedure);
}
