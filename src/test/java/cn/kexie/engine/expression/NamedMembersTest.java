package cn.kexie.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.impl.juel.SimpleContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.junit.jupiter.api.Test;

class NamedMembersTest {

    private static final DateTime FRIDAY = new DateTime(2026, 11, 27, 15, 0, DateTimeZone.forID("Asia/Shanghai"));

    /** Over a weekend. */
    private final NamedMembers members = new NamedMembers(() -> (day, days) -> day.plusDays(days + 2L));

    @Test
    void countsWorkingDays() {
        assertThat(invoke("plusWorkingDays", 2)).isEqualTo(FRIDAY.plusDays(4));
    }

    @Test
    void callsNothingElse() {
        assertThatThrownBy(() -> invoke("toDate", 2)).isInstanceOf(ELException.class);
    }

    private Object invoke(String method, int days) {
        return members.invoke(new SimpleContext(), FRIDAY, method, null, new Object[] {days});
    }
}
