package cn.kexie.platform.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.kexie.platform.Fault;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that count are different ones, however they are typed. */
class DistinctTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StrictJson reader = new StrictJson(JSON, Validation.buildDefaultValidatorFactory());

    @Test
    void namesTheLaterOfTwoRowsThatAreOnePerson() throws Exception {
        assertThat(faults("""
                {"people":[{"name":"示例甲","mobile":"1"},{"name":" 示例甲\u200b","mobile":"1"},
                           {"name":"示例甲","mobile":"2"},{"name":"示例甲","mobile":null},{"name":"","mobile":"1"}]}"""))
                .extracting(Fault::pointer, Fault::code, Fault::message)
                .containsExactly(
                        tuple("/people/1/mobile", "DUPLICATE", "人员第 2 项：与第 1 项重复，请删除重复的一项"),
                        tuple("/people/4/name", "REQUIRED", "请填写“name”"));
    }

    @Test
    void keepsPeopleOfOneNameApartWhereBothTellMore() throws Exception {
        assertThat(faults("""
                {"candidates":[{"name":"阿里木·示例","born":"1990"},{"name":"阿里木.示例","born":"1991"},
                               {"name":"阿里木•示例","born":null}]}"""))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/candidates/2/name", "TWICE"));
    }

    @Test
    void comparesTexts() throws Exception {
        assertThat(faults("{\"codes\":[\"Ａ\",\"b\",\"a \",null]}"))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/codes/2", "DUPLICATE"), tuple("/codes/3", "REQUIRED"));
    }

    private List<Fault> faults(String json) throws Exception {
        return reader.inspect(JSON.readTree(json), Lists.class).faults();
    }

    record Lists(
            @Schema(title = "人员") @Distinct(by = {"name", "mobile"})
            List<Row> people,

            @Distinct(by = "name", unless = "born", code = "TWICE")
            List<Candidate> candidates,

            @Distinct List<String> codes) {}

    record Row(@NotBlank String name, String mobile) {}

    record Candidate(String name, String born) {}
}
