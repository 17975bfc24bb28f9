package cn.kexie.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.web.Reading;
import cn.kexie.support.form.FormRoom;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("按表单读取申请")
class FormReaderTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Form FORM = Form.read("""
            {"id":"sample-application","components":[
              {"type":"textfield","key":"title","label":"名称","validate":{"required":true,"maxLength":10}},
              {"type":"group","label":"申请单位","path":"unit","components":[
                {"type":"textfield","key":"creditCode","label":"统一社会信用代码","validate":{"required":true},
                 "properties":{"check":"creditCode"}}]},
              {"type":"dynamiclist","label":"专家","path":"experts","properties":{"min":"1","max":"3","distinct":"name"},
               "components":[
                {"type":"textfield","key":"name","label":"姓名","validate":{"required":true},"properties":{"check":"personName"}}]}]}
            """.getBytes(StandardCharsets.UTF_8));

    @Test
    void acceptsWhatTheFormAsks() throws Exception {
        Reading<ObjectNode> reading = read("""
                {"title":" 示例站 ","unit":{"creditCode":"91440101mada0t5d83"},"experts":[{"name":"张 三"}],"materials":[]}
                """);
        assertThat(reading.value().toString())
                .startsWith("{\"title\":\"示例站\",\"unit\":{\"creditCode\":\"91440101MADA0T5D83\"}");
    }

    private static Reading<ObjectNode> read(String json) throws Exception {
        return FormRoom.reader().inspect(FORM, JSON.readTree(json), Set.of("materials"));
    }
}
