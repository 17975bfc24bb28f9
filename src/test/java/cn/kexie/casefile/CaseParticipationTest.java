package cn.kexie.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CaseParticipationTest {

    private static final Map<String, Set<String>> STAFF =
            Map.of("clerk", Set.of("阿依古丽·买买提"), "leader", Set.of("示例甲"), "nameless", Set.of(""));

    private final Cases cases = new CasefileInMemory(Clock.systemUTC()).cases();
    private final CaseParticipation participation = participation(
            (names, caseNo) ->
                    CaseParticipants.same(names, caseNo.equals("RH-1") ? Stream.of("阿依古丽•买买提") : Stream.empty()),
            (names, caseNo) -> CaseParticipants.same(names, caseNo.equals("RH-2") ? Stream.of("") : Stream.empty()));

    private CaseParticipation participation(CaseParticipants... participants) {
        return new CaseParticipation(List.of(participants), userId -> STAFF.getOrDefault(userId, Set.of()), cases);
    }

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

    @Test
    void onlyTheProcedureOfTheCaseIsAsked() {
        String caseNo = cases.open(CasefileFixture.parcel(CasefileFixture.enterprise()));
        assertThat(participation(new OfProcedure("letter")).withPart(caseNo, STAFF.keySet()))
                .isEmpty();
        assertThat(participation(new OfProcedure("parcel")).withPart(caseNo, STAFF.keySet()))
                .containsExactly("leader");
    }

    @Test
    void whoeverBroughtItInHasAPartWhateverHisName() {
        String caseNo = cases.open(CasefileFixture.parcel(CasefileFixture.enterprise()));
        CaseParticipants desk = new CaseParticipants() {
            @Override
            public Set<String> among(Collection<String> names, String caseNo) {
                return Set.of();
            }

            @Override
            public Set<String> broughtInBy(Collection<String> userIds, CaseFile file) {
                return userIds.stream().filter("nameless"::equals).collect(Collectors.toSet());
            }
        };
        assertThat(participation(desk).hasPart(caseNo, "nameless")).isTrue();
        assertThat(participation(desk).withPart(caseNo, STAFF.keySet())).containsExactly("nameless");
    }

    /** Names 示例甲 in whatever it is asked about. */
    private record OfProcedure(String procedure) implements CaseParticipants {

        @Override
        public boolean concerns(CaseFile file) {
            return file.procedure().equals(procedure);
        }

        @Override
        public Set<String> among(Collection<String> names, String caseNo) {
            return CaseParticipants.same(names, Stream.of("示例甲"));
        }
    }
}
