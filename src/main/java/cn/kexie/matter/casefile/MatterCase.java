package cn.kexie.matter.casefile;

import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was applied for in a case and under which edition. Holds personal data. */
record MatterCase(CaseNo caseNo, String definitionId, ObjectNode application) {

    /** Personal data does not belong into logs. */
    @Override
    public String toString() {
        return "MatterCase[" + caseNo + "]";
    }
}
