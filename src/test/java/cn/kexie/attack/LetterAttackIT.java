package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Documents;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Issuer;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What applicants wrote is printed on official paper as it is: it fetches nothing, runs nothing, changes nothing. */
@IntegrationTest
@DisplayName("攻击：印在文书上的文字")
class LetterAttackIT {

    private static final Issuer TIANHE = new Issuer("440106", "广州市天河区科学技术协会", "穗天科协");

    @LocalServerPort
    private int port;

    @Autowired
    private Documents documents;

    private final String caseNo = "TEST-" + UUID.randomUUID();
    private Province province;
    private ServerSocket listener;

    @BeforeEach
    void listen() throws IOException {
        province = new Province(port);
        listener = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        listener.setSoTimeout(1);
    }

    @AfterEach
    void close() throws IOException {
        listener.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='http://127.0.0.1:PORT/a.png'/>",
                "<link rel='stylesheet' href='http://127.0.0.1:PORT/a.css'/>",
                "<style>@import url(http://127.0.0.1:PORT/a.css);body{display:none}</style>",
                "<iframe src='file:///etc/passwd'></iframe>",
                "<object data='file:///etc/passwd' type='text/plain'></object>",
                "<a href='javascript:alert(1)'>x</a>",
                "</p></body></html><script>app.alert(1)</script>",
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://127.0.0.1:PORT/'/></svg>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
                "&#60;img src=http://127.0.0.1:PORT/&#62;",
                "]]><b>x</b><![CDATA[",
                "<!--#include file=\"base.css\"-->",
                "[[${T(java.lang.Runtime).getRuntime()}]]",
                "[(${@dataSource})]",
                "__${31337*61343}__",
                "${31337*61343}",
                "*{31337*61343}",
                "#{31337*61343}",
                "@{http://127.0.0.1:PORT/}",
                "~{::body}",
                "<th:block th:text='${31337*61343}'/>",
                "|${31337*61343}|",
                "expression(alert(1))",
                "x; background: url(http://127.0.0.1:PORT/)",
                "\u202e会协术技学科"
            })
    void isPrintedAsItIs(String written) throws IOException {
        String payload = written.replace("PORT", String.valueOf(listener.getLocalPort()));
        IssuedDocument issued = issue(payload);
        byte[] pdf = documents.pdf(caseNo, issued.documentId());
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(paper).replaceAll("\\s", "");
            assertThat(text).contains("关于同意成立", "此复").doesNotContain("root:", "1922305591");
            if (payload.charAt(0) != '\u202e') {
                assertThat(text).contains(payload.replaceAll("\\s", ""));
            }
            assertThat(paper.getPage(0).getAnnotations()).isEmpty();
            assertThat(paper.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(paper.getDocumentCatalog().getNames()).isNull();
        }
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .doesNotContain("/JavaScript", "/Launch", "/EmbeddedFile");
        nobodyCalled();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "'\"><svg onload=alert(1)>",
                "[[${31337*61343}]]",
                "__${31337*61343}__",
                "{{constructor.constructor('alert(1)')()}}"
            })
    void isShownAsItIsToWhoeverVerifiesThePaper(String payload) {
        IssuedDocument issued = issue(payload);
        Answer page = province.visit("/verify/" + issued.verificationCode()).expect(200);
        assertThat(new String(page.body(), StandardCharsets.UTF_8))
                .contains(payload.replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;")
                        .replace("\"", "&quot;")
                        .replace("'", "&#39;"))
                .doesNotContain("<script", "onload=alert(1)>", "1922305591");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E",
                "x'onfocus='alert(1)",
                "javascript:alert(1)",
                "%5B%5B%24%7B31337*61343%7D%5D%5D",
                "__%24%7B31337*61343%7D__::.x"
            })
    void theCodeThatIsTypedIsNoPage(String code) {
        for (String path : List.of("/verify/" + code, "/verify?code=" + code)) {
            Answer page = province.call("GET", path, "", "Accept", "text/html");
            assertThat(page.status()).isIn(400, 404);
            assertThat(new String(page.body(), StandardCharsets.UTF_8))
                    .doesNotContain("<script", "<img", "onfocus='alert", "1922305591");
        }
    }

    private IssuedDocument issue(String payload) {
        return documents.issue(new DocumentOrder(
                caseNo,
                "APPROVAL",
                TIANHE,
                payload,
                Map.of(
                        "enterpriseName",
                        payload,
                        "associationName",
                        "示例企业科学技术协会",
                        "meetingBy",
                        "2027-02-20",
                        "requestTitle",
                        payload,
                        "jointEnterprises",
                        List.of(payload),
                        "conditions",
                        List.of(payload),
                        "attachments",
                        List.of(payload))));
    }

    private void nobodyCalled() throws IOException {
        try {
            listener.accept().close();
            throw new AssertionError("the printer called out");
        } catch (SocketTimeoutException e) {
            assertThat(e).isNotNull();
        }
    }
}
