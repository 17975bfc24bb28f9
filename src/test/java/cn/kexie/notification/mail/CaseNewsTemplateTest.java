package cn.kexie.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("邮件的文字由模板决定，机关可以自己改")
class CaseNewsTemplateTest {

    private static final CaseNews NEWS = new CaseNews(
            "EST-2026-000001",
            "企业科协组建",
            "补正中",
            "示例科协",
            List.of(new CaseNews.Event("2026年1月5日 09:00", "已要求补正")),
            "补正",
            "2026年1月15日",
            List.of("章程草案", "筹备组名单"));

    @TempDir
    private Path data;

    @Test
    @DisplayName("内置的模板")
    void bundled() {
        CaseNewsTemplate.Written mail = written();
        assertThat(mail.subject()).isEqualTo("案件 EST-2026-000001：已要求补正");
        assertThat(mail.text())
                .contains("“企业科协组建”（案件编号 EST-2026-000001）", "2026年1月5日 09:00  已要求补正")
                .contains("补正：2026年1月15日之前", "章程草案、筹备组名单", "https://示例/progress/x", "2026年1月12日 09:00之前有效")
                .doesNotContain("[", "&", "null");
        assertThat(new CaseNewsTemplate(data).keepsSilentOf("TASK_REMINDED")).isTrue();
        assertThat(new CaseNewsTemplate(data).keepsSilentOf("ACCEPTED")).isFalse();
    }

    @Test
    @DisplayName("机关自己的一份")
    void ofTheOffice() throws IOException {
        keep("\uFEFFsubject: 【示例科协】[(${caseNo})]\r\n\r\n请看 [(${link})]\r\n");
        assertThat(written())
                .isEqualTo(new CaseNewsTemplate.Written("【示例科协】EST-2026-000001", "请看 https://示例/progress/x\n"));
        assertThat(new CaseNewsTemplate(data).keepsSilentOf("TASK_REMINDED")).isFalse();
    }

    @Test
    @DisplayName("写坏的一份，启动时就指出")
    void brokenOnes() throws IOException {
        keep("没有主题");
        assertThatThrownBy(this::written).hasMessageContaining("case-news.txt").hasMessageContaining("subject");
        keep("subject: 一\n\n[(${link.foo.bar})]");
        assertThatThrownBy(this::written).hasMessageContaining("case-news.txt");
    }

    private CaseNewsTemplate.Written written() {
        return new CaseNewsTemplate(data).write(NEWS.values("https://示例/progress/x", "2026年1月12日 09:00"));
    }

    private void keep(String text) throws IOException {
        Files.createDirectories(data.resolve("mails"));
        Files.writeString(data.resolve("mails/case-news.txt"), text);
    }
}
