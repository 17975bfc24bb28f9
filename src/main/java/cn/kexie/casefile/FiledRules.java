package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import java.util.function.Supplier;

/** The tables a case was filed under: they judge it to its end, whatever is deployed meanwhile. */
public interface FiledRules {

    /** Judges by the tables of this case. */
    <T> T of(CaseNo caseNo, Supplier<T> judged);
}
