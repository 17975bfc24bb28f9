package cn.kexie.platform.form;

import cn.kexie.party.ValidCreditCode;
import cn.kexie.platform.code.CodeOf;
import cn.kexie.platform.text.CodeText;
import cn.kexie.platform.text.Distinct;
import cn.kexie.platform.text.ValidPersonName;
import cn.kexie.platform.web.json.Document;
import cn.kexie.platform.web.json.Faults;
import cn.kexie.support.CreditCodes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** One application told twice: by a form, and by the record somebody would have written in its place. */
record SampleStation(
        @Schema(title = "名称") @NotBlank @Size(min = 2, max = 10)
        String title,

        @Schema(title = "用途") @Size(max = 50) String purpose,
        @Schema(title = "级别") @NotNull Level level,
        @Schema(title = "领域") @NotEmpty @Distinct List<@NotNull Area> fields,

        @Schema(title = "学历") @NotBlank @CodeOf("EDUCATION") String education,

        @Schema(title = "人数") @NotNull @Min(1) @Max(1000) Long staff,

        @Schema(title = "经费（万元）") @DecimalMin("0") @Digits(integer = 15, fraction = 2)
        BigDecimal budget,

        @Schema(title = "成立日期") @NotNull @Past LocalDate founded,
        @Schema(title = "会议时间") OffsetDateTime meetingAt,
        @Schema(title = "开放时间") LocalTime opensAt,
        @Schema(title = "同意公开") Boolean open,

        @Schema(title = "承诺") @NotNull @AssertTrue Boolean promised,

        @Schema(title = "网址") @Size(max = 30) @Pattern(regexp = "^[a-z.]+$")
        String website,

        @Schema(title = "申请单位") @NotNull Unit unit,
        @Schema(title = "通信地址") @Size(max = 20) String address,

        @Schema(title = "专家") @NotNull @Size(min = 1, max = 3) @Distinct(by = {"name", "employer"})
        List<@NotNull Expert> experts,

        @Schema(title = "其他用途") @Size(max = 20) String otherPurpose) {

    static final Form FORM = Form.read(file());
    static final String CREDIT_CODE = CreditCodes.in("440106");
    static final ObjectMapper JSON = Jackson2ObjectMapperBuilder.json().build();

    enum Level {
        NATIONAL,
        PROVINCIAL,
        MUNICIPAL
    }

    enum Area {
        IT,
        BIO,
        NEW
    }

    record Unit(
            @Schema(title = "统一社会信用代码") @NotBlank @ValidCreditCode
            String creditCode,

            @Schema(title = "手机") @CodeText @Pattern(regexp = "1[3-9]\\d{9}", message = "手机应为 1 开头的 11 位号码")
            String mobile,

            @Schema(title = "邮箱") @Email @Size(max = 100) String email,
            @Schema(title = "行政区划") String region) {}

    record Expert(
            @Schema(title = "姓名") @NotBlank @ValidPersonName String name,

            @Schema(title = "工作单位") @Size(max = 20) String employer,

            @Schema(title = "手机") @CodeText @Pattern(regexp = "1[3-9]\\d{9}", message = "手机应为 1 开头的 11 位号码")
            String mobile,

            @Schema(title = "论文") @Size(max = 2) List<@NotNull Paper> papers) {}

    record Paper(
            @Schema(title = "题目") @NotBlank @Size(max = 30) String title) {}

    static byte[] file() {
        try (InputStream file = SampleStation.class.getResourceAsStream("/form-room/sample-station-application.form")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode application() {
        return (ObjectNode) tree("""
                {"title":"示例站","purpose":"联合攻关","level":"PROVINCIAL","fields":["IT","BIO"],"education":"20","staff":12,
                 "budget":30.50,"founded":"2024-05-01","meetingAt":"2026-04-01T09:00:00+08:00","opensAt":"09:00","open":true,
                 "promised":true,"website":"www.example.cn",
                 "unit":{"creditCode":"%s","mobile":"13800000000","email":"sample@example.cn","region":"440106"},
                 "address":"示例路 1 号",
                 "experts":[{"name":"示例甲","employer":"示例大学","mobile":"13800000001","papers":[{"title":"示例论文"}]},
                            {"name":"示例乙"}]}
                """.formatted(CREDIT_CODE));
    }

    /** As the application reads JSON: numbers exact. */
    static JsonNode tree(String json) {
        return Document.parse(json.getBytes(StandardCharsets.UTF_8), new Faults());
    }
}
