package cn.kexie.registry.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.party.Bodies;
import cn.kexie.party.Regions;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.registry.Basis;
import cn.kexie.registry.EntryChange;
import cn.kexie.registry.EntryRows;
import cn.kexie.registry.Registers;
import cn.kexie.registry.SampleGrants;
import cn.kexie.support.IntegrationTest;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@IntegrationTest
@DisplayName("名录的查询：语句的条数与登记的件数无关")
class EntryListsIT {

    private static final EntryFilter EVERYTHING = new EntryFilter(null, null, null, null, null, null, null);

    @Autowired
    private Registers registers;

    @Autowired
    private EntryRows rows;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Regions regions;

    @Autowired
    private Clock clock;

    @Autowired
    private DataSource database;

    private final AtomicInteger statements = new AtomicInteger();
    private final String register = "sample-" + UUID.randomUUID();

    @Test
    void everyViewTakesTheSameFewStatements() {
        String no = enter(1);
        assertThat(statements(no)).containsExactly(1, 3, 3, 2, 3);
        enter(120);
        registers.change(no, new EntryChange("示例企业（更名）", null, null), Basis.of(new CaseNo("SST-2026-000001")));
        assertThat(statements(no)).containsExactly(1, 3, 3, 2, 3);
    }

    private List<Integer> statements(String no) {
        RegisterViews views = views();
        return List.of(
                counted(() -> views.registers(null)),
                counted(() -> views.page(register, EVERYTHING, null, 0, 200)),
                counted(() -> views.get(register, no, null, null)),
                counted(() -> views.figures(register, null, null)),
                counted(() -> views.all(register, EVERYTHING, null, 1000)));
    }

    private int counted(Runnable view) {
        statements.set(0);
        view.run();
        return statements.get();
    }

    private String enter(int count) {
        String no = null;
        LocalDate today = LocalDate.now(ChinaTime.ZONE);
        for (int i = 0; i < count; i++) {
            no = registers.enter(
                    SampleGrants.station(register, SampleGrants.TIANHE, SampleGrants.holder("示例企业" + i), today, true));
        }
        return no;
    }

    private RegisterViews views() {
        JdbcEntryLists lists = new JdbcEntryLists(JdbcClient.create(new Counting(database)), rows);
        return new RegisterViews(lists, new EntryFilters(lists, bodies, regions, clock), regions);
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        if (method.getName().equals("prepareStatement")) {
                            statements.incrementAndGet();
                        }
                        return method.invoke(connection, arguments);
                    });
        }
    }
}
