package cn.kexie.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("物料清单")
class BillOfMaterialsTest {

    /** Of several licences one may choose; one of the choices has to be here. */
    private static final Set<String> ALLOWED = Set.of(
            "Apache-2.0",
            "Apache License, 2.0",
            "MIT",
            "0BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "CDDL-1.0",
            "CDDL-1.1",
            "EPL-1.0",
            "EPL-2.0",
            "LGPL-2.1-only",
            "LGPL-2.1-or-later",
            "LGPL-3.0-only",
            "MPL-2.0",
            "OFL-1.1",
            "PostgreSQL");

    private final BillOfMaterials bill = BillOfMaterials.ofTheJar();

    @Test
    void namesTheVeryFilesOfTheClassPath() throws IOException {
        Map<String, Component> files = ClassPath.ofTheTests().components().stream()
                .collect(Collectors.toMap(
                        component -> component.file().getFileName().toString(), Function.identity(), (a, b) -> a));
        List<String> faults = new ArrayList<>();
        for (BillOfMaterials.Item item : bill.items().values()) {
            Component component = files.get(item.fileName());
            if (component == null) {
                faults.add(item.fileName() + " 在物料清单里，但不在类路径上");
            } else if (!BillOfMaterials.sha256(Files.newInputStream(component.file()))
                    .equals(item.sha256())) {
                faults.add(item.fileName() + " 的 SHA-256 与物料清单不符");
            }
        }
        assertThat(faults).as(BillOfMaterials.RENEW).isEmpty();
    }

    @Test
    void holdsOnlyComponentsWhoseLicenceWeMayUse() {
        assertThat(bill.items().values())
                .filteredOn(item -> item.licences().stream().noneMatch(ALLOWED::contains))
                .extracting(item -> item.purl() + " " + item.licences())
                .as("许可证不在允许清单内的组件")
                .isEmpty();
    }

    @Test
    void tellsNothingOfTheMachineThatWroteIt() throws IOException {
        try (var file = getClass().getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8))
                    .doesNotContain(
                            System.getProperty("user.home"),
                            "\"timestamp\"",
                            "file:/",
                            "localhost",
                            "externalReferences");
        }
    }
}
