package cn.kexie.guide;

import java.util.List;
import java.util.Optional;

/** Procedures somebody outside can apply for, in force now. */
public interface Procedures {

    /** By name of the model's key. */
    List<Procedure> inForce();

    Optional<Procedure> find(String key);

    /**
     * A procedure as a case of it runs, whether or not anybody outside can apply for it.
     *
     * @param definition id of the model the case was begun with
     */
    Procedure running(String definition);

    /** The table as it was deployed with the procedure, else as it is in force; empty where there is none. */
    Optional<Procedure.Table> table(Procedure procedure, String key);
}
