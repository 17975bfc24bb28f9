package cn.kexie.matter.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was applied for in a case and under which edition. Holds personal data. */
record MatterCase(String caseNo, String definitionId, ObjectNode application) {

    /** Personal data does not belong into logs. */
    @Override
    public String toString() {
        return "MatterCase[" + caseNo + "]";
    }
}
