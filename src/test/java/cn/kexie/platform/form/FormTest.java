package cn.kexie.platform.form;

import static cn.kexie.platform.form.SampleStation.FORM;
import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.form.FormRoom;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("表单和由它得出的事实、变量、卷宗和人员")
class FormTest {

    @Test
    void knowsWhereEveryValueStands() {
        assertThat(FORM.id()).isEqualTo("sample-station-application");
        assertThat(FORM.fields())
                .extracting(Field::pointer)
                .contains("/title", "/unit/creditCode", "/address", "/experts/*/name", "/experts/*/papers/*/title");
        assertThat(FORM.fields().get(2).options())
                .extracting(Option::code, Option::label)
                .contains(Tuple.tuple("PROVINCIAL", "省级"));
    }

    @Test
    void wordsTheRecordAsTheOptionDeclares() {
        Form form = FormReaderTest.form("""
                {"type":"radio","key":"decision","values":[
                  {"label":"同意","value":"YES","properties":{"recordedAs":"同意认定"}},{"label":"不同意","value":"NO"}]}
                """);
        assertThat(form.fields().get(0).options())
                .extracting(Option::recordedAs)
                .containsExactly("同意认定", "不同意");
    }

    @Test
    void givesTheTablesWhatIsMarkedAsAFact() {
        assertThat(FormFacts.of(FORM, application()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "level",
                        "PROVINCIAL",
                        "fields",
                        List.of("IT", "BIO"),
                        "staff",
                        12,
                        "budget",
                        new BigDecimal("30.50"),
                        "foundedOn",
                        LocalDate.parse("2024-05-01"),
                        "open",
                        true,
                        "experts",
                        2));
        Map<String, Object> facts = FormFacts.of(FORM, (ObjectNode) SampleStation.tree("{}"));
        assertThat(facts)
                .containsEntry("level", null)
                .containsEntry("budget", null)
                .containsEntry("open", false)
                .containsEntry("experts", 0);
    }

    @Test
    void givesTheProcessWhatTheEngineStoresPlainly() {
        assertThat(FormFacts.variables(FORM, application()))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "stationLevel", "PROVINCIAL",
                        "staff", 12,
                        "budget", 30.5,
                        "foundedOn", "2024-05-01",
                        "regionCode", "440106"));
    }

    @Test
    @DisplayName("保存期满：人、自由填写的文字、联系方式都不留下；选项、数字、日期和有代码的文字留下")
    void forgetsWhateverMayTellWhoSomebodyIs() {
        Form form = FormReaderTest.form("""
                {"type":"textfield","key":"title","label":"名称"},
                {"type":"textfield","key":"hotline","label":"联系电话","properties":{"check":"mobile"}},
                {"type":"textfield","key":"mailbox","label":"电子邮箱","properties":{"check":"email"}},
                {"type":"textfield","key":"region","label":"地区","properties":{"check":"region"}},
                {"type":"number","key":"staff","label":"人数"},
                {"type":"radio","key":"level","label":"级别","values":[{"label":"省级","value":"PROVINCIAL"}]}
                """);
        ObjectNode filed = (ObjectNode) SampleStation.tree("""
                {"title":"示例甲的站","hotline":"13800138000","mailbox":"jia@example.cn","region":"440106","staff":3,"level":"PROVINCIAL"}
                """);
        assertThat(FormPeople.withoutAnybody(form, filed, FormRoom.checks()))
                .isEqualTo(SampleStation.tree("{\"region\":\"440106\",\"staff\":3,\"level\":\"PROVINCIAL\"}"));
    }

    @Test
    void showsTheApplicationAsPeopleReadIt() {
        List<FormSheet> sheets = FormRoom.sheets().of(FORM, application());
        assertThat(sheets).extracting(FormSheet::title).containsExactly("申请内容", "申请单位", "地址", "专家");
        assertThat(sheets.get(0).rows())
                .contains(
                        List.of("级别", "省级"),
                        List.of("领域", "信息技术、生物医药"),
                        List.of("学历", "大学本科"),
                        List.of("经费（万元）", "30.50"),
                        List.of("同意公开", "是"));
        assertThat(sheets.get(1).rows()).contains(List.of("行政区划", "广东省广州市天河区"));
        assertThat(sheets.get(3).columns()).containsExactly("姓名", "工作单位", "手机", "论文");
        assertThat(sheets.get(3).rows())
                .containsExactly(List.of("示例甲", "示例大学", "13800000001", "示例论文"), List.of("示例乙", "", "", ""));
    }

    @Test
    void knowsWhoIsNamedAndForgetsThem() {
        assertThat(FormPeople.of(FORM, application()))
                .extracting(FormPerson::role, FormPerson::pointer, FormPerson::name, FormPerson::employer)
                .containsExactly(
                        Tuple.tuple("专家", "/experts/0", "示例甲", "示例大学"), Tuple.tuple("专家", "/experts/1", "示例乙", null));
        ObjectNode rest =
                FormPeople.without(FORM, application(), person -> person.name().equals("示例甲"));
        assertThat(rest.toString()).doesNotContain("示例甲", "示例论文").contains("示例乙", "示例站");
    }

    @Test
    void findsPeopleInGroupsHeadingsAndRows() {
        Form form = FormReaderTest.form("""
                {"type":"group","label":"负责人","path":"head","properties":{"person":"负责人"},"components":[
                  {"type":"textfield","key":"name","label":"姓名"},{"type":"textfield","key":"mobile","label":"手机"}]},
                {"type":"group","label":"联系人","properties":{"person":"联系人"},"components":[
                  {"type":"textfield","key":"name","label":"姓名"}]},
                {"type":"dynamiclist","label":"需求","path":"needs","components":[
                  {"type":"textfield","key":"title","label":"题目"},
                  {"type":"dynamiclist","label":"专家","path":"experts","properties":{"person":"专家"},"components":[
                    {"type":"textfield","key":"name","label":"姓名"}]}]}
                """);
        ObjectNode application = (ObjectNode) SampleStation.tree("""
                {"head":{"name":"示例甲","mobile":"13800000000"},"name":"示例乙",
                 "needs":[{"title":"示例"},{"title":"示例","experts":[{"name":"示例丙"},{"name":"示例丁"}]}]}
                """);
        assertThat(FormPeople.of(form, application))
                .extracting(FormPerson::role, FormPerson::pointer)
                .containsExactly(
                        Tuple.tuple("负责人", "/head"),
                        Tuple.tuple("联系人", ""),
                        Tuple.tuple("专家", "/needs/1/experts/0"),
                        Tuple.tuple("专家", "/needs/1/experts/1"));
        assertThat(FormPeople.without(form, application, person -> true)).isEqualTo(SampleStation.tree("""
                        {"needs":[{"title":"示例"},{"title":"示例","experts":[]}]}
                        """));
        assertThat(FormPeople.of(form, application))
                .hasToString("[FormPerson[负责人 /head], FormPerson[联系人 ], "
                        + "FormPerson[专家 /needs/1/experts/0], FormPerson[专家 /needs/1/experts/1]]");
    }

    private static ObjectNode application() {
        JsonNode application = SampleStation.application();
        return FormRoom.reader().inspect(FORM, application, Set.of()).value();
    }
}
