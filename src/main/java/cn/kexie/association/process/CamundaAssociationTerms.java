package cn.kexie.association.process;

import cn.kexie.association.AssociationTerms;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.platform.ChinaTime;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

@Component
class CamundaAssociationTerms implements AssociationTerms {

    static final String TERM_END = "termEnd";
    private static final String REELECTION_REMINDER = "reelectionReminder";
    private final RuntimeService runtimeService;
    private final TimeLimits timeLimits;

    CamundaAssociationTerms(RuntimeService runtimeService, TimeLimits timeLimits) {
        this.runtimeService = runtimeService;
        this.timeLimits = timeLimits;
    }

    @Override
    public void termStarted(String associationNo, LocalDate termEnd) {
        LocalDate reminder =
                termEnd.minusMonths(timeLimits.of("REELECTION_NOTICE").limit().amount());
        runtimeService.startProcessInstanceByKey(
                "association-term",
                associationNo,
                Map.of(
                        TERM_END, termEnd.toString(),
                        REELECTION_REMINDER,
                                reminder.atTime(9, 0)
                                        .atZone(ChinaTime.ZONE)
                                        .toOffsetDateTime()
                                        .toString()));
    }
}
