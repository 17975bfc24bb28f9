package cn.kexie.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Refusal;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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
        assertThat(answer.size()).isEqualTo(6);
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
                caseNo,
                DocumentKind.APPROVAL,
                Letters.TIANHE,
                Letters.ASSOCIATION,
                content(),
                LocalDate.of(2020, 1, 1));
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
        assertThat(http.getForEntity("/public/verify.css", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
    }

    @Test
    void whatAPaperSaysIsSealedAndNamesCanBeTakenOutOfIt() {
        var issued = documents.issue(new DocumentOrder(
                caseNo, DocumentKind.MEMBER_CARD, Letters.TIANHE, "会员资格", Letters.content(DocumentKind.MEMBER_CARD)));
        documents.revoke(issued.documentId(), "张三转出");
        assertThat(jdbc.sql("select content || revoked_reason from official_document where case_no = ?")
                        .param(caseNo)
                        .query(String.class)
                        .single())
                .doesNotContain("张三", "示例甲", "memberName");
        var before = documents.pdf(caseNo, issued.documentId());
        assertThat(records.of(caseNo, Person.named("张三")))
                .singleElement()
                .satisfies(record -> assertThat(record.data()).containsEntry("文号", issued.number()));

        assertThat(records.remove(caseNo, Person.named("张三"))).isTrue();
        assertThat(records.remove(caseNo, Person.named("张三"))).isFalse();
        assertThat(register.find(caseNo, issued.documentId()).orElseThrow().content())
                .containsEntry("memberName", PersonalRecords.REMOVED)
                .containsEntry("memberNo", "KX440106-0001-2026-00001");
        assertThat(documents.pdf(caseNo, issued.documentId())).isNotEqualTo(before);
        assertThat(documents.verify(issued.verificationCode()).number()).isEqualTo(issued.number());

        assertThat(documents.removePersonalData(caseNo)).isTrue();
        assertThat(register.find(caseNo, issued.documentId())
                        .orElseThrow()
                        .content()
                        .toString())
                .doesNotContain("示例甲", "未规定");
    }

    @Test
    void takesNoNumberForAPaperThatLacksContent() {
        var order =
                new DocumentOrder(caseNo, DocumentKind.APPROVAL, Letters.TIANHE, "无", Map.of("enterpriseName", "甲公司"));
        assertThatThrownBy(() -> documents.issue(order)).hasMessageContaining("associationName、meetingBy");
        assertThat(documents.of(caseNo)).isEmpty();
    }

    private IssuedDocument issue() {
        return documents.issue(
                new DocumentOrder(caseNo, DocumentKind.APPROVAL, Letters.TIANHE, Letters.ASSOCIATION, content()));
    }

    private static Map<String, Object> content() {
        return Letters.content(DocumentKind.APPROVAL);
    }
}
