package cn.kexie.guide;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("办事指南的公众页面：每个事项一份，取自现行的模型、表单和规则表")
class GuidePagesIT {

    private static final List<String> CORE = List.of(
            "association-establishment",
            "member-application",
            "member-roster",
            "member-transfer",
            "member-removal",
            "member-reconfirmation",
            "contest",
            "contest-entry",
            "society-station");
    private static final Pattern TAGS = Pattern.compile("<[^>]*>");
    private static final Pattern CODE = Pattern.compile("(?!PDF|Word|Excel|JPEG|PNG)\\b[A-Za-z_]{3,}|\\$\\{");

    @LocalServerPort
    private int port;

    private Province province;

    @BeforeEach
    void visitor() {
        province = new Province(port);
    }

    @Test
    void everyProcedureHasItsGuide() {
        String list = page("");
        CORE.forEach(key -> assertThat(list).contains("href=\"/guides/" + key + "\""));
        assertThat(list).doesNotContain("/guides/acceptance\"", "/guides/publicity\"", "/guides/association-term\"");
    }

    @Test
    @DisplayName("每份都有谁可以办、向谁咨询、环节、期限和结果，没有代码")
    void everyGuideIsCompleteAndInWords() {
        CORE.forEach(key -> {
            String text = TAGS.matcher(page("/" + key)).replaceAll(" ");
            assertThat(text).as(key).contains("谁可以办", "向谁咨询", "办理结果", "办理环节").containsPattern("\\d 个(工作日|月)");
            assertThat(CODE.matcher(text).results().map(found -> found.group()).toList())
                    .as(key)
                    .isEmpty();
        });
    }

    @Test
    void tellsMaterialsConditionsAndPeriodsOfTheTables() {
        assertThat(page("/association-establishment"))
                .contains("章程草案", "必交", "50 MB", "3 个月", "15 个工作日", "工商联或者国资委", "批复", "审批层级", "国家高新技术企业由市科协审批", "受理通知书")
                .contains("科技工作者达到 100 人的企业应当单独组建");
        assertThat(page("/member-application"))
                .contains("职称证书", "具有高级工以上技能等级", "入会资格（从严标准）", "需委员会审议", "企业科协秘书处", "委员会委员")
                .doesNotContain("受理通知书", "经办人员");
        assertThat(page("/contest-entry")).contains("诚信承诺书", "涉密项目不得通过本系统申报", "竞赛组委会");
    }

    @Test
    @DisplayName("事项的申请表逐项列出，写明必填和限制")
    void listsTheApplicationOfAMatter() {
        assertThat(page("/society-station"))
                .contains("统一社会信用代码", "不超过 18 字", "必填", "建站合作协议（双方盖章）")
                .contains("使用企业的接口密钥提交", "所在地的科协：由它受理", "技术需求不少于 10 项", "牌匾证书");
    }

    @Test
    void tellsThatThereIsNoSuchGuide() {
        String text =
                new String(province.visit("/guides/acceptance").expect(404).body(), StandardCharsets.UTF_8);
        assertThat(text).contains("没有这个事项的办事指南", "href=\"/\"");
    }

    private String page(String rest) {
        return new String(province.visit("/guides" + rest).expect(200).body(), StandardCharsets.UTF_8);
    }
}
