package cn.kexie.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("物料清单与成品")
class BillOfMaterialsIT {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    @Test
    void namesAllLibrariesOfTheJarAndNoOthers() throws IOException {
        Map<String, String> billed = BillOfMaterials.ofTheJar().items().values().stream()
                .filter(item -> !item.optional() && BillOfMaterials.comparable(item.fileName()))
                .collect(Collectors.toMap(BillOfMaterials.Item::fileName, BillOfMaterials.Item::sha256));
        try (JarFile jar = new JarFile(product().toFile())) {
            assertThat(libraries(jar)).as(BillOfMaterials.RENEW).containsExactlyInAnyOrderEntriesOf(billed);
            assertThat(jar.getEntry("META-INF/sbom/application.cdx.json")).isNotNull();
        }
    }

    private static Map<String, String> libraries(JarFile jar) throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (ZipEntry entry : jar.stream().toList()) {
            String name = entry.getName();
            if (name.startsWith(LIBRARIES)
                    && name.endsWith(".jar")
                    && BillOfMaterials.comparable(name.substring(LIBRARIES.length()))) {
                try (InputStream library = jar.getInputStream(entry)) {
                    found.put(name.substring(LIBRARIES.length()), BillOfMaterials.sha256(library));
                }
            }
        }
        return found;
    }

    private static Path product() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("kexie-.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("target 中没有 kexie-*.jar，请运行 mvn verify"));
        }
    }
}
