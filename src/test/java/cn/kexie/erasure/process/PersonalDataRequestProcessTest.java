package cn.kexie.erasure.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.engine.access.AccessFixture;
import cn.kexie.erasure.ErasureFixture;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ErasureKind;
import cn.kexie.privacy.PersonalDataErasure;
import cn.kexie.privacy.Requester;
import cn.kexie.support.process.ProcessTestEngine;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("个人信息请求转办：同意、不同意")
class PersonalDataRequestProcessTest {

    private static final String DECIDE = "userTask_decideRequest";
    private static final Requester ENTERPRISE = new Requester("client:1", "91440106MA0000015E", "示例企业");

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private final PersonalDataErasure erasure = mock(PersonalDataErasure.class);
    private CasefileInMemory casefile;
    private String caseNo;

    @BeforeEach
    void open() {
        casefile = new CasefileInMemory(engine.clock());
        var camunda = ProcessTestEngine.processEngine();
        ErasureFixture room = new ErasureFixture(
                casefile.cases(),
                erasure,
                new CamundaPersonalDataRequestProcess(
                        camunda.getRuntimeService(), AccessFixture.rights(camunda.getIdentityService())));
        engine.beans(new RecordRequestDecisionDelegate(room.decision()));
        caseNo = room.requests().open(ENTERPRISE, ErasureKind.ERASURE).value();
    }

    @Test
    @DisplayName("同意：照办，理由在进展中")
    void settlesWhatIsAgreedTo() {
        assertThat(caseNo).startsWith("PDR-");
        engine.complete(caseNo, DECIDE, Map.of("decision", "AGREE", "opinion", "经与本人核实", "impartial", true));
        verify(erasure).settle(eq(caseNo), eq(true), eq("经与本人核实"), any());
        assertThat(casefile.cases().get(CaseNo.of(caseNo)).status()).isEqualTo("AGREED");
        assertThat(engine.hasPassed(caseNo, "endEvent_requestDecided")).isTrue();
    }

    @Test
    @DisplayName("不同意：必须写明理由")
    void refusesWithAReason() {
        assertThatThrownBy(() -> engine.complete(caseNo, DECIDE, Map.of("decision", "REFUSE", "impartial", true)))
                .isInstanceOf(Refusal.class);
        verify(erasure, never()).settle(any(), anyBoolean(), any(), any());
        engine.complete(caseNo, DECIDE, Map.of("decision", "REFUSE", "opinion", "不能证明出于本人", "impartial", true));
        verify(erasure).settle(eq(caseNo), eq(false), eq("不能证明出于本人"), any());
        assertThat(casefile.cases().get(CaseNo.of(caseNo)).status()).isEqualTo("REFUSED");
        assertThat(engine.isEnded(caseNo)).isTrue();
    }
}
