package cn.kexie.membership.roster.sheet;

import cn.kexie.association.Association;
import cn.kexie.membership.roll.Member;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 会员名册 to take away, as of any day that has come. */
@Service
@Transactional(readOnly = true)
public class MemberLists {

    private static final int MOST = 100_000;

    private final Members members;
    private final MemberListSheets sheets;
    private final Clock clock;

    MemberLists(Members members, MemberListSheets sheets, Clock clock) {
        this.members = members;
        this.sheets = sheets;
        this.clock = clock;
    }

    /** @param asOf today when null */
    public Spreadsheet xlsx(Association association, LocalDate asOf) {
        LocalDate day = day(asOf);
        return sheets.xlsx(fileName(association, day), of(association, day));
    }

    /** @param asOf today when null */
    public Spreadsheet csv(Association association, LocalDate asOf) {
        LocalDate day = day(asOf);
        return sheets.csv(fileName(association, day), of(association, day));
    }

    private List<Member> of(Association association, LocalDate day) {
        return members.page(association.associationNo(), day, 0, MOST).items();
    }

    private LocalDate day(LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        if (asOf != null && asOf.isAfter(today)) {
            throw Refusal.of(Reason.MALFORMED, "BAD_PARAMETER", "asOf 不能晚于今天");
        }
        return asOf == null ? today : asOf;
    }

    private static String fileName(Association association, LocalDate day) {
        return "%s会员名册（截至%s）".formatted(association.name(), day);
    }
}
