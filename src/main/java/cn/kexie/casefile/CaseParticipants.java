package cn.kexie.casefile;

import java.util.Set;

/** Whom a procedure's cases are about. Asked about the cases of every procedure. */
public interface CaseParticipants {

    /** Names of the people the case decides on; none for the case of another procedure. */
    Set<String> of(String caseNo);
}
