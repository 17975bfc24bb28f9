package cn.kexie.membership.activity;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;

/** Activities of members. */
interface ActivityRegister {

    /** Those of the numbers that are current members of the association. */
    Set<String> current(String associationNo, List<String> memberNos);

    /** Two statements; what was recorded before is not recorded again. */
    void record(List<String> memberNos, LocalDate on, String what, OffsetDateTime at);
}
