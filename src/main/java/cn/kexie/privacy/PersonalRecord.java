package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.util.Map;
import java.util.Objects;

/**
 * One thing kept about a person.
 *
 * @param declarer on whose word it is kept; only he and the office are told of it
 * @param what Chinese, such as 入会申请
 * @param data Chinese label → value, in clear: this is for the person alone
 */
public record PersonalRecord(CaseNo caseNo, Declarer declarer, String what, Map<String, String> data) {

    public PersonalRecord {
        Objects.requireNonNull(declarer, "declarer");
    }

    /** Data of a person does not belong into logs. */
    @Override
    public String toString() {
        return "PersonalRecord[" + caseNo + ", " + what + "]";
    }
}
