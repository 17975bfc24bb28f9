package cn.kexie.acceptance.process;

import cn.kexie.acceptance.AcceptanceFixture;
import cn.kexie.acceptance.AcceptanceProcess;
import cn.kexie.engine.Messages;
import cn.kexie.step.process.StepBeans;

/** The delegates of process {@code acceptance}, for the engine of the process tests. */
public final class AcceptanceBeans {

    private AcceptanceBeans() {}

    public static Object[] of(AcceptanceFixture rooms) {
        return new Object[] {
            new OpenExaminationDelegate(rooms.acceptance()),
            new RecordExaminationDelegate(rooms.acceptance()),
            new DeemAcceptedDelegate(rooms.acceptance()),
            new EscalateExaminationDelegate(rooms.acceptance()),
            new TransferCaseDelegate(rooms.acceptance()),
            new IssueAcceptanceNoticeDelegate(rooms.acceptance()),
            new IssueNonAcceptanceNoticeDelegate(rooms.nonAcceptance()),
            new RequestCorrectionsDelegate(rooms.corrections()),
            new ResumeExaminationDelegate(rooms.corrections()),
            new LapseCaseDelegate(rooms.corrections()),
            StepBeans.note(rooms.steps())
        };
    }

    public static AcceptanceProcess process(Messages messages) {
        return new CamundaAcceptanceProcess(messages);
    }
}
