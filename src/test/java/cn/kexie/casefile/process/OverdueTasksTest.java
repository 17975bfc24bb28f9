package cn.kexie.casefile.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.engine.TaskEscalated;
import cn.kexie.engine.TaskReminded;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class OverdueTasksTest {

    private final Cases cases = new CasefileInMemory(Clock.systemUTC()).cases();
    private final OverdueTasks overdue = new OverdueTasks(cases);

    @Test
    void notesReminderAndEscalationInTheTimeline() {
        String caseNo = cases.open(new NewCase(
                        "parcel",
                        "PCL",
                        ParcelStatus.SENT,
                        new Applicant("91440106MA0000015E", "天河某某科技有限公司"),
                        new Authority("440106", "天河区科学技术协会")))
                .value();

        overdue.reminded(new TaskReminded(CaseNo.of(caseNo), "userTask_inspectParcel", "检查寄件", "parcel"));
        overdue.escalated(new TaskEscalated(CaseNo.of(caseNo), "userTask_inspectParcel", "检查寄件", "parcel"));

        assertThat(cases.timeline(CaseNo.of(caseNo)))
                .extracting(TimelineEntry::text)
                .containsExactly("已催办：检查寄件", "已超时督办：检查寄件");
    }

    @Test
    void passesOverTasksOfSomethingElse() {
        assertThatCode(() -> {
                    overdue.reminded(new TaskReminded(
                            new CaseNo("CONTEST-2026-1"), "userTask_scoreWorks", "评审作品", "contest-judging"));
                    overdue.escalated(new TaskEscalated(null, "userTask_scoreWorks", "评审作品", "contest-judging"));
                })
                .doesNotThrowAnyException();
    }
}
