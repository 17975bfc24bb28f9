package cn.kexie.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.attachment.SampleFiles;
import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Files belong to who uploaded them; nobody else reads, uses or even learns of them. */
@IntegrationTest
@DisplayName("攻击：他人的附件")
class AttachmentAttackIT {

    private static final String MATERIAL = "/api/v1/cases/%s/materials/%s";

    @LocalServerPort
    private int port;

    private Province province;
    private Enterprise victim;
    private Enterprise attacker;
    private String secret;
    private String victimsCase;

    @BeforeEach
    void aFiledSecret() {
        province = new Province(port);
        victim = province.enterprise();
        attacker = province.enterprise();
        secret = victim.upload("配方.pdf", unique()).expect(201).text("attachmentId");
        victimsCase = filed(victim, secret);
        victim.get(MATERIAL.formatted(victimsCase, secret)).expect(200);
    }

    @Test
    void isNotReadThroughTheOwnersCase() {
        attacker.get(MATERIAL.formatted(victimsCase, secret)).expect(404);
    }

    @Test
    void isNotReadThroughAnOwnCase() {
        String own = attacker.attachment();
        String ownCase = filed(attacker, own);
        attacker.get(MATERIAL.formatted(ownCase, own)).expect(200);
        attacker.get(MATERIAL.formatted(ownCase, secret)).isProblem(404, "UNKNOWN_ATTACHMENT");
    }

    @Test
    void isNotReadWithoutLogin() {
        province.visit(MATERIAL.formatted(victimsCase, secret)).expect(401);
        assertThat(province.visit("/api/v1/attachments/" + secret).status()).isIn(401, 404);
    }

    /** A foreign file and one that never was get the same answer. */
    @Test
    void isNotFiledAsOnesOwn() {
        Answer foreign = attacker.file(with(attacker.application("440106"), secret));
        Answer unknown = attacker.file(
                with(attacker.application("440106"), UUID.randomUUID().toString()));
        foreign.isInvalid("/materials/0/attachmentId ATTACHMENT_UNKNOWN");
        assertThat(foreign.body()).isEqualTo(unknown.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "' or '1'='1",
                "%",
                "../../../etc/passwd",
                "00000000-0000-0000-0000-000000000000",
                "${attachmentId}",
                "*",
                "\u0000",
                " "
            })
    void noWrittenPatternFindsIt(String guess) {
        Answer answer = attacker.file(with(attacker.application("440106"), guess));
        assertThat(answer.expect(422).toString()).doesNotContain(secret, "配方");
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s", "%s ", "%s/", "%s%%00", "%s;x=1", "./%s", "%s%%20"})
    void noSpellingOfItsIdIsAnother(String spelling) {
        Answer answer = attacker.get(
                MATERIAL.formatted(victimsCase, spelling.formatted(secret).replace(" ", "%20")));
        assertThat(answer.status()).isIn(400, 404);
    }

    /** Contents are stored once; whether somebody else had them first does not show. */
    @Test
    void storingTheSameContentTellsNothing() {
        byte[] known = unique();
        Answer first = victim.upload("甲.pdf", known).expect(201);
        Answer again = attacker.upload("甲.pdf", known).expect(201);
        Answer fresh = attacker.upload("甲.pdf", unique()).expect(201);
        assertThat(again.text("attachmentId")).isNotEqualTo(first.text("attachmentId"));
        assertThat(again.json().fieldNames())
                .toIterable()
                .containsExactlyElementsOf(() -> fresh.json().fieldNames());
        assertThat(again.response().headers().map().keySet())
                .isEqualTo(fresh.response().headers().map().keySet());
    }

    /** A megabyte that is there already takes as long as one that is new. */
    @Test
    void norDoesTheTimeItTakes() {
        byte[] known = Arrays.copyOf(unique(), 1 << 20);
        victim.upload("甲.pdf", known).expect(201);
        long[] seen = new long[9];
        long[] unseen = new long[9];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = time(known);
            unseen[i] = time(Arrays.copyOf(unique(), 1 << 20));
        }
        Arrays.sort(seen);
        Arrays.sort(unseen);
        assertThat((double) unseen[4] / seen[4]).as("ratio of medians").isBetween(0.2, 5.0);
    }

    private long time(byte[] content) {
        long start = System.nanoTime();
        attacker.upload("甲.pdf", content).expect(201);
        return System.nanoTime() - start;
    }

    /** The answer to somebody's upload is kept under a key of theirs, not of anybody's. */
    @Test
    void theKeyOfAnotherUploadShowsNothing() {
        String key = Enterprise.newKey();
        String first =
                victim.upload("甲.pdf", SampleFiles.pdf(), key).expect(201).text("attachmentId");
        assertThat(attacker.upload("甲.pdf", SampleFiles.pdf(), key).expect(201).text("attachmentId"))
                .isNotEqualTo(first);
    }

    /** The same file for two items is one's own business; another version of it is another file. */
    @Test
    void anotherFileUnderTheSameKeyIsRefused() {
        String key = Enterprise.newKey();
        attacker.upload("甲.pdf", unique(), key).expect(201);
        assertThat(attacker.upload("甲.pdf", unique(), key).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?inline=true&inline=false", "?download=0&type=text/html", "?inline="})
    void whatTheAddressDoesNotKnowIsRefused(String query) {
        victim.get(MATERIAL.formatted(victimsCase, secret) + query).isProblem(400, "BAD_PARAMETER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?inline=true"})
    void itIsNeverServedAsAnythingElse(String query) {
        Answer back = victim.get(MATERIAL.formatted(victimsCase, secret) + query);
        assertThat(back.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(back.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(back.header("Content-Security-Policy")).isNotEmpty();
        assertThat(back.header("Cache-Control")).contains("no-store");
    }

    private static String filed(Enterprise enterprise, String attachmentId) {
        return enterprise
                .file(with(enterprise.application("440106"), attachmentId))
                .expect(201)
                .text("caseNo");
    }

    private static ObjectNode with(ObjectNode application, String attachmentId) {
        return Json.put("/materials/0/attachmentId", attachmentId).apply(application);
    }

    private static byte[] unique() {
        return ("%PDF-1.4\n% " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }
}
