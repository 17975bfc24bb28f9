package cn.kexie.membership;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcMembershipSettingRegister implements MembershipSettingRegister {

    private final JdbcClient jdbc;

    JdbcMembershipSettingRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<MembershipSetting> find(String associationNo) {
        return jdbc.sql("select * from membership_setting where association_no = :no")
                .param("no", associationNo)
                .query((row, index) -> new MembershipSetting(
                        EligibilityStandard.valueOf(row.getString("standard")),
                        row.getBoolean("publicity"),
                        row.getBoolean("automatic_leaving"),
                        row.getInt("inactivity_months"),
                        row.getInt("warning_months"),
                        row.getBoolean("id_number")))
                .optional();
    }

    @Override
    public void keep(String associationNo, MembershipSetting setting) {
        jdbc.sql("""
                        insert into membership_setting (association_no, standard, publicity, automatic_leaving,
                            inactivity_months, warning_months, id_number)
                        values (:no, :standard, :publicity, :leaving, :inactivity, :warning, :idNumber)
                        on conflict (association_no) do update
                            set standard = excluded.standard, publicity = excluded.publicity,
                                automatic_leaving = excluded.automatic_leaving,
                                inactivity_months = excluded.inactivity_months,
                                warning_months = excluded.warning_months, id_number = excluded.id_number
                        """)
                .param("no", associationNo)
                .param("standard", setting.standard().name())
                .param("publicity", setting.publicity())
                .param("leaving", setting.automaticLeaving())
                .param("inactivity", setting.inactivityMonths())
                .param("warning", setting.warningMonths())
                .param("idNumber", setting.idNumber())
                .update();
    }
}
