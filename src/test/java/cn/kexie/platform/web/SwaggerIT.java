package cn.kexie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
@DisplayName("接口文档：打开就能用，没有断开的地址")
class SwaggerIT {

    private static final Pattern LOADED = Pattern.compile("(?:src|href)=\"\\./([^\"]+)\"");

    @LocalServerPort
    private int port;

    private Province province;

    @BeforeEach
    void visitor() {
        province = new Province(port);
    }

    @Test
    @DisplayName("swagger-config 中的每个地址都有接口定义")
    void everyAddressOfTheConfigurationIsThere() {
        JsonNode configuration =
                province.visit("/v3/api-docs/swagger-config").expect(200).json();
        List<String> definitions = new ArrayList<>();
        configuration
                .path("urls")
                .forEach(entry -> definitions.add(entry.path("url").asText()));
        if (configuration.hasNonNull("url")) {
            definitions.add(configuration.path("url").asText());
        }
        assertThat(definitions).isNotEmpty();
        for (String definition : definitions) {
            JsonNode api = province.visit(definition).expect(200).json();
            assertThat(api.path("openapi").asText()).startsWith("3.");
            assertThat(api.path("paths").size()).as(definition).isGreaterThan(50);
        }
        assertThat(configuration.path("configUrl").asText()).isEqualTo("/v3/api-docs/swagger-config");
        province.visit(configuration.path("configUrl").asText()).expect(200);
    }

    @Test
    @DisplayName("页面引用的脚本和样式都取得到")
    void everyFileOfThePageIsThere() {
        String page =
                new String(province.visit("/swagger-ui/index.html").expect(200).body(), StandardCharsets.UTF_8);
        List<String> files =
                LOADED.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(files).hasSizeGreaterThan(3);
        files.forEach(file -> province.visit("/swagger-ui/" + file).expect(200));
        assertThat(province.visit("/swagger-ui.html").expect(302).header("Location"))
                .endsWith("/swagger-ui/index.html");
    }
}
