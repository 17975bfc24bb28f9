package cn.kexie.registry;

import cn.kexie.platform.identity.CaseNo;
import java.util.Objects;

/**
 * What a change of an entry rests on.
 *
 * @param caseNo case in which it was decided
 * @param decision number of the paper that says so, such as 穗天科协〔2026〕12号; null where none was issued
 */
public record Basis(CaseNo caseNo, String decision) {

    public Basis {
        Objects.requireNonNull(caseNo, "caseNo");
    }

    public static Basis of(CaseNo caseNo) {
        return new Basis(caseNo, null);
    }
}
