package cn.kexie.calendar.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineVariablesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ACCEPTANCE", "CO_OPINION", "MEMBER_REMOVAL_APPEAL_REVIEW"})
    void namesTheKindBehindAVariable(String kind) {
        assertThat(DeadlineVariables.kind(DeadlineVariables.prefix(kind) + "Due"))
                .isEqualTo(kind);
    }
}
