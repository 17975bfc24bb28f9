package cn.kexie.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Http;
import cn.kexie.support.IntegrationTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The REST interface clients rely on changes only on purpose. */
@IntegrationTest
class OpenApiContractIT {

    private static final Path FROZEN = Path.of("src/docs/openapi.json");
    private static final String UPDATE = "mvn verify -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false"
            + " -Dit.test=OpenApiContractIT -Dopenapi.update=true";

    @LocalServerPort
    private int port;

    @Test
    void isAsFrozen() throws Exception {
        String current = pretty(new Http(port).get("/v3/api-docs").body());
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(FROZEN, current);
        }
        assertThat(current)
                .as("REST 接口与 %s 不一致。如系有意修改，请运行 %s 并一同提交", FROZEN, UPDATE)
                .isEqualTo(Files.exists(FROZEN) ? Files.readString(FROZEN) : "");
    }

    private static String pretty(String json) throws Exception {
        var mapper = new ObjectMapper()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
        JsonNode api = mapper.readTree(json);
        // What the matters of the release in force take is an analyst's to change.
        ((ObjectNode) api.path("paths"))
                .properties()
                .removeIf(path -> path.getValue().path("post").has("x-matter"));
        return mapper.writeValueAsString(mapper.treeToValue(api, Object.class)) + "\n";
    }
}
