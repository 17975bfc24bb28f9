package cn.kexie.publicity;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;

/**
 * 公示.
 *
 * @param publicityNo {@code GS-<yyyy>-<6 digits>}, null until stored
 * @param startedOn null until it is public
 */
public record Publicity(String publicityNo, CaseNo caseNo, String title, PublicityStatus status, LocalDate startedOn) {

    static Publicity announced(CaseNo caseNo, String title) {
        return new Publicity(null, caseNo, title, PublicityStatus.ANNOUNCED, null);
    }

    public boolean isOpen() {
        return status == PublicityStatus.OPEN;
    }

    boolean isUnfinished() {
        return isOpen() || status == PublicityStatus.ANNOUNCED;
    }

    Publicity numbered(String number) {
        return new Publicity(number, caseNo, title, status, startedOn);
    }

    Publicity opened(LocalDate on) {
        return new Publicity(publicityNo, caseNo, title, PublicityStatus.OPEN, on);
    }

    Publicity ended(PublicityStatus end) {
        return new Publicity(publicityNo, caseNo, title, end, startedOn);
    }
}
