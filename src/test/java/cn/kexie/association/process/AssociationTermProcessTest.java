package cn.kexie.association.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.AssociationStatus;
import cn.kexie.association.Associations;
import cn.kexie.association.AssociationsInMemory;
import cn.kexie.association.NewAssociation;
import cn.kexie.association.Office;
import cn.kexie.calendar.process.TimeLimitsFixture;
import cn.kexie.casefile.Authority;
import cn.kexie.support.process.ProcessTestEngine;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("任期届满提醒")
class AssociationTermProcessTest {

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private Associations associations;

    @BeforeEach
    void beans() {
        var camunda = engine.processEngine();
        associations = new AssociationsInMemory()
                .associations(new CamundaAssociationTerms(camunda.getRuntimeService(), TimeLimitsFixture.of(camunda)));
        engine.beans(new RemindReelectionDelegate(associations));
    }

    @Test
    @DisplayName("届满前 6 个月提醒筹备换届")
    void remindsSixMonthsBeforeTheTermEnds() {
        LocalDate start = LocalDate.now(engine.clock());
        String associationNo = associations.register(sample(start));

        engine.advance(Period.ofMonths(53));
        assertThat(associations.get(associationNo).status()).isEqualTo(AssociationStatus.ACTIVE);
        engine.advance(Period.ofMonths(2));
        assertThat(associations.get(associationNo).status()).isEqualTo(AssociationStatus.TERM_DUE);
        assertThat(engine.hasPassed(associationNo, "endEvent_reelectionReminded"))
                .isTrue();
    }

    private static NewAssociation sample(LocalDate start) {
        return new NewAssociation(
                "天河示例软件有限公司科学技术协会",
                "91440106MA0000015E",
                "天河示例软件有限公司",
                "440106",
                new Authority("440106", "广州市天河区科学技术协会"),
                "SINGLE",
                start,
                start,
                start.plusYears(5).minusDays(1),
                30,
                List.of(new NewAssociation.Officer(Office.CHAIR, "示例主席")));
    }
}
