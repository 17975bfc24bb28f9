package cn.kexie.platform.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.platform.Fault;
import cn.kexie.platform.web.Reading;
import cn.kexie.platform.web.StrictJson;
import cn.kexie.support.form.FormRoom;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("按表单读取的申请与按 record 读取的申请，问题的位置、代码和说法相同")
class BothDoorsTest {

    private static final ObjectMapper JSON = SampleStation.JSON;
    private static final StrictJson RECORDS = new StrictJson(JSON, FormRoom.VALIDATION);

    @Test
    void acceptWhatTheFormAsks() {
        assertThat(byForm(bytes(SampleStation.application()))).isEmpty();
        assertThat(byRecord(bytes(SampleStation.application()))).isEmpty();
    }

    /** What is put where (nothing: the value is left out), and what is answered where. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            缺少必填文字             | /title                  | -                        | /title                  | REQUIRED           | 请填写名称
            必填文字为 null          | /title                  | null                     | /title                  | REQUIRED           | 请填写名称
            必填文字只有空格         | /title                  | "　 "                    | /title                  | REQUIRED           | 请填写名称
            文字过长                 | /title                  | "一二三四五六七八九十一" | /title                  | TOO_LONG           | 不能超过 10 个字（现有 11）
            文字过短                 | /title                  | "一"                     | /title                  | TOO_SHORT          | 不能少于 2 个字（现有 1）
            文字含控制字符           | /title                  | "示例\\u0007站"          | /title                  | BAD_CHARACTER      | 控制字符
            文字写成数字             | /title                  | 12                       | /title                  | WRONG_TYPE         | 应为文字
            文字写成列表             | /purpose                | ["a"]                    | /purpose                | WRONG_TYPE         | 应为文字
            多余字段                 | /surplus                | 1                        | /surplus                | UNKNOWN_FIELD      | surplus
            名称含斜线的多余字段     | /a~1b                   | 1                        | /a~1b                   | UNKNOWN_FIELD      | a/b
            只读字段不属于申请       | /caseNo                 | "X"                      | /caseNo                 | UNKNOWN_FIELD      | caseNo
            对象中的多余字段         | /unit/surplus           | 1                        | /unit/surplus           | UNKNOWN_FIELD      | surplus
            行中的多余字段           | /experts/1/surplus      | 1                        | /experts/1/surplus      | UNKNOWN_FIELD      | surplus
            没有的选项               | /level                  | "COUNTY"                 | /level                  | UNKNOWN_CODE       | NATIONAL、PROVINCIAL、MUNICIPAL
            选项大小写不符           | /level                  | "national"               | /level                  | UNKNOWN_CODE       | national
            选项写成数字             | /level                  | 1                        | /level                  | WRONG_TYPE         | 代码
            缺少必选                 | /level                  | -                        | /level                  | REQUIRED           | 请填写级别
            多选为空                 | /fields                 | []                       | /fields                 | REQUIRED           | 请填写领域
            多选不是列表             | /fields                 | "IT"                     | /fields                 | WRONG_TYPE         | 列表
            多选重复                 | /fields                 | ["IT","BIO","IT"]        | /fields/2               | DUPLICATE          | 与第 1 项重复
            多选中没有的选项         | /fields                 | ["IT","X"]               | /fields/1               | UNKNOWN_CODE       | 第 2 项
            多选中的空值             | /fields                 | ["IT",null]              | /fields/1               | REQUIRED           | 第 2 项
            代码表中没有的代码       | /education              | "999"                    | /education              | UNKNOWN_CODE       | 不在代码表内
            代码表的名称不是代码     | /education              | "大学本科"               | /education              | UNKNOWN_CODE       | 学历
            缺少代码                 | /education              | ""                       | /education              | REQUIRED           | 请填写学历
            整数带小数               | /staff                  | 1.5                      | /staff                  | WRONG_TYPE         | 整数
            整数写成小数             | /staff                  | 1.0                      | /staff                  | WRONG_TYPE         | 整数
            整数加引号               | /staff                  | "12"                     | /staff                  | WRONG_TYPE         | 整数
            整数过小                 | /staff                  | 0                        | /staff                  | OUT_OF_RANGE       | 不能小于 1
            整数过大                 | /staff                  | 1001                     | /staff                  | OUT_OF_RANGE       | 不能大于 1000
            整数远远过大             | /staff                  | 99999999999999999999     | /staff                  | OUT_OF_RANGE       | 超出
            小数为负                 | /budget                 | -0.01                    | /budget                 | OUT_OF_RANGE       | 不能小于 0
            小数位过多               | /budget                 | 0.125                    | /budget                 | OUT_OF_RANGE       | 2 位小数
            整数位过多               | /budget                 | 1234567890123456         | /budget                 | OUT_OF_RANGE       | 15 位整数
            指数过大                 | /budget                 | 1e999                    | /budget                 | OUT_OF_RANGE       | 超出
            小数加引号               | /budget                 | "1.5"                    | /budget                 | WRONG_TYPE         | 数字
            日期写法不对             | /founded                | "2024/05/01"             | /founded                | BAD_FORMAT         | 2026-03-01
            没有的日期               | /founded                | "2024-02-30"             | /founded                | BAD_FORMAT         | 日期
            年份不合理               | /founded                | "+12024-02-01"           | /founded                | BAD_FORMAT         | 日期
            应为过去的日期           | /founded                | "2099-05-01"             | /founded                | OUT_OF_RANGE       | 应早于今天
            时间缺少时区             | /meetingAt              | "2026-04-01T09:00:00"    | /meetingAt              | BAD_FORMAT         | 带时区
            钟点写法不对             | /opensAt                | "9 点"                   | /opensAt                | BAD_FORMAT         | 09:00
            是否写成文字             | /open                   | "true"                   | /open                   | WRONG_TYPE         | true 或 false
            未承诺                   | /promised               | false                    | /promised               | NOT_ACCEPTABLE     | 须为 true
            缺少承诺                 | /promised               | -                        | /promised               | REQUIRED           | 请填写承诺
            不合规定的写法           | /website                | "WWW 1"                  | /website                | BAD_FORMAT         | 格式不正确
            缺少对象                 | /unit                   | -                        | /unit                   | REQUIRED           | 请填写申请单位
            对象写成文字             | /unit                   | "x"                      | /unit                   | WRONG_TYPE         | 对象
            对象中缺少必填           | /unit/creditCode        | -                        | /unit/creditCode        | REQUIRED           | 请填写统一社会信用代码
            信用代码校验不符         | /unit/creditCode        | "91440101MA59ABCD00"     | /unit/creditCode        | INVALID_CREDIT_CODE | 校验
            信用代码位数不对         | /unit/creditCode        | "9144"                   | /unit/creditCode        | INVALID_CREDIT_CODE | 18位
            手机号码不对             | /unit/mobile            | "1380000"                | /unit/mobile            | BAD_FORMAT         | 手机应为
            邮箱不对                 | /unit/email             | "sample.example.cn"      | /unit/email             | BAD_FORMAT         | name@example.cn
            标题下的文字过长         | /address                | "一二三四五六七八九十一二三四五六七八九十一" | /address | TOO_LONG          | 通信地址不能超过 20 个字
            缺少列表                 | /experts                | -                        | /experts                | REQUIRED           | 请填写专家
            列表行数过少             | /experts                | []                       | /experts                | TOO_FEW            | 不能少于 1 项（现有 0）
            列表行数过多             | /experts                | [{"name":"示例甲"},{"name":"示例乙"},{"name":"示例丙"},{"name":"示例丁"}] | /experts | TOO_MANY | 不能超过 3 项（现有 4）
            列表写成对象             | /experts                | {"name":"示例甲"}        | /experts                | WRONG_TYPE         | 列表
            空行                     | /experts/1              | null                     | /experts/1              | REQUIRED           | 第 2 项为空
            行写成文字               | /experts/1              | "示例乙"                 | /experts/1              | WRONG_TYPE         | 对象
            行中缺少必填             | /experts/1/name         | -                        | /experts/1/name         | REQUIRED           | 请填写姓名
            行中姓名不像姓名         | /experts/1/name         | "12345"                  | /experts/1/name         | INVALID_PERSON_NAME | 姓名
            行中姓名过短             | /experts/1/name         | "示"                     | /experts/1/name         | TOO_SHORT          | 2
            重复的行                 | /experts/1              | {"name":"示例 甲","employer":"示例大学"} | /experts/1/employer | DUPLICATE | 与第 1 项重复
            行内列表过多             | /experts/0/papers       | [{"title":"一"},{"title":"二"},{"title":"三"}] | /experts/0/papers | TOO_MANY | 不能超过 2 项
            行内列表缺少必填         | /experts/0/papers/0     | {}                       | /experts/0/papers/0/title | REQUIRED         | 请填写题目
            """)
    void sayTheSame(String what, String place, String value, String pointer, String code, String piece) {
        ObjectNode application = SampleStation.application();
        put(application, JsonPointer.compile(place), value == null ? null : SampleStation.tree(value));
        List<Fault> faults = byForm(bytes(application));
        assertThat(faults).as(what).singleElement().satisfies(fault -> {
            assertThat(fault.pointer()).isEqualTo(pointer);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.message()).contains(piece);
        });
        assertThat(byRecord(bytes(application))).as(what).isEqualTo(faults);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            不是对象   | [1]
            一段文字   | "x"
            空值       | null
            空对象     | {}
            全部写错   | {"level":1,"title":[],"experts":[{},{"name":1,"papers":[{"title":2}]}],"unit":{"creditCode":0},"x":1,"staff":"1"}
            """)
    void sayTheSameOfAnythingElse(String what, String json) {
        List<Fault> faults = byForm(json.getBytes(StandardCharsets.UTF_8));
        assertThat(faults).as(what).isNotEmpty();
        assertThat(byRecord(json.getBytes(StandardCharsets.UTF_8))).isEqualTo(faults);
    }

    @Test
    void noticeFieldsGivenTwice() {
        String json = SampleStation.application().toString();
        byte[] doubled = json.replaceFirst("\"title\":", "\"title\":\"先写的\",\"title\":")
                .replaceFirst("\"name\":\"示例乙\"", "\"name\":\"示例乙\",\"name\":\"示例丙\"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(byForm(doubled))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        Tuple.tuple("/title", "DUPLICATE_FIELD"), Tuple.tuple("/experts/1/name", "DUPLICATE_FIELD"));
        assertThat(byRecord(doubled)).isEqualTo(byForm(doubled));
    }

    private static void put(JsonNode application, JsonPointer place, JsonNode value) {
        JsonNode owner = application.at(place.head());
        String name = place.last().getMatchingProperty();
        if (owner instanceof ArrayNode rows) {
            rows.set(place.last().getMatchingIndex(), value == null ? JsonNodeFactory.instance.nullNode() : value);
        } else if (value == null) {
            ((ObjectNode) owner).remove(name);
        } else {
            ((ObjectNode) owner).set(name, value);
        }
    }

    private static List<Fault> byRecord(byte[] json) {
        return RECORDS.inspect(json, JSON.constructType(SampleStation.class)).faults();
    }

    @SuppressWarnings("unchecked")
    private static List<Fault> byForm(byte[] json) {
        Reading<?> parsed = RECORDS.inspect(json, JSON.constructType(JsonNode.class));
        return FormRoom.reader()
                .inspect(SampleStation.FORM, (Reading<JsonNode>) parsed, Set.of())
                .faults();
    }

    private static byte[] bytes(JsonNode application) {
        return application.toString().getBytes(StandardCharsets.UTF_8);
    }
}
