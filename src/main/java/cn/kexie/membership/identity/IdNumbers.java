package cn.kexie.membership.identity;

import cn.kexie.platform.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 身份证件号码 on their way in and out: checked; stored sealed with the form they stand in, never shown. */
@Component
public class IdNumbers {

    /** Where a form has it. */
    public static final String POINTER = "/idNumber";

    private final Clock clock;

    public IdNumbers(Clock clock) {
        this.clock = clock;
    }

    /**
     * What is wrong with a number as submitted.
     *
     * @param collected whether the association has switched it on; otherwise the field does not exist
     */
    public Optional<Fault> faultOf(String idNumber, boolean collected) {
        if (idNumber == null) {
            return Optional.empty();
        }
        if (!collected) {
            return Optional.of(new Fault(POINTER, "UNKNOWN_FIELD", "没有名为“idNumber”的字段，请删除；该企业科协没有选择收集身份证件号码"));
        }
        return IdNumberRule.accepts(idNumber, LocalDate.now(clock))
                ? Optional.empty()
                : Optional.of(
                        new Fault(POINTER, "ID_NUMBER_INVALID", "身份证件号码不符合 GB 11643：应为 18 位，出生日期真实，末位校验码正确，字母 X 大写"));
    }
}
