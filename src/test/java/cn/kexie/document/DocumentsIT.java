package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.letter.Letter;
import cn.kexie.platform.letter.SampleLetter;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class DocumentsIT {

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentRegister register;

    @Autowired
    private LetterWriter writer;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DocumentRecords records;

    private final String caseNo = "TEST-" + UUID.randomUUID();

    @Test
    void listsThePapersOfACaseAndPrintsThemAlikeInAnotherPress() {
        var issued = issue();
        assertThat(documents.of(caseNo)).containsExactly(issued);
        var kept = register.find(caseNo, issued.documentId()).orElseThrow();
        var fonts = new FontBook(new FontSettings(null, null, null, null, null));
        var other = new Press(writer, new LetterPrinter(fonts));
        assertThat(documents.pdf(caseNo, issued.documentId()))
                .isEqualTo(other.print(kept, register.template(kept.templateId())));
    }

    @Test
    void doesNotShowAPaperUnderAnotherCase() {
        var issued = issue();
        assertThatThrownBy(() -> documents.pdf("TEST-other", issued.documentId()))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void answersAnyoneWhetherAPaperIsGenuine() {
        var issued = issue();
        var typed = VerificationCode.grouped(issued.verificationCode()).toLowerCase();
        var answer = http.getForObject("/api/v1/verify/{code}", JsonNode.class, typed);
        assertThat(answer.get("kind").asText()).isEqualTo("APPROVAL");
        assertThat(answer.get("number").asText()).isEqualTo(issued.number());
        assertThat(answer.get("issuer").asText()).isEqualTo("广州市天河区科学技术协会");
        assertThat(answer.get("subject").asText()).isEqualTo(Letters.ASSOCIATION);
        assertThat(answer.get("issuedAt").asText()).endsWith("+08:00");
        assertThat(answer.get("status").asText()).isEqualTo("VALID");
        assertThat(answer.get("kindText").asText()).isNotBlank();
        assertThat(answer.size()).isEqualTo(7);
    }

    @Test
    void saysThatAPaperIsRevokedAndKeepsTheFirstReason() {
        var issued = issue();
        documents.revoke(issued.documentId(), "申请人隐瞒了有关情况");
        documents.revoke(issued.documentId(), "再次撤销");
        assertThat(documents.verify(issued.verificationCode()).status()).isEqualTo(Verification.Status.REVOKED);
    }

    @Test
    void saysThatAPaperHasExpired() {
        var order = new DocumentOrder(
                caseNo, "APPROVAL", Letters.TIANHE, Letters.ASSOCIATION, content(), LocalDate.of(2020, 1, 1));
        var issued = documents.issue(order);
        assertThat(documents.verify(issued.verificationCode()).status()).isEqualTo(Verification.Status.EXPIRED);
    }

    @Test
    void refusesUnknownCodesAndUnknownPapers() {
        var answer = http.getForEntity("/api/v1/verify/0000000000000000", JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody().get("code").asText()).isEqualTo("UNKNOWN_VERIFICATION_CODE");
        assertThatThrownBy(() -> documents.revoke("none", "无")).isInstanceOf(Refusal.class);
    }

    @Test
    void showsThePublicAPageThatRunsNothing() {
        var issued = issue();
        var page = http.getForEntity("/verify/{code}", String.class, issued.verificationCode());
        assertThat(page.getBody()).contains("文书真实，现行有效", issued.number()).doesNotContain("<script", " style=");
        assertThat(page.getHeaders().getFirst("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(http.getForEntity("/verify?code=abc", String.class).getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(http.getForObject("/verify", String.class)).contains("验证码").doesNotContain("未查到");
        assertThat(http.getForEntity("/public/site.css", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    @DisplayName("随版次发布的文书：种类和名称取自文件并随文书存下，去标识化后仍能印出")
    void aLetterOfAReleaseIsAPaperLikeAnyOther() throws IOException {
        var letter = Letter.read(
                "letters/sample-station/notice.html",
                SampleLetter.of("SAMPLE_NOTICE", "<p>[[${people.专家}]]：[[${reason}]]</p>")
                        .getBytes(StandardCharsets.UTF_8));
        var issued = documents.issue(new DocumentOrder(
                caseNo, letter, Letters.TIANHE, "示例事项", Map.of("people", Map.of("专家", "张三"), "reason", "示例理由"), null));

        assertThat(issued.number()).contains("穗天科协服站〔");
        var answer = http.getForObject("/api/v1/verify/{code}", JsonNode.class, issued.verificationCode());
        assertThat(answer.path("kind").asText()).isEqualTo("SAMPLE_NOTICE");
        assertThat(answer.path("kindText").asText()).isEqualTo("认定通知");
        assertThat(http.getForObject("/verify/{code}", String.class, issued.verificationCode()))
                .contains("认定通知");
        assertThat(text(documents.pdf(caseNo, issued.documentId()))).contains("张三：示例理由");
        assertThat(records.of(CaseNo.of(caseNo), Person.named("张三"))).hasSize(1);
        assertThat(records.remove(CaseNo.of(caseNo), Person.named("张三"), null)).isTrue();
        assertThat(text(documents.pdf(caseNo, issued.documentId())))
                .containsIgnoringWhitespaces(LetterContent.OMITTED)
                .doesNotContain("张三", "示例理由");
        assertThat(text(documents.original(caseNo, issued.documentId()))).contains("张三：示例理由");
    }

    @Test
    void whatAPaperSaysIsSealedAndNamesCanBeTakenOutOfIt() {
        var issued = documents.issue(
                new DocumentOrder(caseNo, "MEMBER_CARD", Letters.TIANHE, "会员资格", Letters.content("MEMBER_CARD")));
        documents.revoke(issued.documentId(), "张三转出");
        assertThat(jdbc.sql("select content || revoked_reason from official_document where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .doesNotContain("张三", "示例甲", "memberName");
        var before = documents.pdf(caseNo, issued.documentId());
        assertThat(records.of(CaseNo.of(caseNo), Person.named("张三")))
                .singleElement()
                .satisfies(record -> assertThat(record.data()).containsEntry("文号", issued.number()));

        String issuedText = sealedContent(issued);
        assertThat(records.remove(CaseNo.of(caseNo), Person.named("张三"), null)).isTrue();
        assertThat(records.remove(CaseNo.of(caseNo), Person.named("张三"), null)).isFalse();
        assertThat(sealedContent(issued)).as("what was issued stays").isEqualTo(issuedText);
        assertThat(documents.original(caseNo, issued.documentId())).isEqualTo(before);
        assertThat(register.find(caseNo, issued.documentId()).orElseThrow().content())
                .containsEntry("memberName", PersonalRecords.REMOVED)
                .containsEntry("memberNo", "KX440106-0001-2026-00001");
        assertThat(text(documents.pdf(caseNo, issued.documentId())))
                .contains(PageMark.DEIDENTIFIED.text(), "KX440106-0001-2026-00001", issued.number())
                .doesNotContain("张三");
        assertThat(text(before)).contains("张三").doesNotContain("去标识化");
        assertThat(records.of(CaseNo.of(caseNo), Person.named("张三"))).isEmpty();

        assertThat(documents.forget(caseNo)).isTrue();
        assertThat(sealedContent(issued)).isNotEqualTo(issuedText);
        assertThatThrownBy(() -> documents.original(caseNo, issued.documentId()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("保存期限已满");
        assertThat(jdbc.sql("select revoked_reason from official_document where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .isNotEmpty();
    }

    @Test
    @DisplayName("核验说明文书已去标识化，效力不变；没有去标识化的文书一字不变")
    void whoeverVerifiesIsToldOfARendering() {
        var card = documents.issue(
                new DocumentOrder(caseNo, "MEMBER_CARD", Letters.TIANHE, "会员资格", Letters.content("MEMBER_CARD")));
        var unnamed = Letters.content("APPROVAL");
        unnamed.keySet().removeAll(List.of("memberName", "completers"));
        var approval =
                documents.issue(new DocumentOrder(caseNo, "APPROVAL", Letters.TIANHE, Letters.ASSOCIATION, unnamed));
        var name = Letters.content("MEMBER_CARD").get("memberName").toString();
        records.remove(CaseNo.of(caseNo), Person.named(name), null);

        var answer = http.getForObject("/api/v1/verify/{code}", JsonNode.class, card.verificationCode());
        assertThat(answer.get("status").asText()).isEqualTo("VALID");
        assertThat(answer.get("deidentified").asBoolean()).isTrue();
        assertThat(http.getForEntity("/verify/{code}", String.class, card.verificationCode())
                        .getBody())
                .contains("文书真实，现行有效", "已去标识化", card.number());
        assertThat(http.getForObject("/api/v1/verify/{code}", JsonNode.class, approval.verificationCode())
                        .size())
                .isEqualTo(7);
        assertThat(http.getForEntity("/verify/{code}", String.class, approval.verificationCode())
                        .getBody())
                .doesNotContain("去标识化");
    }

    @Test
    @DisplayName("名叫“不符”的人删除以后，决定一字不变；写到本人的理由整段略去，不剪字")
    void nobodyIsCutOutOfWhatTheOfficeWrote() {
        var reasons = List.of("发起人资格不符合条件");
        var content = Letters.content("REJECTION");
        content.put("reasons", reasons);
        var rejection =
                documents.issue(new DocumentOrder(caseNo, "REJECTION", Letters.TIANHE, Letters.ASSOCIATION, content));
        var personal = Letters.content("NON_ADMISSION_NOTICE");
        personal.put("memberName", "不符");
        personal.put("reasons", reasons);
        var notice =
                documents.issue(new DocumentOrder(caseNo, "NON_ADMISSION_NOTICE", Letters.TIANHE, "不予入会", personal));
        var before = documents.pdf(caseNo, rejection.documentId());

        assertThat(records.remove(CaseNo.of(caseNo), new Person("不符", "13800138000"), null))
                .isTrue();

        assertThat(documents.pdf(caseNo, rejection.documentId())).isEqualTo(before);
        assertThat(documents.verify(rejection.verificationCode()).deidentified())
                .isFalse();
        assertThat(register.find(caseNo, notice.documentId()).orElseThrow().content())
                .containsEntry("memberName", PersonalRecords.REMOVED)
                .containsEntry("reasons", List.of(LetterContent.OMITTED));
        assertThat(register.original(caseNo, notice.documentId()).orElseThrow().content())
                .containsEntry("memberName", "不符")
                .containsEntry("reasons", reasons);
    }

    @Test
    @DisplayName("专家与参评作品同名：删除专家以后，表彰决定一字不变；证书上只略去完成人本人")
    void aWorkNamedLikeAPersonStaysInTheDecision() {
        var content = Letters.content("COMMENDATION");
        var order = new DocumentOrder(caseNo, "COMMENDATION", Letters.TIANHE, "表彰决定", content);
        var commendation = documents.issue(order);
        var before = documents.pdf(caseNo, commendation.documentId());
        var certificate = Letters.content("CERTIFICATE");
        certificate.put("entryTitle", "示例之星");
        certificate.put("completers", List.of("示例之星", "示例乙"));
        var awarded = documents.issue(new DocumentOrder(caseNo, "CERTIFICATE", Letters.TIANHE, "证书", certificate));
        var title = content.toString().replaceAll("(?s).*title=([^,}]+).*", "$1");

        assertThat(records.remove(CaseNo.of(caseNo), Person.named(title), null)).isFalse();
        assertThat(documents.pdf(caseNo, commendation.documentId())).isEqualTo(before);
        assertThat(records.remove(CaseNo.of(caseNo), Person.named("示例之星"), null))
                .isTrue();
        assertThat(register.find(caseNo, awarded.documentId()).orElseThrow().content())
                .containsEntry("entryTitle", "示例之星")
                .containsEntry("completers", List.of(PersonalRecords.REMOVED, "示例乙"));
    }

    private String sealedContent(IssuedDocument issued) {
        return jdbc.sql("select content from official_document where id::text = ?")
                .param(issued.documentId())
                .query(String.class)
                .single();
    }

    private static String text(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void takesNoNumberForAPaperThatLacksContent() {
        var order = new DocumentOrder(caseNo, "APPROVAL", Letters.TIANHE, "无", Map.of("enterpriseName", "甲公司"));
        assertThatThrownBy(() -> documents.issue(order)).hasMessageContaining("associationName、meetingBy");
        assertThat(documents.of(caseNo)).isEmpty();
    }

    private IssuedDocument issue() {
        return documents.issue(new DocumentOrder(caseNo, "APPROVAL", Letters.TIANHE, Letters.ASSOCIATION, content()));
    }

    private static Map<String, Object> content() {
        return Letters.content("APPROVAL");
    }
}
