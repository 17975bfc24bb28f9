package cn.kexie.association.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.association.Associations;
import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("企业科协名录的公众页面：查找、地区、截至某一日、注销之后、写错的条件")
class AssociationDirectoryIT {

    @LocalServerPort
    private int port;

    @Autowired
    private Associations associations;

    private Province province;
    private AssociationOfOne association;
    private String no;

    @BeforeEach
    void registered() {
        province = new Province(port);
        association = new AssociationOfOne(province, associations);
        no = association.associationNo();
    }

    @Test
    void findsByNumberNameAndRegion() {
        String name = association.enterprise().name();
        assertThat(page("?q=" + no.toLowerCase(Locale.ROOT))).contains(no, "共 1 个", "广东省广州市天河区");
        assertThat(page("?q=" + encoded(name))).contains(no);
        assertThat(page("?q=" + no + "&region=440100")).contains(no);
        assertThat(page("?q=" + no + "&region=440106&status=ACTIVE&asOf=" + province.today()))
                .contains(no);
        assertThat(page("?q=" + no + "&region=440305")).contains("没有符合条件的企业科协");
        assertThat(page("?q=" + no + "&asOf=" + province.today().minusDays(1))).contains("没有符合条件的企业科协");
    }

    @Test
    void namesNobodyOfACancelledAssociation() {
        assertThat(page("/" + no)).contains(no, "正常", "本届任期", "会员");
        province.visit("/associations/" + no + "?asOf=" + province.today().minusDays(1))
                .expect(404);
        province.administrator()
                .post("/api/v1/admin/associations/%s/cancellation".formatted(no), Map.of())
                .expect(200);
        assertThat(page("/" + no)).contains("已注销", "注销日期").doesNotContain("现任负责人");
        assertThat(page("?q=" + no + "&status=CANCELLED")).contains(no);
        assertThat(page("?q=" + no + "&status=ACTIVE")).contains("没有符合条件的企业科协");
    }

    @Test
    void tellsWhatIsWrittenWrongBesideTheForm() {
        for (String wrong : new String[] {
            "?region=999999",
            "?status=active",
            "?asOf=2026-02-30",
            "?asOf=" + province.today().plusDays(1),
            "?q=" + "x".repeat(51)
        }) {
            assertThat(text(province.visit("/associations" + wrong).expect(400).body()))
                    .as(wrong)
                    .contains("role=\"alert\"", "<form");
        }
    }

    private String page(String rest) {
        return text(province.visit("/associations" + rest).expect(200).body());
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
