package cn.kexie.membership.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of domain.md F.2: the standard's own samples and synthetic ones. */
class IdNumbersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T01:00:00Z"), ChinaTime.ZONE);

    private final IdNumbers idNumbers = new IdNumbers(CLOCK);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002X",
                "440524188001010014",
                "44010619900307001X",
                "440306198512120026",
                "440605197811011239",
                "441302199502289995",
                "440103200002290009"
            })
    void acceptsWhatTheStandardAccepts(String number) {
        assertThat(idNumbers.faultOf(number, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "440106199002310018",
                "110105194912310021",
                "11010519491231002x",
                "1101051949123100",
                "",
                "aes1:Zm9yZ2Vk",
                "11010520991231002X"
            })
    void refusesWhatItDoesNot(String number) {
        assertThat(idNumbers.faultOf(number, true)).map(Fault::code).contains("ID_NUMBER_INVALID");
    }

    @Test
    void knowsNoSuchFieldWhereItIsNotCollected() {
        assertThat(idNumbers.faultOf("11010519491231002X", false))
                .map(Fault::code)
                .contains("UNKNOWN_FIELD");
        assertThat(idNumbers.faultOf(null, false)).isEmpty();
    }
}
