package cn.kexie.membership;

import cn.kexie.platform.Fault;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;

/** What must hold of a {@link MemberForm} on the day it is filed. */
public final class MemberFormPolicy {

    private static final int YOUNGEST = 16;
    private static final int OLDEST = 100;

    /** What the policy reads of a form. */
    public static final String READS = "/birthMonth";

    private MemberFormPolicy() {}

    /** Faults of a form in which what is read is well-formed; pointers are those of the form. */
    public static Stream<Fault> faultsOf(MemberForm form, LocalDate today) {
        YearMonth born = YearMonth.parse(form.birthMonth());
        YearMonth now = YearMonth.from(today);
        if (born.isAfter(now)) {
            return Stream.of(new Fault("/birthMonth", "IMPOSSIBLE_DATE", "出生年月不能晚于今天，请核对"));
        }
        if (born.isAfter(now.minusYears(YOUNGEST)) || born.isBefore(now.minusYears(OLDEST))) {
            return Stream.of(new Fault(
                    "/birthMonth", "AGE_OUT_OF_RANGE", "年龄应在 %d 至 %d 周岁之间，请核对出生年月".formatted(YOUNGEST, OLDEST)));
        }
        return Stream.empty();
    }
}
