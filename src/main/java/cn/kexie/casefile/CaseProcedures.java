package cn.kexie.casefile;

import java.util.stream.Stream;

/** Every procedure there is. */
public interface CaseProcedures {

    Stream<? extends CaseProcedure> all();
}
