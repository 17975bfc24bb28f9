package cn.kexie.contest.draw.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.kexie.contest.ContestAccess;
import cn.kexie.contest.draw.PublishedDraws;
import cn.kexie.contest.draw.conflict.Conflicts;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may read which judges are in conflict with which works. */
class DrawControllerTest {

    private static final String CONTEST = "CON-2026-000001";
    private static final Paging FIRST = new Paging(0, 20);

    private final Conflicts conflicts = mock(Conflicts.class);
    private final DrawController controller =
            new DrawController(mock(ContestAccess.class), mock(PublishedDraws.class), conflicts);

    @BeforeEach
    void noConflicts() {
        when(conflicts.page(CONTEST, 0, 20)).thenReturn(new Page<>(0, 20, 0, List.of()));
    }

    @Test
    void areTheOfficeAndAdministrators() {
        assertThat(controller.conflicts(CONTEST, FIRST, staff("contest-office." + CONTEST)))
                .isNotNull();
        assertThat(controller.conflicts(CONTEST, FIRST, staff("camunda-admin"))).isNotNull();
    }

    @Test
    void areNotJudgesOrOtherOfficesOrEnterprises() {
        refuses(staff("judges." + CONTEST));
        refuses(staff("contest-office.CON-2026-000002"));
        refuses(new ClientPrincipal("client", "91440106MA0000015E", "企业"));
    }

    private void refuses(Object principal) {
        assertThatThrownBy(() -> controller.conflicts(CONTEST, FIRST, principal))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("CONTEST_OFFICE_ONLY"));
    }

    private static StaffPrincipal staff(String group) {
        return new StaffPrincipal(new UserId("somebody"), Set.of(group));
    }
}
