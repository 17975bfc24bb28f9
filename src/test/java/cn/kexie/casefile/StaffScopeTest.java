package cn.kexie.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StaffScopeTest {

    @Test
    void coversTheBodiesOfItsGroupsOnly() {
        StaffScope scope = StaffScope.of(List.of("acceptance.440106", "co-opinion.440100-federation", "camunda-admin"));

        assertThat(scope.covers("440106")).isTrue();
        assertThat(scope.covers("440100-federation")).isTrue();
        assertThat(scope.covers("440100")).isFalse();
        assertThat(scope.covers("440103")).isFalse();
    }

    @Test
    void supervisesEverythingWithinARegion() {
        assertThat(StaffScope.of(List.of("supervision.440100")).covers("440106"))
                .isTrue();
        assertThat(StaffScope.of(List.of("supervision.440100")).covers("440300"))
                .isFalse();
        assertThat(StaffScope.of(List.of("supervision.440000")).covers("440306"))
                .isTrue();
        assertThat(StaffScope.of(List.of("supervision.440106")).covers("440100"))
                .isFalse();
    }

    @Test
    void coversNothingWithoutAScope() {
        assertThat(StaffScope.of(List.of("supervision.", "supervision.0000", "analyst"))
                        .covers("440106"))
                .isFalse();
    }

    @Test
    void readsTheContestsItRunsAndSupervisesButNotThoseItJudges() {
        StaffScope scope = StaffScope.of(
                List.of("contest-office.CON-2026-000001", "supervision.CON-2026-000002", "judges.CON-2026-000003"));

        assertThat(scope.covers("CON-2026-000001")).isTrue();
        assertThat(scope.covers("CON-2026-000002")).isTrue();
        assertThat(scope.covers("CON-2026-000003")).isFalse();
    }

    @Test
    void readsNothingElseOfABodyWhoseContestsItHolds() {
        assertThat(StaffScope.of(List.of("contest-office.440106")).covers("440106"))
                .isFalse();
    }
}
