package cn.kexie.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
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
            (names, caseNo) -> CaseParticipants.same(
                    names, caseNo.value().equals("RH-1") ? Stream.of("阿依古丽•买买提") : Stream.empty()),
            (names, caseNo) ->
                    CaseParticipants.same(names, caseNo.value().equals("RH-2") ? Stream.of("") : Stream.empty()));

    private CaseParticipation participation(CaseParticipants... participants) {
        return new CaseParticipation(
                List.of(participants), userId -> STAFF.getOrDefault(userId.value(), Set.of()), cases);
    }

    @Test
    void oneIsKnownByNameHoweverItIsSpelt() {
        assertThat(participation.hasPart(new CaseNo("RH-1"), new UserId("clerk")))
                .isTrue();
        assertThat(participation.hasPart(new CaseNo("RH-1"), new UserId("leader")))
                .isFalse();
        assertThat(participation.hasPart(new CaseNo("RH-3"), new UserId("clerk")))
                .isFalse();
    }

    @Test
    void manyAreAskedAboutAtOnce() {
        assertThat(participation.withPart(
                        new CaseNo("RH-1"), accounts("clerk", "leader", "nameless", "unknown", "clerk")))
                .containsExactly(new UserId("clerk"));
        assertThat(participation.withPart(new CaseNo("RH-1"), List.of())).isEmpty();
    }

    @Test
    void whoHasNoNameIsNobody() {
        assertThat(participation.hasPart(new CaseNo("RH-2"), new UserId("nameless")))
                .isFalse();
        assertThat(participation.hasPart(new CaseNo("RH-1"), new UserId("unknown")))
                .isFalse();
    }

    @Test
    void onlyTheProcedureOfTheCaseIsAsked() {
        String caseNo =
                cases.open(CasefileFixture.parcel(CasefileFixture.enterprise())).value();
        assertThat(participation(new OfProcedure("letter"))
                        .withPart(CaseNo.of(caseNo), accounts(STAFF.keySet().toArray(String[]::new))))
                .isEmpty();
        assertThat(participation(new OfProcedure("parcel"))
                        .withPart(CaseNo.of(caseNo), accounts(STAFF.keySet().toArray(String[]::new))))
                .containsExactly(new UserId("leader"));
    }

    @Test
    void whoeverBroughtItInHasAPartWhateverHisName() {
        String caseNo =
                cases.open(CasefileFixture.parcel(CasefileFixture.enterprise())).value();
        CaseParticipants desk = new CaseParticipants() {
            @Override
            public Set<String> among(Collection<String> names, CaseNo caseNo) {
                return Set.of();
            }

            @Override
            public Set<UserId> broughtInBy(Collection<UserId> userIds, CaseFile file) {
                return userIds.stream()
                        .filter(userId -> userId.value().equals("nameless"))
                        .collect(Collectors.toSet());
            }
        };
        assertThat(participation(desk).hasPart(CaseNo.of(caseNo), new UserId("nameless")))
                .isTrue();
        assertThat(participation(desk)
                        .withPart(CaseNo.of(caseNo), accounts(STAFF.keySet().toArray(String[]::new))))
                .containsExactly(new UserId("nameless"));
    }

    private static List<UserId> accounts(String... userIds) {
        return Stream.of(userIds).map(UserId::new).toList();
    }

    /** Names 示例甲 in whatever it is asked about. */
    private record OfProcedure(String procedure) implements CaseParticipants {

        @Override
        public boolean concerns(CaseFile file) {
            return file.procedure().equals(procedure);
        }

        @Override
        public Set<String> among(Collection<String> names, CaseNo caseNo) {
            return CaseParticipants.same(names, Stream.of("示例甲"));
        }
    }
}
