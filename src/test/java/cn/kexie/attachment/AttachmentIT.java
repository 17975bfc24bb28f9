package cn.kexie.attachment;

import static cn.kexie.casefile.CasefileFixture.as;
import static cn.kexie.casefile.CasefileFixture.asStaff;
import static cn.kexie.casefile.CasefileFixture.enterprise;
import static cn.kexie.casefile.CasefileFixture.parcel;
import static cn.kexie.casefile.CasefileFixture.upload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CasefileFixture;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.NewCase;
import cn.kexie.casefile.ParcelStatus;
import cn.kexie.casefile.TimelineEntry;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.ConsentBasis;
import cn.kexie.privacy.Consents;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecords;
import cn.kexie.support.IntegrationTest;
import com.jayway.jsonpath.JsonPath;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class AttachmentIT {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cases cases;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Materials materials;

    @Autowired
    private AttachmentStore store;

    @Autowired
    private AttachmentRegister register;

    @Autowired
    @Qualifier("casefileRecords")
    private PersonalRecords records;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Value("${kexie.data-dir}")
    private String dataDirectory;

    private final Applicant applicant = enterprise();
    private MockMvc http;

    @BeforeEach
    void open() {
        http = CasefileFixture.http(context);
    }

    @Test
    void storesAFileUnderItsDigestAndSaysWhatItIs() throws Exception {
        byte[] pdf = unique();

        String answer = http.perform(upload(applicant, "C:\\资料\\章程（草案）.pdf", pdf))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.fileName").value("章程（草案）.pdf"))
                .andExpect(jsonPath("$.mediaType").value("application/pdf"))
                .andExpect(jsonPath("$.size").value(pdf.length))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(kept(JsonPath.read(answer, "$.sha256"))).isEqualTo(pdf);
    }

    @Test
    void refusesWhatMayNotBeFiled() throws Exception {
        http.perform(upload(applicant, "章程.pdf", new byte[0])).andExpect(status().isUnprocessableEntity());
        http.perform(upload(applicant, "章程.pdf", SampleFiles.png())).andExpect(status().isUnsupportedMediaType());
        http.perform(upload(applicant, "章程.exe", new byte[] {'M', 'Z', 1}))
                .andExpect(status().isUnsupportedMediaType());
        http.perform(multipart("/api/v1/attachments")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .with(as(applicant)))
                .andExpect(status().isUnprocessableEntity());
    }

    @Test
    void letsStaffUploadNothing() throws Exception {
        http.perform(upload(applicant, "章程.pdf", unique()).with(asStaff("clerk", "acceptance.440106")))
                .andExpect(status().isForbidden());
    }

    @Test
    void refusesAFileOverFiftyMegabytesWithoutKeepingIt() {
        InputStream large = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return length;
            }
        };

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> attachments.store(applicant.unifiedSocialCreditCode(), "大文件.pdf", large));

        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.TOO_LARGE);
        assertThat(Path.of(dataDirectory, "attachments", "arriving")).isEmptyDirectory();
    }

    @Test
    void hidesTheAttachmentsOfOtherEnterprises() {
        String own = stored(applicant, unique());
        String foreign = stored(enterprise(), unique());

        assertThat(attachments.check(
                        applicant.unifiedSocialCreditCode(),
                        Map.of("/materials/0", own, "/materials/1", foreign, "/materials/2", "missing")))
                .extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/materials/1", "/materials/2");
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> materials.attach(cases.open(parcel(applicant)), "LABEL", foreign));
        assertThat(refusal.faults()).extracting(Fault::code).containsExactly("ATTACHMENT_UNKNOWN");
    }

    @Test
    void keepsEarlierVersionsOfAMaterial() {
        String caseNo = cases.open(parcel(applicant)).value();
        String first = stored(applicant, unique());
        String second = stored(applicant, unique());

        materials.attach(CaseNo.of(caseNo), "LABEL", first);
        materials.attach(CaseNo.of(caseNo), "LIST", stored(applicant, unique()));
        materials.attach(CaseNo.of(caseNo), "LABEL", second);

        assertThat(materials.of(CaseNo.of(caseNo)))
                .extracting(material -> material.item() + material.version() + material.current())
                .containsExactly("LABEL2true", "LABEL1false", "LIST1true");
    }

    @Test
    void letsApplicantAndStaffReadAMaterialAndNobodyElse() throws Exception {
        byte[] pdf = unique();
        String caseNo = cases.open(parcel(applicant)).value();
        String attachmentId = stored(applicant, pdf);
        materials.attach(CaseNo.of(caseNo), "LABEL", attachmentId);
        String href = "/api/v1/cases/%s/materials/%s".formatted(caseNo, attachmentId);

        http.perform(get(href).with(as(applicant)))
                .andExpect(status().isOk())
                .andExpect(content().bytes(pdf))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")))
                .andExpect(header().string("Content-Disposition", containsString("filename*=UTF-8''%E7%AB%A0")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
        http.perform(get(href + "?inline=true").with(asStaff("clerk", "acceptance.440106")))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", startsWith("inline;")));
        http.perform(get(href).with(as(enterprise()))).andExpect(status().isNotFound());
        http.perform(get(href).with(asStaff("other", "acceptance.440103"))).andExpect(status().isNotFound());
    }

    @Test
    void neverShowsAnOfficeFileInTheBrowser() throws Exception {
        String caseNo = cases.open(parcel(applicant)).value();
        String attachmentId = attachments
                .store(applicant.unifiedSocialCreditCode(), "章程.docx", new ByteArrayInputStream(SampleFiles.docx()))
                .attachmentId();
        materials.attach(CaseNo.of(caseNo), "LABEL", attachmentId);

        http.perform(get("/api/v1/cases/%s/materials/%s?inline=true".formatted(caseNo, attachmentId))
                        .with(as(applicant)))
                .andExpect(header().string("Content-Disposition", startsWith("attachment;")));
    }

    @Test
    void purgesAfterSevenDaysWhatWasNeverFiled() throws Exception {
        byte[] shared = unique();
        String caseNo = cases.open(parcel(applicant)).value();
        String filed = stored(applicant, shared);
        materials.attach(CaseNo.of(caseNo), "LABEL", filed);
        String sameContent = stored(enterprise(), shared);
        String forgotten = stored(applicant, unique());
        String forgottenDigest = register.find(forgotten).orElseThrow().sha256();

        purgeIn(Duration.ofDays(6));
        assertThat(register.find(forgotten)).isPresent();

        purgeIn(Duration.ofDays(7).plusMinutes(1));
        assertThat(register.find(forgotten)).isEmpty();
        assertThat(register.find(sameContent)).isEmpty();
        assertThat(path(forgottenDigest)).doesNotExist();
        assertThat(kept(register.find(filed).orElseThrow().sha256())).isEqualTo(shared);
    }

    @Test
    void namesOfFilesAndTheirContentsAreUnreadableWhereTheyAreKept() throws Exception {
        byte[] pdf = unique();
        Attachment kept =
                attachments.store(applicant.unifiedSocialCreditCode(), "样例甲的身份证明.pdf", new ByteArrayInputStream(pdf));

        assertThat(jdbc.sql("select file_name from attachment where attachment_id = ?")
                        .param(kept.attachmentId())
                        .query(String.class)
                        .single())
                .doesNotContain("样例甲");
        assertThat(Files.readAllBytes(path(kept.sha256()))).isNotEqualTo(pdf).hasSizeGreaterThan(pdf.length);
        assertThat(register.find(kept.attachmentId()).orElseThrow().fileName()).isEqualTo("样例甲的身份证明.pdf");
    }

    @Test
    void filesOfACaseGoWithItsOnlyPersonAndWithEverybody() throws Exception {
        Person person = new Person("样例甲", "13800138000");
        String caseNo = cases.open(parcel(applicant)).value();
        String onlyHere = stored(applicant, unique());
        String elsewhereToo = stored(applicant, unique());
        materials.attach(CaseNo.of(caseNo), "LABEL", onlyHere);
        materials.attach(CaseNo.of(caseNo), "LIST", elsewhereToo);
        NewCase another = new NewCase("parcel", "PCL", ParcelStatus.SENT, applicant, CasefileFixture.TIANHE, false);
        materials.attach(cases.open(another), "LIST", elsewhereToo);
        cases.note(CaseNo.of(caseNo), new CaseEvent("WITHDRAWN", "申请人撤回申请：样例甲已调离", "申请人"));
        String digest = register.find(onlyHere).orElseThrow().sha256();

        consents.record(
                CaseNo.of(caseNo), applicant.declarer(), ConsentBasis.DECLARED, List.of(person, Person.named("样例乙")));
        assertThat(records.of(CaseNo.of(caseNo), person)).isEmpty();
        assertThat(records.remove(CaseNo.of(caseNo), Person.named("样例乙"), null)).isFalse();
        assertThat(records.remove(CaseNo.of(caseNo), person, null)).isFalse();
        assertThat(cases.timeline(CaseNo.of(caseNo)))
                .extracting(TimelineEntry::text)
                .containsExactly("申请人撤回申请：样例甲已调离");
        assertThat(path(digest)).exists();

        assertThat(records.remove(CaseNo.of(caseNo), null, null)).isTrue();
        assertThat(records.remove(CaseNo.of(caseNo), null, null)).isFalse();
        assertThat(path(digest)).doesNotExist();
        assertThat(cases.timeline(CaseNo.of(caseNo)))
                .extracting(TimelineEntry::text)
                .containsExactly("申请人撤回申请：（已删除）");
        assertThat(materials.of(CaseNo.of(caseNo)))
                .extracting(material -> material.attachment().removed())
                .containsExactly(true, false);
        assertThat(register.find(onlyHere)).isEmpty();
        assertThat(kept(register.find(elsewhereToo).orElseThrow().sha256())).isNotEmpty();
    }

    @Test
    void filesOfASinglePersonGoWithThatPerson() {
        Person person = new Person("样例甲", "13800138000");
        String caseNo = cases.open(parcel(applicant)).value();
        materials.attach(CaseNo.of(caseNo), "LABEL", stored(applicant, unique()));
        consents.record(CaseNo.of(caseNo), applicant.declarer(), ConsentBasis.PERSON, List.of(person));

        assertThat(records.of(CaseNo.of(caseNo), person))
                .singleElement()
                .satisfies(record -> assertThat(record.data()).containsValue("章程.pdf"));
        assertThat(records.of(CaseNo.of(caseNo), new Person("样例甲", "13900139000")))
                .isEmpty();
        assertThat(records.remove(CaseNo.of(caseNo), person, null)).isTrue();
        assertThat(materials.of(CaseNo.of(caseNo)).get(0).attachment().removed())
                .isTrue();
    }

    private void purgeIn(Duration duration) {
        new AttachmentPurge(store, register, Clock.offset(clock, duration), transaction).purge();
    }

    private String stored(Applicant enterprise, byte[] content) {
        return attachments
                .store(enterprise.unifiedSocialCreditCode(), "章程.pdf", new ByteArrayInputStream(content))
                .attachmentId();
    }

    private static byte[] unique() {
        return ("%PDF-1.4\n% " + UUID.randomUUID()).getBytes(StandardCharsets.US_ASCII);
    }

    private byte[] kept(String sha256) throws IOException {
        try (InputStream content = store.open(sha256)) {
            return content.readAllBytes();
        }
    }

    private Path path(String sha256) {
        return Path.of(
                dataDirectory, "attachments", sha256.substring(0, 2), sha256.substring(2, 4), sha256 + ".sealed");
    }
}
