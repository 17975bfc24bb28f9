package cn.kexie.matter.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.kexie.dossier.DossierSource;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("事项的卷宗")
class MatterDossierTest {

    private static final String CASE_NO = "SST20261130000001";

    private final MatterFiles files = mock(MatterFiles.class);

    @Test
    @DisplayName("一件案件的申请只解密一次，不论卷宗有多少行")
    void readsACaseOnce() {
        MatterKind kind = kind();
        when(files.read(CaseNo.of(CASE_NO)))
                .thenReturn(new MatterFile(
                        kind,
                        JsonNodeFactory.instance.objectNode().put("stationName", "示例学会服务站"),
                        List.of(),
                        Map.of("AGREEMENT", "建站协议", "/needs", "技术需求"),
                        Set.of("AGREEMENT"),
                        List.of()));

        DossierSource source = new MatterDossier(kind, files).ofCase(CaseNo.of(CASE_NO));
        for (int line = 0; line < 20; line++) {
            assertThat(source.materialLabel("AGREEMENT")).isEqualTo("建站协议");
            assertThat(source.materialLabel("/needs")).isEqualTo("技术需求");
            assertThat(source.materialLabel("GONE")).isEqualTo("GONE");
        }
        assertThat(source.subjects(List.of(new CaseNo(CASE_NO)))).containsEntry(new CaseNo(CASE_NO), "示例学会服务站");
        assertThat(source.requiredMaterials(CaseNo.of(CASE_NO))).containsExactly("AGREEMENT");

        verify(files, times(1)).read(CaseNo.of(CASE_NO));
        verify(files, never()).subjects(any());
    }

    private static MatterKind kind() {
        return new MatterKind(
                "society-station:1",
                "society-station",
                1,
                "release-1",
                "学会（科技）服务站",
                "",
                Map.of("subject", "/stationName"),
                null,
                Map.of(),
                Set.of(),
                List.of(),
                Map.of());
    }
}
