package cn.kexie.platform.form;

import static cn.kexie.platform.form.SampleStation.FORM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.kexie.platform.Fault;
import cn.kexie.platform.web.Reading;
import cn.kexie.support.form.FormRoom;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("按表单读取申请")
class FormReaderTest {

    @Test
    void returnsEveryTextInItsOneForm() {
        ObjectNode application = SampleStation.application();
        application.put("title", "\u3000示例\u200b站 ");
        ((ObjectNode) application.get("unit"))
                .put("creditCode", SampleStation.CREDIT_CODE.toLowerCase())
                .put("mobile", "138-0000 0000");
        ObjectNode read = read(FORM, application).value();
        assertThat(read.path("title").asText()).isEqualTo("示例站");
        assertThat(read.at("/unit/creditCode").asText()).isEqualTo(SampleStation.CREDIT_CODE);
        assertThat(read.at("/unit/mobile").asText()).isEqualTo("13800000000");
    }

    @Test
    void leavesOutWhatIsNullAndKeepsNumbersExact() {
        ObjectNode application = SampleStation.application();
        application.putNull("purpose");
        application.set("budget", JsonNodeFactory.withExactBigDecimals(true).numberNode(new BigDecimal("0.10")));
        ObjectNode read = read(FORM, application).value();
        assertThat(read.has("purpose")).isFalse();
        assertThat(read.get("budget").decimalValue()).isEqualByComparingTo("0.1");
        assertThat(read.get("experts").get(1).has("employer")).isFalse();
    }

