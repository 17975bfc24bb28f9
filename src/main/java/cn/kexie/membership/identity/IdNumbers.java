package cn.kexie.membership.identity;

import cn.kexie.platform.Fault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 身份证件号码 on their way in and out: nothing but this room ever sees one in clear. */
@Component
public class IdNumbers {

    private static final String POINTER = "/idNumber";

    private final PersonalDataSeal seal;
    private final Clock clock;

    IdNumbers(PersonalDataSeal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /** Whether there is a key to seal with. */
    public boolean sealable() {
        return seal.hasKey();
    }

    /**
     * What is wrong with a number as submitted, or as sealed before.
     *
     * @param collected whether the association has switched it on; otherwise the field does not exist
     */
    public Optional<Fault> faultOf(String idNumber, boolean collected) {
        if (idNumber == null || (!collected && seal.open(idNumber).isPresent())) {
            return Optional.empty();
        }
        if (!collected) {
            return Optional.of(new Fault(POINTER, "UNKNOWN_FIELD", "没有名为“idNumber”的字段，请删除；该企业科协没有选择收集身份证件号码"));
        }
        String number = seal.open(idNumber).orElse(idNumber);
        return IdNumberRule.accepts(number, LocalDate.now(clock))
                ? Optional.empty()
                : Optional.of(
                        new Fault(POINTER, "ID_NUMBER_INVALID", "身份证件号码不符合 GB 11643：应为 18 位，出生日期真实，末位校验码正确，字母 X 大写"));
    }

    /** The number unreadable without the key; what is sealed stays as it is, null stays null. */
    public String sealed(String idNumber) {
        return idNumber == null || seal.open(idNumber).isPresent() ? idNumber : seal.close(idNumber);
    }

    /** {@code 1****************X}, null for none. */
    public String masked(String sealed) {
        return sealed == null
                ? null
                : seal.open(sealed)
                        .map(number -> number.charAt(0) + "*".repeat(16) + number.charAt(17))
                        .orElse("*".repeat(18));
    }
}
