package cn.kexie.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.kexie.support.Enterprise;
import cn.kexie.support.Pdf;
import cn.kexie.support.Province;
import cn.kexie.support.Staff;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What src/docs/operation.md says of backup and restore, command by command. */
@DisplayName("备份和恢复：转储、附件目录、密钥文件恢复到新的数据库")
class RestoreIT {

    @Test
    void everythingIsBackInAFreshDatabase() throws Exception {
        if (MachinePostgres.tools().isEmpty()) {
            System.out.println("【跳过备份恢复测试】没有找到 PostgreSQL 的 pg_dump、pg_restore 等工具，请安装 postgresql");
        }
        assumeTrue(MachinePostgres.tools().isPresent());
        Path place = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "restore");
        try (MachinePostgres server =
                MachinePostgres.start(MachinePostgres.tools().get(), place.resolve("postgres"))) {
            server.create("kexie");
            Kept kept = worked(server, place);
            server.dump("kexie", place.resolve("kexie.dump"));
            FileSystemUtils.copyRecursively(place.resolve("data"), place.resolve("copy"));
            FileSystemUtils.deleteRecursively(place.resolve("data"));

            server.create("again");
            server.restore(place.resolve("kexie.dump"), "again");
            assertThat(StartedApplication.command(
                            server.url("again"), place.resolve("copy"), place.resolve("verify.log"), "--verify-audit"))
                    .as(() -> text(place.resolve("verify.log")))
                    .isZero();
            readAgain(server, place, kept);
        }
    }

    private record Kept(String caseNo, byte[] letter, String sections) {}

    private static Kept worked(MachinePostgres server, Path place) throws Exception {
        try (StartedApplication application =
                StartedApplication.on(server.url("kexie"), place.resolve("data"), place.resolve("first.log"))) {
            Province province = new Province(application.port());
            Enterprise enterprise = province.enterprise();
            String caseNo = enterprise
                    .file(enterprise.application("440106"))
                    .expect(201)
                    .text("caseNo");
            province.officer("acceptance", "440106")
                    .complete(caseNo, "userTask_examineMaterials", Map.of("decision", "ACCEPT"));
            return new Kept(caseNo, letter(province.administrator(), caseNo), dossier(province, caseNo));
        }
    }

    private static void readAgain(MachinePostgres server, Path place, Kept kept) throws Exception {
        try (StartedApplication application =
                StartedApplication.on(server.url("again"), place.resolve("copy"), place.resolve("second.log"))) {
            Province province = new Province(application.port());
            assertThat(dossier(province, kept.caseNo())).isEqualTo(kept.sections());
            assertThat(Pdf.text(letter(province.administrator(), kept.caseNo())))
                    .isEqualTo(Pdf.text(kept.letter()));
            assertThat(province.officer("review", "440106").tasks(kept.caseNo()))
                    .isNotEmpty();
            Enterprise another = province.enterprise();
            assertThat(another.file(another.application("440106")).expect(201).text("caseNo"))
                    .isNotEqualTo(kept.caseNo());
        }
    }

    /** With names, which only the keys open. */
    private static String dossier(Province province, String caseNo) {
        return province.administrator()
                .get("/api/v1/cases/" + caseNo + "/dossier")
                .expect(200)
                .json()
                .path("sections")
                .toString();
    }

    private static byte[] letter(Staff administrator, String caseNo) {
        String document = administrator
                .get("/api/v1/cases/" + caseNo + "/documents")
                .expect(200)
                .items()
                .get(0)
                .path("documentId")
                .asText();
        return administrator
                .get("/api/v1/cases/" + caseNo + "/documents/" + document)
                .expect(200)
                .body();
    }

    private static String text(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }
}
