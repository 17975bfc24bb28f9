package cn.kexie.acceptance;

import cn.kexie.casefile.CaseFile;
import java.util.Optional;

/** Procedures that no bean stands for, since they are declared in files. */
public interface AcceptableKinds {

    /** What the files a case was filed under say about its acceptance. */
    Optional<AcceptableProcedure> of(CaseFile file);
}
