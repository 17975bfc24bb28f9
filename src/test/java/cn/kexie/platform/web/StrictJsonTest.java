package cn.kexie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.text.CodeText;
import cn.kexie.platform.text.CountedCharacters;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.Validation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.validator.HibernateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    enum Ownership {
        PRIVATE,
        STATE
    }

    enum Sex {
        MALE("1"),
        FEMALE("2");

        private final String code;

        Sex(String code) {
            this.code = code;
        }

        @JsonValue
        String code() {
            return code;
        }
    }

    interface ConsentMissing extends Payload {}

    @Constraint(validatedBy = EvenDigitsCheck.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface EvenDigits {
        String message() default "位数须为偶数";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class EvenDigitsCheck implements ConstraintValidator<EvenDigits, String> {
        @Override
        public boolean isValid(String value, ConstraintValidatorContext context) {
            return value == null || value.length() % 2 == 0;
        }
    }

    @Constraint(validatedBy = CountsAgreeCheck.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface CountsAgree {
        String message() default "科技人员不能多于职工总数";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    public static class CountsAgreeCheck implements ConstraintValidator<CountsAgree, Enterprise> {
        @Override
        public boolean isValid(Enterprise it, ConstraintValidatorContext context) {
            return it.stWorkerCount() == null || it.stWorkerCount() <= it.employeeCount();
        }
    }

    record CaseNo(String value) {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        CaseNo {
            if (!value.startsWith("ZJ")) {
                throw Refusal.invalid("", "BAD_CASE_NO", "案号以 ZJ 开头");
            }
        }
    }

    record Term(LocalDate from, LocalDate to) {
        Term {
            if (from != null && to != null && to.isBefore(from)) {
                throw Refusal.invalid("/to", "TERM_REVERSED", "届满日期不能早于起始日期");
            }
        }
    }

    @CountsAgree
    record Enterprise(
            @Schema(title = "企业全称") @NotBlank @Size(max = 10)
            String enterpriseName,

            @NotNull Ownership ownershipType,
            @Schema(title = "职工总数") @Min(1) @Max(1000) int employeeCount,
            @Schema(title = "科技工作者人数") Integer stWorkerCount) {}

    record Material(@NotBlank String item, UUID attachmentId) {}

    record Application(
            @NotNull Enterprise enterprise,
            @Schema(title = "申请材料") @NotEmpty @Size(max = 3) List<Material> materials,
            @Schema(title = "类别") List<@NotBlank @Size(min = 2) String> categories,

            @Schema(title = "手机号") @CodeText @Pattern(regexp = "1\\d{10}")
            String mobile,

            @Email String email,
            @EvenDigits String digits,

            @Schema(title = "同意") @AssertTrue(payload = ConsentMissing.class)
            Boolean consent,

            Sex sex,
            LocalDate day,
            YearMonth month,
            OffsetDateTime at,
            BigDecimal amount,
            Long big,
            boolean flag,
            CaseNo caseNo,
            Term term,
            Map<String, Object> changes,
            JsonNode anything) {}

    private final StrictJson json =
            new StrictJson(new ObjectMapper().findAndRegisterModules(), Validation.buildDefaultValidatorFactory());

    private static final String VALID = """
            {"enterprise":{"enterpriseName":"天河科技","ownershipType":"PRIVATE","employeeCount":260,"stWorkerCount":120},
             "materials":[{"item":"CHARTER_DRAFT","attachmentId":"123e4567-e89b-12d3-a456-426614174000"}],
             "flag":true%s}""";

    private List<Fault> faults(String text) {
        var refusal = catchThrowableOfType(Refusal.class, () -> json.read(bytes(text), Application.class));
        assertThat(refusal).as("refused").isNotNull();
        assertThat(refusal.reason()).isEqualTo(Refusal.Reason.INVALID);
        return refusal.faults();
    }

    private List<Fault> faultsWith(String more) {
        return faults(VALID.formatted("," + more));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsWhatFits() {
        var read = json.read(bytes(VALID.formatted("""
                ,"sex":"2","day":"2026-03-01","month":"2026-03","at":"2026-03-01T09:00:00+08:00","amount":12.50,
                "big":9007199254740993,"caseNo":"ZJ1","term":{"from":"2026-01-01"},"changes":{"/a":[1,null,"甲"]},
                "anything":{"x":[{}]},"email":null""")), Application.class);
        assertThat(read.enterprise().stWorkerCount()).isEqualTo(120);
        assertThat(read.sex()).isEqualTo(Sex.FEMALE);
        assertThat(read.amount()).isEqualTo(new BigDecimal("12.50"));
        assertThat(read.big()).isEqualTo(9007199254740993L);
        assertThat(read.changes()).containsKey("/a");
    }

    @Test
    void bringsEveryTextToItsOneForm() {
        var read = json.read(
                bytes(VALID.replace("天河科技", "\\u3000天河\\u200b科技\\u202e ").formatted("""
                ,"mobile":"１３８-0013 8000","day":" 2026-03-01","sex":"2\\u200b","categories":["一\\u000b二\\r\\n三"],
                "changes":{" /a\\u200b":["Mu\\u0308ller "]},"anything":{"x":" 甲 "}""")), Application.class);
        assertThat(read.enterprise().enterpriseName()).isEqualTo("天河科技");
        assertThat(read.mobile()).isEqualTo("13800138000");
        assertThat(read.day()).isEqualTo("2026-03-01");
        assertThat(read.sex()).isEqualTo(Sex.FEMALE);
        assertThat(read.categories()).containsExactly("一\n二\n三");
        assertThat(read.changes()).containsEntry("/a", List.of("M\u00fcller"));
        assertThat(read.anything().at("/x").asText()).isEqualTo("甲");
    }

    @Test
    void countsTheCharactersPeopleCount() {
        var counting = new StrictJson(
                new ObjectMapper().findAndRegisterModules(),
                CountedCharacters.countIn(
                                Validation.byProvider(HibernateValidator.class).configure())
                        .buildValidatorFactory());
        String ten = "𠮷".repeat(10);
        assertThat(counting.read(bytes(VALID.replace("天河科技", ten).formatted("")), Application.class)
                        .enterprise()
                        .enterpriseName())
                .isEqualTo(ten);
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> counting.read(
                                        bytes(VALID.replace("天河科技", ten + "甲").formatted(",\"categories\":[\"甲\"]")),
                                        Application.class))
                        .faults())
                .extracting(Fault::pointer, Fault::code, Fault::message)
                .contains(tuple("/enterprise/enterpriseName", "TOO_LONG", "企业全称不能超过 10 个字（现有 11）"));
    }

    @Test
    void collectsEveryFaultInOnePass() {
        var found = faults("""
                {"enterprise":{"enterpriseName":"  ","ownershipType":"FAMILY","employeeCount":260.0,"stWorkerCount":"120","extra":1},
                 "materials":[{"attachmentId":"x"},7,{"item":3}],"flag":"true","mobile":"12","consent":false}""");
        assertThat(found)
                .extracting(Fault::pointer, Fault::code)
                .containsExactlyInAnyOrder(
                        tuple("/enterprise/enterpriseName", "REQUIRED"),
                        tuple("/enterprise/ownershipType", "UNKNOWN_CODE"),
                        tuple("/enterprise/employeeCount", "WRONG_TYPE"),
                        tuple("/enterprise/stWorkerCount", "WRONG_TYPE"),
                        tuple("/enterprise/extra", "UNKNOWN_FIELD"),
                        tuple("/materials/0/item", "REQUIRED"),
                        tuple("/materials/0/attachmentId", "BAD_FORMAT"),
                        tuple("/materials/1", "WRONG_TYPE"),
                        tuple("/materials/2/item", "WRONG_TYPE"),
                        tuple("/flag", "WRONG_TYPE"),
                        tuple("/mobile", "BAD_FORMAT"),
                        tuple("/consent", "CONSENT_MISSING"));
        assertThat(found).extracting(Fault::pointer).doesNotHaveDuplicates();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "'sex':'3'|/sex|UNKNOWN_CODE",
                "'sex':2|/sex|WRONG_TYPE",
                "'day':'2026-02-30'|/day|BAD_FORMAT",
                "'day':'2026-03-01T00:00:00Z'|/day|BAD_FORMAT",
                "'day':'+12026-03-01'|/day|BAD_FORMAT",
                "'day':[2026,3,1]|/day|WRONG_TYPE",
                "'day':20260301|/day|WRONG_TYPE",
                "'day':''|/day|BAD_FORMAT",
                "'month':'2026-13'|/month|BAD_FORMAT",
                "'month':'2026-03-01'|/month|BAD_FORMAT",
                "'at':'2026-03-01T09:00:00'|/at|BAD_FORMAT",
                "'at':'2026-03-01'|/at|BAD_FORMAT",
                "'amount':'12.5'|/amount|WRONG_TYPE",
                "'amount':1e999999999|/amount|OUT_OF_RANGE",
                "'big':1.0|/big|WRONG_TYPE",
                "'big':1e2|/big|WRONG_TYPE",
                "'big':9223372036854775808|/big|OUT_OF_RANGE",
                "'big':-9223372036854775809|/big|OUT_OF_RANGE",
                "'big':true|/big|WRONG_TYPE",
                "'mobile':13800138000|/mobile|WRONG_TYPE",
                "'mobile':['13800138000']|/mobile|WRONG_TYPE",
                "'mobile':'1\\u0000'|/mobile|BAD_CHARACTER",
                "'mobile':'\\ud83d'|/mobile|BAD_CHARACTER",
                "'email':'a\\u0007@b.cn'|/email|BAD_CHARACTER",
                "'digits':'\\uffff12'|/digits|BAD_CHARACTER",
                "'changes':{'x\\u0007':1}|/changes/x�|BAD_CHARACTER",
                "'changes':{'x':1,' x\\u200b':2}|/changes/x|DUPLICATE_FIELD",
                "'categories':['\\u200b\\u3164\\u2800']|/categories/0|REQUIRED",
                "'changes':{'x':['\\udc00']}|/changes/x/0|BAD_CHARACTER",
                "'anything':{'a\\u0000':1}|/anything/a\uFFFD|BAD_CHARACTER",
                "'changes':{'~/':1e-999999}|/changes/~0~1|OUT_OF_RANGE",
                "'changes':[]|/changes|WRONG_TYPE",
                "'email':'nobody'|/email|BAD_FORMAT",
                "'digits':'123'|/digits|EVEN_DIGITS",
                "'categories':['甲']|/categories/0|TOO_SHORT",
                "'categories':['甲乙',null]|/categories/1|REQUIRED",
                "'categories':'甲'|/categories|WRONG_TYPE",
                "'categories':{}|/categories|WRONG_TYPE",
                "'caseNo':'X1'|/caseNo|BAD_CASE_NO",
                "'caseNo':1|/caseNo|BAD_FORMAT",
                "'term':{'from':'2026-02-01','to':'2026-01-01'}|/term/to|TERM_REVERSED",
                "'term':'x'|/term|WRONG_TYPE",
                "'Flag':true|/Flag|UNKNOWN_FIELD",
                "'email':null,'email':null|/email|DUPLICATE_FIELD",
                "'term':{'from':null,'from':null}|/term/from|DUPLICATE_FIELD",
            })
    void refuses(String member, String pointer, String code) {
        assertThat(faultsWith(member.replace('\'', '"')))
                .singleElement()
                .satisfies(fault -> assertThat(fault)
                        .extracting(Fault::pointer, Fault::code)
                        .containsExactly(pointer, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "{",
                "{\"a\":1}}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "[1,]",
                "{\"a\":1} x",
                "\u0000"
            })
    void refusesWhatIsNoJson(String text) {
        assertMalformed(bytes(text));
    }

    @Test
    void refusesAnotherEncoding() {
        assertMalformed("{\"mobile\":\"中文\"}".getBytes(Charset.forName("GBK")));
        assertMalformed(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'});
        assertMalformed(bytes("{\"unknown\\ud800\":1}"));
    }

    @Test
    void refusesBottomlessNesting() {
        assertMalformed(bytes("[".repeat(100_000)));
        assertMalformed(bytes("{\"big\":" + "9".repeat(5_000) + "}"));
    }

    private void assertMalformed(byte[] text) {
        assertThatThrownBy(() -> json.read(text, Application.class)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(Refusal.Reason.MALFORMED);
            assertThat(refusal.code()).isEqualTo("MALFORMED_JSON");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"x\"", "1", "true"})
    void refusesAnotherRoot(String text) {
        assertThat(faults(text)).extracting(Fault::pointer, Fault::code).containsExactly(tuple("", "WRONG_TYPE"));
    }

    @Test
    void refusesNullAsAWhole() {
        assertThat(faults("null")).extracting(Fault::pointer, Fault::code).containsExactly(tuple("", "REQUIRED"));
    }

    @Test
    void listsWhatIsMissingInTheOrderOfTheRecord() {
        assertThat(faults("{\"enterprise\":{}}"))
                .extracting(Fault::pointer)
                .containsExactly(
                        "/enterprise/enterpriseName",
                        "/enterprise/ownershipType",
                        "/enterprise/employeeCount",
                        "/materials",
                        "/flag");
    }

    @Test
    void namesFieldsAsPeopleDo() {
        var found = faults("""
                {"enterprise":{"enterpriseName":"一二三四五六七八九十一","ownershipType":"X","employeeCount":0,"stWorkerCount":1.5},
                 "materials":[{},{},{},{}],"categories":["","甲乙"],"mobile":"1","consent":false,"digits":"1","flag":1}""");
        assertThat(found.stream().collect(Collectors.toMap(Fault::pointer, Fault::message)))
                .containsEntry("/enterprise/enterpriseName", "企业全称不能超过 10 个字（现有 11）")
                .containsEntry("/enterprise/ownershipType", "“ownershipType”没有代码“X”，可用的代码：PRIVATE、STATE")
                .containsEntry("/enterprise/employeeCount", "职工总数不能小于 1")
                .containsEntry("/enterprise/stWorkerCount", "科技工作者人数应为整数（不加引号，不带小数点）")
                .containsEntry("/materials", "申请材料不能超过 3 项（现有 4）")
                .containsEntry("/categories/0", "请填写类别第 1 项")
                .containsEntry("/mobile", "手机号的格式不正确，请核对后重新填写")
                .containsEntry("/consent", "同意须为 true（同意）才能提交")
                .containsEntry("/digits", "位数须为偶数");
    }

    @Test
    void checksRulesAboutAWholeRecordOnlyWhenItsPartsAreSound() {
        String text = VALID.replace("\"stWorkerCount\":120", "\"stWorkerCount\":300");
        assertThat(faults(text.formatted("")))
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/enterprise", "COUNTS_AGREE"));
        assertThat(faults(text.replace("260", "\"260\"").formatted("")))
                .extracting(Fault::pointer)
                .containsExactly("/enterprise/employeeCount");
    }

    @Test
    void handsFaultsOverTogetherWithWhatCouldBeRead() throws Exception {
        var tree = new ObjectMapper().readTree(VALID.formatted(",\"day\":\"x\""));
        var reading = json.inspect(tree, Application.class);
        assertThat(reading.faults()).extracting(Fault::pointer).containsExactly("/day");
        assertThat(reading.valueOrNull().enterprise().employeeCount()).isEqualTo(260);
        assertThat(reading.valueOrNull().day()).isNull();
    }

    @Test
    void readsListsOfRecords() throws Exception {
        var type = getClass().getDeclaredField("materials").getGenericType();
        assertThat(json.read(bytes("[{\"item\":\"A\"}]"), type)).isEqualTo(List.of(new Material("A", null)));
    }

    @SuppressWarnings("unused")
    private List<Material> materials;

    @Test
    void staysFastWithThousandsOfFaults() {
        String rows = IntStream.range(0, 5_000)
                .mapToObj(i -> "{\"item\":1,\"attachmentId\":\"x\",\"y\":0}")
                .collect(Collectors.joining(","));
        long started = System.nanoTime();
        assertThat(faults(VALID.formatted("").replaceFirst("\\[.*]", "[" + rows + "]")))
                .hasSizeGreaterThan(15_000);
        assertThat(System.nanoTime() - started).isLessThan(5_000_000_000L);
    }
}
