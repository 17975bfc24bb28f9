package cn.kexie.membership;

import cn.kexie.platform.Fault;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What must hold of a {@link MemberForm} on the day it is filed. */
public final class MemberFormPolicy {

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 100;

    private MemberFormPolicy() {}

    /** Faults of a form that is well-formed in itself; pointers are those of the form. */
    public static List<Fault> faultsOf(MemberForm form, LocalDate today) {
        YearMonth born = YearMonth.parse(form.birthMonth());
        YearMonth now = YearMonth.from(today);
        if (born.isAfter(now)) {
            return List.of(new Fault("/birthMonth", "IMPOSSIBLE_DATE", "出生年月不能晚于今天，请核对"));
        }
        if (born.isAfter(now.minusYears(YOUNGEST)) || born.isBefore(now.minusYears(OLDEST))) {
            return List.of(new Fault(
                    "/birthMonth", "AGE_OUT_OF_RANGE", "年龄应在 %d 至 %d 周岁之间，请核对出生年月".formatted(YOUNGEST, OLDEST)));
        }
        return List.of();
    }
}
