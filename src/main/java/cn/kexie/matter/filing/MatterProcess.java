package cn.kexie.matter.filing;

import cn.kexie.matter.kind.MatterKind;
import java.util.Map;

/** What the process of a matter has to hear of. */
public interface MatterProcess {

    /** @param variables what the form says the process may know; never personal data */
    void applicationFiled(MatterKind kind, String caseNo, Map<String, Object> variables);

    void withdrawn(String caseNo);

    /** Whether the case waits for this message now. */
    boolean awaits(String caseNo, String message);

    void appealFiled(String caseNo);

    void paperSubmitted(String caseNo, String form, Map<String, Object> variables);
}
