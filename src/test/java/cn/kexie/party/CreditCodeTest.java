package cn.kexie.party;

import static cn.kexie.party.CreditCode.Defect.CHARACTERS;
import static cn.kexie.party.CreditCode.Defect.CHECK_CHARACTER;
import static cn.kexie.party.CreditCode.Defect.LENGTH;
import static cn.kexie.party.CreditCode.Defect.ORGANISATION_CODE;
import static cn.kexie.party.CreditCode.Defect.REGION_DIGITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    private static final String SOUND = "91512081MA62K0260E";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9144030071526726XG",
                "914403001922038216",
                "91330100799655058B",
                "91512081MA62K0260E",
                "91440106MA0000015E",
                "91440306MA5TERT15F",
                "91440605MA4W0002X6",
                "91441302MA9Y00039Y",
                "51440000MJ0000018G",
                "12440000MJ0000018H",
                "13440000MJ0000018E"
            })
    void acceptsTheVectors(String code) {
        assertThat(CreditCode.check(code)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"91440106MA0000015F", "91310115MA1G4L1WXK"})
    void namesTheCheckCharacter(String code) {
        assertThat(CreditCode.check(code)).contains(CHECK_CHARACTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91440306MA5TEST15F", "91440106ma0000015e", "９1440106MA0000015E", "91440106MA000 015E"})
    void namesCharactersOutsideTheAlphabet(String code) {
        assertThat(CreditCode.check(code)).containsExactly(CHARACTERS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "91440106MA0000015", "91440106MA0000015E0", " 91440106MA0000015E"})
    void namesTheLength(String code) {
        assertThat(CreditCode.check(code)).containsExactly(LENGTH);
        assertThat(CreditCode.check(null)).containsExactly(LENGTH);
    }

    @Test
    void namesLettersInTheRegion() {
        assertThat(CreditCode.check("9144A106MA0000015E")).containsExactly(REGION_DIGITS);
    }

    @Test
    void namesTheInnerCodeWhenOnlyThatIsWrong() {
        assertThat(CreditCode.check("91440106MA0000016H")).containsExactly(ORGANISATION_CODE);
    }

    @Test
    void namesBothWhenTheInnerCodeHasASlip() {
        assertThat(CreditCode.check("91440106MA0000025E")).containsExactly(ORGANISATION_CODE, CHECK_CHARACTER);
    }

    @Test
    void findsEverySingleWrongCharacter() {
        assertThat(singleErrors().filter(CreditCode::isValid)).isEmpty();
        assertThat(singleErrors()).hasSize(18 * (0x7f - 0x20 - 1));
    }

    @Test
    void findsEverySwapOfNeighbours() {
        assertThat(neighbourSwaps().filter(CreditCode::isValid)).isEmpty();
        assertThat(neighbourSwaps()).hasSize(17);
    }

    private static Stream<String> singleErrors() {
        return IntStream.range(0, 18)
                .boxed()
                .flatMap(at -> IntStream.range(0x20, 0x7f)
                        .filter(other -> other != SOUND.charAt(at))
                        .mapToObj(other -> replaced(at, (char) other)));
    }

    private static Stream<String> neighbourSwaps() {
        return IntStream.range(0, 17)
                .filter(at -> SOUND.charAt(at) != SOUND.charAt(at + 1))
                .mapToObj(CreditCodeTest::swapped);
    }

    private static String replaced(int at, char other) {
        return new StringBuilder(SOUND)
                .replace(at, at + 1, String.valueOf(other))
                .toString();
    }

    private static String swapped(int at) {
        return SOUND.substring(0, at) + SOUND.charAt(at + 1) + SOUND.charAt(at) + SOUND.substring(at + 2);
    }
}
