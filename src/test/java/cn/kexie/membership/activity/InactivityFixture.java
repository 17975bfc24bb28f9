package cn.kexie.membership.activity;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.kexie.membership.MembershipFixture;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.util.List;

/** The check for inactive members, on a register that answers what a test tells it. */
public final class InactivityFixture {

    private final InactivityRegister register = mock(InactivityRegister.class);
    private final MembershipFixture house;
    private final MemberInactivity inactivity;

    public InactivityFixture(MembershipFixture house, Clock clock) {
        this.house = house;
        inactivity = new MemberInactivity(
                register, house.settings(), house.cards(), house.associations(), house.cases(), clock);
    }

    public MemberInactivity inactivity() {
        return inactivity;
    }

    /** Has fallen inactive and not been warned. */
    public void inactive(String memberNo) {
        when(register.associationsToWarn(any())).thenReturn(List.of(house.associationNo()), List.of());
        when(register.warn(anyString(), any(), any())).thenReturn(List.of(memberNo));
    }

    /** The warning of this case was in vain. */
    public void expired(String caseNo, String memberNo) {
        when(register.expire(any(), anyString())).thenReturn(List.of(memberNo), List.of());
        when(register.settledCases()).thenReturn(List.of(new CaseNo(caseNo)), List.of());
        when(register.outcome(CaseNo.of(caseNo))).thenReturn(new InactivityRegister.Outcome(1, 0, 0, 1));
    }
}
