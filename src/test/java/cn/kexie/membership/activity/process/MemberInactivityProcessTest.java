package cn.kexie.membership.activity.process;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.membership.MembershipFixture;
import cn.kexie.membership.activity.InactivityFixture;
import cn.kexie.membership.process.MembershipBeans;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.process.ProcessTestEngine;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("会员自动退会：每天检查，先提醒，提醒无果的退会")
class MemberInactivityProcessTest {

    private static final String KEY = "member-inactivity";

    @RegisterExtension
    final ProcessTestEngine engine = new ProcessTestEngine();

    private MembershipFixture house;
    private InactivityFixture members;

    @BeforeEach
    void open() {
        house = MembershipBeans.register(engine);
        members = new InactivityFixture(house, engine.clock());
        engine.beans(
                new ExpireInactiveMembersDelegate(members.inactivity()),
                new WarnInactiveMembersDelegate(members.inactivity()));
    }

    @Test
    @DisplayName("提醒成为企业的一个案件；到期的退会并办结；再检查一次不重复")
    void warnsThenExpires() {
        String memberNo = house.associationNo() + "-2024-00001";
        members.inactive(memberNo);
        engine.fireStartTimer(KEY);
        String caseNo = "INA-2026-000001";
        assertThat(house.status(caseNo)).isEqualTo("WARNED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).containsAllEntriesOf(Map.of("warned", 1));
        assertThat(house.cases().timeline(CaseNo.of(caseNo)))
                .anySatisfy(entry -> assertThat(entry.text()).contains(memberNo).contains("24 个月"));

        members.expired(caseNo, memberNo);
        engine.fireStartTimer(KEY);
        assertThat(house.status(caseNo)).isEqualTo("CONCLUDED");
        assertThat(house.cases().get(CaseNo.of(caseNo)).result()).containsAllEntriesOf(Map.of("expired", 1));
        engine.fireStartTimer(KEY);
        assertThat(house.status(caseNo)).isEqualTo("CONCLUDED");
    }
}
