package cn.kexie.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.support.Enterprise;
import cn.kexie.support.IntegrationTest;
import cn.kexie.support.Province;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@DisplayName("上传：每家企业未提交的附件有上限")
class UploadCapIT {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private Province province;
    private Enterprise enterprise;

    @BeforeEach
    void meet() {
        province = new Province(port);
        enterprise = province.enterprise();
    }

    /** Their names are not sealed; nobody else must come upon them. */
    @AfterEach
    void clear() {
        jdbc.sql("delete from attachment where credit_code = ? and sha256 = repeat('0', 64)")
                .param(enterprise.creditCode())
                .update();
    }

    @Test
    @DisplayName("件数已满：409，别的企业照常；清除一件后可以继续")
    void byNumber() {
        hoard(Attachments.MOST_UNFILED, 1);
        enterprise.upload("a.pdf", SampleFiles.pdf()).isProblem(409, "TOO_MANY_UNFILED");
        province.enterprise().upload("a.pdf", SampleFiles.pdf()).expect(201);
        jdbc.sql("""
                        update attachment set removed_at = now() where attachment_id =
                            (select attachment_id from attachment where credit_code = ? and sha256 = repeat('0', 64) limit 1)
                        """).param(enterprise.creditCode()).update();
        enterprise.upload("a.pdf", SampleFiles.pdf()).expect(201);
        enterprise.upload("b.pdf", SampleFiles.pdf()).isProblem(409, "TOO_MANY_UNFILED");
        assertThat(unfiled()).isEqualTo(Attachments.MOST_UNFILED);
    }

    @Test
    @DisplayName("容量已满：少于一千件也是 409")
    void bySize() {
        hoard(2, Attachments.MOST_UNFILED_BYTES / 2);
        enterprise.upload("a.pdf", SampleFiles.pdf()).isProblem(409, "TOO_MANY_UNFILED");
    }

    private void hoard(long files, long size) {
        jdbc.sql("""
                        insert into attachment (attachment_id, credit_code, file_name, media_type, size, sha256, uploaded_at)
                        select gen_random_uuid()::text, ?, '示例.pdf', 'application/pdf', ?, repeat('0', 64), now()
                        from generate_series(1, ?)
                        """).params(enterprise.creditCode(), size, files).update();
    }

    private long unfiled() {
        return jdbc.sql("select count(*) from attachment where credit_code = ? and removed_at is null")
                .param(enterprise.creditCode())
                .query(Long.class)
                .single();
    }
}
