package cn.kexie.handling;

import java.util.List;

interface ReturnRegister {

    void add(Return happened);

    /** Oldest first. */
    List<Return> of(String caseNo);

    /** Puts {@code removed} in the place of what was written. */
    boolean forget(String caseNo, String removed);
}
