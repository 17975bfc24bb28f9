package cn.kexie.membership.admission;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.support.Answer;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Json;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 身份证件号码: unknown unless the association has switched it on, and then readable nowhere. */
@IntegrationTest
class IdNumberIT {

    private static final String NUMBER = "11010519491231002X";
    private static final String SETTINGS = "{\"standard\":\"INCLUSIVE\",\"publicity\":false,\"idNumber\":true}";

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PersonalData personal;

    private AssociationOfOne association;

    @BeforeEach
    void meet() {
        association = new AssociationOfOne(new Province(port), associations);
    }

    @Test
    void isNoFieldUnlessSwitchedOn() {
        association.apply(form(NUMBER)).isInvalid("/idNumber UNKNOWN_FIELD");
        roster(form(NUMBER)).isInvalid("/rows/0/idNumber UNKNOWN_FIELD");
    }

    @Test
    void isCheckedAndSealed() {
        association
                .secretary()
                .call("PUT", association.path("membership-settings"), SETTINGS)
                .expect(200);
        association.apply(form("110105194912310021")).isInvalid("/idNumber ID_NUMBER_INVALID");
        roster(form("440106199002310018")).isInvalid("/rows/0/idNumber ID_NUMBER_INVALID");
        String memberNo = association.admitted(form(NUMBER));
        JsonNode member = association
                .enterprise()
                .get(association.path("members/" + memberNo))
                .expect(200)
                .json();
        assertThat(member.path("idNumber").asText()).isEqualTo("1****************X");
        assertThat(personal.open(
                        new SealedColumn("member", "person", "member_no").of(memberNo),
                        jdbc.sql("select person from member where member_no = :no")
                                .param("no", memberNo)
                                .query(String.class)
                                .single()))
                .contains(NUMBER);
        roster(form(NUMBER).put("name", "示例丁").put("mobile", "13800138004")).expect(201);
        assertThat(leaks("kexie")).isEmpty();
        assertThat(leaks("camunda")).isEmpty();
        assertThat(association.enterprise().get(association.path("members.csv")).toString())
                .doesNotContain(NUMBER);
    }

    private Answer roster(ObjectNode row) {
        row.remove("materials");
        return association
                .enterprise()
                .post(association.path("member-rosters"), Map.of("rows", List.of(Json.tree(row))));
    }

    private static ObjectNode form(String number) {
        return AssociationOfOne.form(form -> form.put("idNumber", number));
    }

    /** Text columns of a schema in which the number stands in clear. */
    private List<String> leaks(String schema) {
        return jdbc.sql("""
            select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
            where table_schema = :schema and data_type in ('text', 'character varying', 'jsonb')
            """).param("schema", schema).query(String.class).list().stream()
                .filter(column -> stands(column))
                .toList();
    }

    private boolean stands(String column) {
        int dot = column.lastIndexOf('.');
        return jdbc.sql("select exists (select from %s where %s::text like '%%%s%%')"
                        .formatted(column.substring(0, dot), '"' + column.substring(dot + 1) + '"', NUMBER))
                .query(Boolean.class)
                .single();
    }
}
