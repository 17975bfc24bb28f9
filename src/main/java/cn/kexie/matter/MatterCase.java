package cn.kexie.matter;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What was applied for in a case and under which edition. Holds personal data. */
record MatterCase(String caseNo, String definitionId, ObjectNode application) {

    MatterCase with(ObjectNode corrected) {
        return new MatterCase(caseNo, definitionId, corrected);
    }

    /** Personal data does not belong into logs. */
    @Override
    public String toString() {
        return "MatterCase[" + caseNo + "]";
    }
}
