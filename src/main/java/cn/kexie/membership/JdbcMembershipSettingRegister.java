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
        return jdbc.sql("select standard, publicity from membership_setting where association_no = :no")
                .param("no", associationNo)
                .query((row, index) -> new MembershipSetting(
                        EligibilityStandard.valueOf(row.getString("standard")), row.getBoolean("publicity")))
                .optional();
    }

    @Override
    public void keep(String associationNo, MembershipSetting setting) {
        jdbc.sql("""
                        insert into membership_setting (association_no, standard, publicity)
                        values (:no, :standard, :publicity)
                        on conflict (association_no) do update
                            set standard = excluded.standard, publicity = excluded.publicity
                        """)
                .param("no", associationNo)
                .param("standard", setting.standard().name())
                .param("publicity", setting.publicity())
                .update();
    }
}
