package cn.kexie.casefile;

import static cn.kexie.casefile.CasefileFixture.TIANHE;
import static cn.kexie.casefile.CasefileFixture.as;
import static cn.kexie.casefile.CasefileFixture.asStaff;
import static cn.kexie.casefile.CasefileFixture.enterprise;
import static cn.kexie.casefile.CasefileFixture.parcel;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.Period;
import cn.kexie.calendar.TimeLimit;
import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Documents;
import cn.kexie.document.IssuedDocument;
import cn.kexie.document.Issuer;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.IntegrationTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

@IntegrationTest
class CaseReadingIT {

    private static final Authority FEDERATION = new Authority("440100-federation", "广州市工商业联合会");

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Cases cases;

    @Autowired
    private Deadlines deadlines;

    @Autowired
    private Documents documents;

    private final Applicant applicant = enterprise();
    private MockMvc http;
    private String caseNo;

    @BeforeEach
    void open() {
        http = CasefileFixture.http(context);
        caseNo = cases.open(parcel(applicant)).value();
    }

    @Test
    void showsTheCaseAsItStands() throws Exception {
        cases.requestCorrections(
                CaseNo.of(caseNo),
                List.of(new Correction("LABEL", "看不清"), new Correction("/receiver", "地址不全")),
                LocalDate.of(2026, 1, 19));
        cases.answerCorrections(CaseNo.of(caseNo), Set.of("LABEL"), Map.of());
        cases.accepted(CaseNo.of(caseNo));
        cases.step(CaseNo.of(caseNo), "等待派送");
        cases.conclude(CaseNo.of(caseNo), Map.of("parcelNo", "P-1"));

        read("/" + caseNo, as(applicant))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.caseNo").value(caseNo))
                .andExpect(jsonPath("$.status").value("SENT"))
                .andExpect(jsonPath("$.statusText").value("已寄出"))
                .andExpect(jsonPath("$.authority.code").value("440106"))
                .andExpect(jsonPath("$.applicant.name").value(applicant.name()))
                .andExpect(jsonPath("$.submittedAt").value(endsWith("+08:00")))
                .andExpect(jsonPath("$.acceptedAt").value(endsWith("+08:00")))
                .andExpect(jsonPath("$.step").value("等待派送"))
                .andExpect(jsonPath("$.corrections[0].answered").value(true))
                .andExpect(jsonPath("$.corrections[1].item").value("/receiver"))
                .andExpect(jsonPath("$.corrections[1].answered").value(false))
                .andExpect(jsonPath("$.documents").isEmpty())
                .andExpect(jsonPath("$.result.parcelNo").value("P-1"));
    }

    @Test
    void showsTheRunningDeadlineWhileTheCaseIsOpen() throws Exception {
        deadlines.start(CaseNo.of(caseNo), new Period("delivery", "送达期限", TimeLimit.workingDays(5)));

        read("/" + caseNo, as(applicant))
                .andExpect(jsonPath("$.deadline.text").value("送达期限"))
                .andExpect(jsonPath("$.deadline.dueDate").exists())
                .andExpect(jsonPath("$.deadline.workingDaysLeft").value(5))
                .andExpect(jsonPath("$.deadline.ledger").isNotEmpty());

        cases.move(CaseNo.of(caseNo), ParcelStatus.RETURNED);

        read("/" + caseNo, as(applicant)).andExpect(jsonPath("$.deadline").doesNotExist());
    }

    @Test
    void showsTheTimelineByRole() throws Exception {
        cases.note(CaseNo.of(caseNo), new CaseEvent("SUBMITTED", "提交申请", "申请企业"));

        read("/%s/timeline".formatted(caseNo), as(applicant))
                .andExpect(jsonPath("$.items[0].event").value("SUBMITTED"))
                .andExpect(jsonPath("$.items[0].by").value("申请企业"))
                .andExpect(jsonPath("$.items[0].at").value(endsWith("+08:00")));
    }

