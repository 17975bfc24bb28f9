package cn.kexie.membership.reconfirmation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.engine.access.AccessFixture;
import cn.kexie.membership.MembershipFixture;
import cn.kexie.membership.process.MembershipBeans;
import cn.kexie.membership.reconfirmation.ReconfirmationFixture;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("会员换届登记：确认、提前结束、期满终止")
class MemberReconfirmationProcessTest {

    private static final String CONFIRM = "userTask_confirmMembers";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private MembershipFixture house;
    private ReconfirmationFixture round;
    private LocalDate termEnd;

    @BeforeEach
    void open() {
        house = MembershipBeans.register(engine);
        var camunda = ProcessTestEngine.processEngine();
        round = new ReconfirmationFixture(
                house,
                new CamundaReconfirmationProcess(
                        camunda.getRuntimeService(), AccessFixture.rights(camunda.getIdentityService())),
                engine.clock());
        engine.beans(
                new ConfirmRestDelegate(round.reconfirmation()),
                new ConcludeReconfirmationDelegate(round.reconfirmation()));
        termEnd = LocalDate.now(engine.clock()).plusYears(6);
    }

    @Test
    @DisplayName("期满没有登记的，会员资格终止")
    void endsUnconfirmedMembershipsWithThePeriod() {
        String caseNo = round.started(termEnd, "M-1", "M-2", "M-3");
        assertThat(caseNo).startsWith("RCF-");
        round.confirm("M-1", "M-2");
        assertThat(house.cases().get(CaseNo.of(caseNo)).step()).contains("2 / 3");
        engine.advance(Period.ofMonths(3));

        assertThat(house.status(caseNo)).isEqualTo("CONCLUDED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result())
                .containsAllEntriesOf(Map.of("confirmed", 2, "ended", 1));
        assertThat(engine.hasPassed(caseNo, "event_reconfirmationPeriodEnded")).isTrue();
        assertThat(engine.isEnded(caseNo)).isTrue();
    }

    @Test
    @DisplayName("还有人没有登记时不能提前结束；可以一并确认其余会员")
    void confirmsTheRest() {
        String caseNo = round.started(termEnd, "M-1", "M-2");
        assertThatThrownBy(() -> engine.complete(caseNo, CONFIRM, Map.of("decision", "CLOSE")))
                .isInstanceOf(Refusal.class);
        engine.complete(caseNo, CONFIRM, Map.of("decision", "CONFIRM_REST"));
        assertThat(house.cases().get(CaseNo.of(caseNo)).result())
                .containsAllEntriesOf(Map.of("confirmed", 2, "ended", 0));
        assertThat(engine.hasPassed(caseNo, "endEvent_reconfirmationConcluded")).isTrue();
    }

    @Test
    @DisplayName("都登记了的，可以结束；同时只有一次登记，列名以外的不能确认")
    void closesWhenEverybodyIsConfirmed() {
        String caseNo = round.started(termEnd, "M-1");
        assertThatThrownBy(() -> round.started(termEnd, "M-1")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> round.confirm("M-9")).isInstanceOf(Refusal.class);
        round.confirm("M-1");
        engine.complete(caseNo, CONFIRM, Map.of("decision", "CLOSE"));
        assertThat(house.status(caseNo)).isEqualTo("CONCLUDED");
        assertThatThrownBy(() -> round.started(LocalDate.now(engine.clock()), "M-1"))
                .isInstanceOf(Refusal.class);
    }
}
