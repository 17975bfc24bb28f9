package cn.kexie.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseParticipationTest {

    private static final Map<String, Set<String>> STAFF =
            Map.of("clerk", Set.of("阿依古丽·买买提"), "leader", Set.of("示例甲"), "nameless", Set.of(""));

    private final CaseParticipation participation = new CaseParticipation(
            List.of(
                    (names, caseNo) -> CaseParticipants.same(
                            names, caseNo.equals("RH-1") ? Stream.of("阿依古丽•买买提") : Stream.empty()),
                    (names, caseNo) ->
                            CaseParticipants.same(names, caseNo.equals("RH-2") ? Stream.of("") : Stream.empty())),
            userId -> STAFF.getOrDefault(userId, Set.of()));

    @Test
    void oneIsKnownByNameHoweverItIsSpelt() {
        assertThat(participation.hasPart("RH-1", "clerk")).isTrue();
        assertThat(participation.hasPart("RH-1", "leader")).isFalse();
        assertThat(participation.hasPart("RH-3", "clerk")).isFalse();
    }

    @Test
    void manyAreAskedAboutAtOnce() {
        assertThat(participation.withPart("RH-1", List.of("clerk", "leader", "nameless", "unknown", "clerk")))
                .containsExactly("clerk");
        assertThat(participation.withPart("RH-1", List.of())).isEmpty();
    }

    @Test
    void whoHasNoNameIsNobody() {
        assertThat(participation.hasPart("RH-2", "nameless")).isFalse();
        assertThat(participation.hasPart("RH-1", "unknown")).isFalse();
    }
}