    @Test
    void givesTheIssuedDocumentsAsPdfUnderTheirChineseName() throws Exception {
        IssuedDocument notice = documents.issue(new DocumentOrder(
                caseNo,
                "FILING_RECEIPT",
                new Issuer(TIANHE.code(), TIANHE.name(), "穗天科协"),
                "天河某某科技有限公司科学技术协会备案",
                Map.of(
                        "enterpriseName", applicant.name(),
                        "associationName", applicant.name() + "科学技术协会",
                        "associationNo", "440106-2026-00001",
                        "approvalNumber", "穗天科协〔2026〕12号",
                        "meetingDate", "2026-12-18",
                        "termStart", "2026-12-18",
                        "termEnd", "2031-12-17")));

        read("/" + caseNo, as(applicant))
                .andExpect(jsonPath("$.documents[0].kind").value("FILING_RECEIPT"))
                .andExpect(jsonPath("$.documents[0].number").value(notice.number()))
                .andExpect(jsonPath("$.documents[0].verificationCode").value(notice.verificationCode()))
                .andExpect(jsonPath("$.documents[0].href")
                        .value("/api/v1/cases/%s/documents/%s".formatted(caseNo, notice.documentId())));
        read("/%s/documents/%s".formatted(caseNo, notice.documentId()), as(applicant))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().string(startsWith("%PDF-")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string(
                                "Content-Disposition", containsString("filename*=UTF-8''%E5%A4%87%E6%A1%88%E5%9B%9E")));
        read("/%s/documents/none".formatted(caseNo), as(applicant)).andExpect(status().isNotFound());
    }

    @Test
    void isUnknownToEveryoneItDoesNotConcern() throws Exception {
        for (String path : List.of("", "/timeline", "/documents", "/documents/1", "/materials/1")) {
            read("/" + caseNo + path, as(enterprise())).andExpect(status().isNotFound());
            read("/" + caseNo + path, asStaff("other", "review.440103")).andExpect(status().isNotFound());
        }
        read("/PCL-2026-999999", as(applicant))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("UNKNOWN_CASE"));
    }

    @Test
    void isReadableByStaffOfItsBodiesSupervisionAndAdministrators() throws Exception {
        read("/" + caseNo, asStaff("r", "review.440106")).andExpect(status().isOk());
        read("/" + caseNo, asStaff("s", "supervision.440100")).andExpect(status().isOk());
        read("/" + caseNo, asStaff("a", "camunda-admin")).andExpect(status().isOk());
        read("/" + caseNo, asStaff("f", "co-opinion.440100-federation")).andExpect(status().isNotFound());

        cases.involve(CaseNo.of(caseNo), FEDERATION);

        read("/" + caseNo, asStaff("f", "co-opinion.440100-federation")).andExpect(status().isOk());
    }

    @Test
    void movesWithItsAuthority() throws Exception {
        cases.transfer(CaseNo.of(caseNo), new Authority("440100", "广州市科学技术协会"));

        read("/" + caseNo, asStaff("r", "review.440106")).andExpect(status().isNotFound());
        read("/" + caseNo, asStaff("r", "review.440100"))
                .andExpect(jsonPath("$.authority.name").value("广州市科学技术协会"));
    }

    @Test
    void listsTheOwnCasesNewestFirst() throws Exception {
        cases.move(CaseNo.of(caseNo), ParcelStatus.RETURNED);
        String second = cases.open(parcel(applicant)).value();

        read("", as(applicant))
                .andExpect(jsonPath("$.totalElements").value(2))
                .andExpect(jsonPath("$.items[0].caseNo").value(second))
                .andExpect(jsonPath("$.items[1].caseNo").value(caseNo));
        read("?status=RETURNED&size=1", as(applicant))
                .andExpect(jsonPath("$.totalElements").value(1))
                .andExpect(jsonPath("$.items[0].caseNo").value(caseNo));
        read("?procedure=contest", as(applicant))
                .andExpect(jsonPath("$.totalElements").value(0));
        read("?procedure=other", as(applicant)).andExpect(jsonPath("$.code").value("BAD_PARAMETER"));
    }

    @Test
    void listsForStaffTheCasesOfTheirBodies() throws Exception {
        Applicant elsewhere = enterprise();
        Authority remote = new Authority("445381", "罗定市科学技术协会");
        String other = cases.open(new NewCase("parcel", "PCL", ParcelStatus.SENT, elsewhere, remote))
                .value();
        cases.involve(CaseNo.of(other), new Authority("445300-sasac", "云浮市国资委"));

        read("", asStaff("r", "review.445381"))
                .andExpect(jsonPath("$.items[0].caseNo").value(other));
        read("", asStaff("c", "co-opinion.445300-sasac"))
                .andExpect(jsonPath("$.items[0].caseNo").value(other));
        read("", asStaff("s", "supervision.445300"))
                .andExpect(jsonPath("$.items[0].caseNo").value(other));
        read("", asStaff("n", "analyst")).andExpect(jsonPath("$.totalElements").value(0));
        read("", asStaff("r", "review." + TIANHE.code()))
                .andExpect(jsonPath("$.items[?(@.caseNo == '" + other + "')]").isEmpty());
    }

    private ResultActions read(String path, RequestPostProcessor who) throws Exception {
        return http.perform(get("/api/v1/cases" + path).with(who));
    }
}
