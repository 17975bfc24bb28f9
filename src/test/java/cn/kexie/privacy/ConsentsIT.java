package cn.kexie.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("同意记录")
class ConsentsIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Consents consents;

    @Autowired
    private PersonalData personal;

    @Autowired
    private PrivacyNotice notice;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everybodyIsRecordedOncePerCaseAndNobodyByName() {
        String caseNo = filed();
        Person person = new Person("同意样例", "13800138999");
        consents.record(
                CaseNo.of(caseNo),
                Declarer.OFFICE,
                ConsentBasis.DECLARED,
                List.of(person, Person.named("只有姓名"), Person.named(" ")));
        consents.record(
                CaseNo.of(caseNo), Declarer.OFFICE, ConsentBasis.DECLARED, List.of(new Person("同意 样例", "13800138999")));

        List<Map<String, Object>> rows = jdbc.sql(
                        "select * from personal_consent where case_no = :case and name_key in (:names)")
                .param("case", caseNo)
                .param("names", List.of(personal.nameKey("同意样例"), personal.nameKey("只有姓名")))
                .query()
                .listOfRows();
        assertThat(rows).hasSize(2).allSatisfy(row -> {
            assertThat(row).containsEntry("basis", "DECLARED").containsEntry("notice", notice.edition());
            assertThat(row.toString()).doesNotContain("样例", "13800138999");
        });
        assertThat(rows)
                .extracting(row -> row.get("person_key"))
                .containsExactlyInAnyOrder("", personal.personKey("同意样例", "13800138999"));
    }

    private String filed() {
        Enterprise enterprise = new Province(port).enterprise();
        return enterprise.file(enterprise.application("440106")).expect(201).text("caseNo");
    }
}
