package cn.kexie.privacy;

import java.util.Map;

/**
 * One thing kept about a person.
 *
 * @param what Chinese, such as 入会申请
 * @param data Chinese label → value, in clear: this is for the person alone
 */
public record PersonalRecord(String caseNo, String what, Map<String, String> data) {

    /** Data of a person does not belong into logs. */
    @Override
    public String toString() {
        return "PersonalRecord[" + caseNo + ", " + what + "]";
    }
}