    @Test
    void leavesWhatOthersReadToThem() {
        ObjectNode application = SampleStation.application();
        application.putArray("materials").add("anything");
        Reading<ObjectNode> reading = FormRoom.reader().inspect(FORM, application, Set.of("materials"));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.value().has("materials")).isFalse();
        assertThat(read(FORM, application).faults()).extracting(Fault::code).containsExactly("UNKNOWN_FIELD");
    }

    @Test
    void namesAllFaultsAtOnceInTheOrderOfTheForm() {
        JsonNode application = SampleStation.tree("""
                {"experts":[{"employer":"示例大学","mobile":"1"},{"name":"示例乙","x":1}],"unit":{"creditCode":"1"},
                 "staff":0,"level":"X","promised":true,"title":"示","fields":["IT"],"education":"20","y":2}
                """);
        assertThat(read(FORM, application).faults())
                .extracting(Fault::pointer)
                .containsExactly(
                        "/title",
                        "/level",
                        "/staff",
                        "/founded",
                        "/unit/creditCode",
                        "/experts/0/name",
                        "/experts/0/mobile",
                        "/experts/1/x",
                        "/y");
    }

    @Test
    void keepsWhatIsRightBesideTheFaults() {
        ObjectNode application = SampleStation.application();
        application.put("level", "X");
        ((ArrayNode) application.get("experts")).set(0, JsonNodeFactory.instance.textNode("示例"));
        Reading<ObjectNode> reading = read(FORM, application);
        assertThat(reading.value().path("title").asText()).isEqualTo("示例站");
        assertThat(reading.value().has("level")).isFalse();
        assertThat(reading.value().get("experts").get(0).isNull()).isTrue();
        assertThat(reading.value().at("/experts/1/name").asText()).isEqualTo("示例乙");
    }

    @Test
    @DisplayName("两万行的列表只说一句，用时与行数成正比")
    void tellsOfTwentyThousandRowsOnce() {
        ObjectNode application = SampleStation.application();
        application.set("experts", rows(20_000));
        long start = System.nanoTime();
        assertThat(read(FORM, application).faults())
                .extracting(Fault::pointer, Fault::code, Fault::message)
                .containsExactly(Tuple.tuple("/experts", "TOO_MANY", "专家不能超过 3 项（现有 20000）"));
        application.set("fields", texts(20_000));
        assertThat(read(FORM, application).faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(Tuple.tuple("/fields", "TOO_MANY"), Tuple.tuple("/experts", "TOO_MANY"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void readsListsOfThousandsWhereTheFormAllowsThem() {
        Form form = form("""
                {"type":"dynamiclist","label":"人员","path":"people","properties":{"max":"9000","distinct":"name"},"components":[
                  {"type":"textfield","key":"name","label":"姓名","validate":{"required":true,"maxLength":20}}]}
                """);
        ObjectNode application = JsonNodeFactory.instance.objectNode();
        application.set("people", rows(9_000));
        long start = System.nanoTime();
        assertThat(read(form, application).faults()).isEmpty();
        ((ObjectNode) application.get("people").get(8_999)).put("name", "示例7");
        assertThat(read(form, application).faults())
                .extracting(Fault::pointer, Fault::message)
                .containsExactly(Tuple.tuple("/people/8999/name", "人员第 9000 项：与第 8 项重复，请删除重复的一项"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void boundsRowsWhereTheFormDoesNot() {
        Form form = form("""
                {"type":"dynamiclist","label":"人员","path":"people","components":[
                  {"type":"textfield","key":"name","label":"姓名"}]}
                """);
        ObjectNode application = JsonNodeFactory.instance.objectNode();
        application.set("people", rows(RowList.MOST_ROWS));
        assertThat(read(form, application).faults()).isEmpty();
        application.set("people", rows(RowList.MOST_ROWS + 1));
        assertThat(read(form, application).faults()).extracting(Fault::code).containsExactly("TOO_MANY");
    }

    @Test
    void doesNotDemandWhatMayBeHidden() {
        Form form = form("""
                {"type":"group","label":"合作方","path":"partner","conditional":{"hide":"=alone"},"components":[
                  {"type":"textfield","key":"name","label":"名称","validate":{"required":true}}]},
                {"type":"group","label":"补充","conditional":{"hide":"=alone"},"components":[
                  {"type":"textfield","key":"note","label":"说明","validate":{"required":true}}]}
                """);
        assertThat(read(form, SampleStation.tree("{}")).faults()).isEmpty();
        assertThat(read(form, SampleStation.tree("{\"partner\":{}}")).faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(Tuple.tuple("/partner/name", "REQUIRED"));
    }

    @ParameterizedTest
    @CsvSource({
        "past, 2026-03-01, true", "past, 2026-03-02, false", "pastOrPresent, 2026-03-02, true",
        "pastOrPresent, 2026-03-03, false", "future, 2026-03-03, true", "future, 2026-03-02, false",
        "futureOrPresent, 2026-03-02, true", "futureOrPresent, 2026-03-01, false"
    })
    @DisplayName("日期以北京时间的今天（2026-03-02）为界")
    void comparesDaysWithToday(String bound, String day, boolean accepted) {
        Form form = form("""
                {"type":"datetime","subtype":"date","key":"day","dateLabel":"日期","properties":{"date":"%s"}},
                {"type":"datetime","subtype":"datetime","key":"at","dateLabel":"时间","properties":{"date":"%s"}}
                """.formatted(bound, bound));
        String evening = day + "T15:59:59Z";
        JsonNode application = SampleStation.tree("{\"day\":\"%s\",\"at\":\"%s\"}".formatted(day, evening));
        assertThat(read(form, application).faults())
                .extracting(Fault::code)
                .isEqualTo(accepted ? List.of() : List.of("OUT_OF_RANGE", "OUT_OF_RANGE"));
    }

    @ParameterizedTest
    @CsvSource({
        "region, 999999, UNKNOWN_REGION", "region, 44010, UNKNOWN_REGION", "url, ftp://example.cn, BAD_FORMAT",
        "url, 示例, BAD_FORMAT", "postcode, 5100, BAD_FORMAT", "attachment, 1, BAD_FORMAT",
        "applicant, 91440101, INVALID_CREDIT_CODE", "personName, 3, TOO_SHORT"
    })
    void asksTheRoomsThatKnow(String check, String value, String code) {
        Form form = form("""
                {"type":"textfield","key":"value","label":"内容","properties":{"check":"%s"}}
                """.formatted(check));
        assertThat(read(form, SampleStation.tree("{\"value\":\"%s\"}".formatted(value)))
                        .faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(Tuple.tuple("/value", code));
    }

    @Test
    void namesFieldsWithoutALabelByTheirKey() {
        Form form = form("""
                {"type":"textfield","key":"plain","validate":{"required":true}}
                """);
        assertThat(read(form, SampleStation.tree("{}")).faults())
                .extracting(Fault::message)
                .containsExactly("请填写“plain”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "{} {}", "\u0000"})
    void refusesWhatIsNoForm(String file) {
        assertThatThrownBy(() -> Form.read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableForm.class)
                .hasMessageContaining("Camunda Modeler");
    }

    @Test
    void refusesFormsNestedWithoutEnd() {
        String deep = "{\"type\":\"group\",\"path\":\"a\",\"components\":[".repeat(30) + "]}".repeat(30);
        assertThatThrownBy(() -> form(deep)).isInstanceOf(UnreadableForm.class).hasMessageContaining("20 层");
    }

    private static Reading<ObjectNode> read(Form form, JsonNode application) {
        return FormRoom.reader().inspect(form, application, Set.of());
    }

    static Form form(String components) {
        return Form.read(
                "{\"id\":\"sample\",\"components\":[%s]}".formatted(components).getBytes(StandardCharsets.UTF_8));
    }

    private static ArrayNode rows(int count) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, count).forEach(i -> rows.addObject().put("name", "示例" + i));
        return rows;
    }

    private static ArrayNode texts(int count) {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        IntStream.range(0, count).forEach(i -> texts.add("X" + i));
        return texts;
    }
}
