package cn.kexie.contest.draw.process;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import cn.kexie.contest.draw.DrawOutcome;
import cn.kexie.contest.draw.JudgeDraw;
import cn.kexie.contest.draw.PanelCompletion;
import cn.kexie.contest.draw.PoolFreeze;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the gateways of process {@code contest} read of the draw. */
class DrawDelegatesTest {

    private static final String CONTEST = "CON-2026-000001";

    private final DelegateExecution execution = mock(DelegateExecution.class);
    private final PanelCompletion completion = mock(PanelCompletion.class);

    @BeforeEach
    void ofOneContest() {
        when(execution.getProcessBusinessKey()).thenReturn(CONTEST);
    }

    @Test
    @DisplayName("冻结专家库：上一阶段对评分不足的处理不再有效")
    void forgetsHowTheStageBeforeWentOn() {
        PoolFreeze pool = mock(PoolFreeze.class);
        new FreezePoolDelegate(pool).execute(execution);
        verify(pool).freeze(CONTEST);
        verify(execution).removeVariable("panelsOutcome");
    }

    @Test
    @DisplayName("抽取：结论交给网关")
    void handsOnWhetherTheDrawWasPossible() {
        JudgeDraw draw = mock(JudgeDraw.class);
        when(draw.draw(CONTEST)).thenReturn(DrawOutcome.IMPOSSIBLE);
        new DrawJudgesDelegate(draw).execute(execution);
        verify(execution).setVariable("drawOutcome", "IMPOSSIBLE");
    }

    @Test
    @DisplayName("重新指派：补齐专家")
    void completesPanelsWhenTheOfficeSaysSo() {
        when(execution.getVariable("decision")).thenReturn("ASSIGN");
        new CompletePanelsDelegate(completion).execute(execution);
        verify(completion).complete(CONTEST);
        verify(execution).setVariable("panelsOutcome", "ASSIGNED");
    }

    @Test
    @DisplayName("按现有评分继续：不再指派")
    void goesOnWithWhatThereIsWhenTheOfficeSaysSo() {
        when(execution.getVariable("decision")).thenReturn("CONTINUE");
        new CompletePanelsDelegate(completion).execute(execution);
        verifyNoInteractions(completion);
        verify(execution).setVariable("panelsOutcome", "RANK");
    }
}
