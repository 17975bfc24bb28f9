package cn.kexie.matter.filing;

import cn.kexie.matter.kind.MatterKind;
import cn.kexie.platform.identity.CaseNo;
import java.util.Map;

/** What the process of a matter has to hear of. */
public interface MatterProcess {

    /** @param variables what the form says the process may know; never personal data */
    void applicationFiled(MatterKind kind, CaseNo caseNo, Map<String, Object> variables);

    void withdrawn(CaseNo caseNo);

    /** Whether the case waits for this message now. */
    boolean awaits(CaseNo caseNo, String message);

    void appealFiled(CaseNo caseNo);

    void paperSubmitted(CaseNo caseNo, String form, Map<String, Object> variables);
}
