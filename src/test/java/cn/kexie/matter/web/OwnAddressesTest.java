package cn.kexie.matter.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("没有走共同地址的业务：答复中指出的地址都存在")
class OwnAddressesTest {

    @Test
    void exist() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(Files.readString(Path.of("src/docs/openapi.json")))
                .path("paths");
        assertThat(OwnAddresses.all())
                .allSatisfy(address ->
                        assertThat(paths.path(address).has("post")).as(address).isTrue());
    }
}
