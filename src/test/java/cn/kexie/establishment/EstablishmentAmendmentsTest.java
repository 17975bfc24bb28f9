package cn.kexie.establishment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.establishment.application.CorrectableField;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.platform.form.FormSheet;
import cn.kexie.platform.form.RecordSheets;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("补正前后的内容，申请是记录的")
class EstablishmentAmendmentsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final RecordSheets sheets =
            new RecordSheets(EstablishmentApplication.class, Map.of("/enterprise/regionCode", code -> "广东省广州市天河区"));

    @Test
    void showsCodesAsWordsAndNumbersAsNumbers() {
        assertThat(only("/organisationMode", "\"REGION_JOINT\"")).containsExactly("组建方式", "区域联建");
        assertThat(only("/enterprise/enterpriseTags", "[\"LITTLE_GIANT\",\"SPECIALISED\"]"))
                .containsExactly("企业类别标识", "专精特新“小巨人”企业、专精特新企业");
        assertThat(only("/enterprise/rdExpenditure", "1200000.50")).containsExactly("上年研发投入（万元）", "1200000.5");
        assertThat(only("/enterprise/regionCode", "\"440106\"")).containsExactly("注册地行政区划", "广东省广州市天河区");
        assertThat(only("/enterprise/officeAddress", "null")).containsExactly("办公地址", "");
    }

    @Test
    void showsAGroupLineByLineAndAListRowByRow() {
        assertThat(at("/contact", "{\"name\":\"示例甲\",\"mobile\":\"13800138000\"}")
                        .rows())
                .containsExactly(List.of("联系人", "示例甲"), List.of("手机", "13800138000"));
        FormSheet group =
                at("/preparatoryGroup", "[{\"name\":\"示例甲\",\"position\":\"工程师\",\"mobile\":\"13800138000\"}]");
        assertThat(group.columns()).containsExactly("姓名", "职务", "手机");
        assertThat(group.rows()).containsExactly(List.of("示例甲", "工程师", "13800138000"));
    }

    @Test
    void knowsEveryPlaceACorrectionMayBeAskedFor() {
        assertThat(Arrays.stream(CorrectableField.values()).map(field -> at(field.pointer(), "null")))
                .allSatisfy(sheet -> assertThat(sheet.title()).matches("\\P{ASCII}+"));
    }

    private List<String> only(String pointer, String value) {
        return at(pointer, value).rows().get(0);
    }

    private FormSheet at(String pointer, String value) {
        try {
            JsonNode read = JSON.readTree(value);
            return sheets.at(pointer, read);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
