package cn.kexie.demo;

import cn.kexie.platform.PublicUrl;
import cn.kexie.platform.StartupNote;
import cn.kexie.platform.database.ConditionalOnEmbeddedDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who can log in to the demo, and a first call to try. */
@Component
@ConditionalOnEmbeddedDatabase
class DemoAccountsNote implements StartupNote {

    private final PublicUrl publicUrl;

    DemoAccountsNote(@Value("${kexie.public-url}") PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    @Override
    public String text() {
        return """
                演示账号（密码均为 Kexie-2026）：
                  admin 管理员 · clerk 受理 · recommender 推荐 · reviewer 审核 · leader 审批 · federation 工商联 · sasac 国资委
                  secretary 企业科协秘书处 · committee1…committee7 委员会 · office 组委会 · judge1…judge12 评审专家
                  supervisor 监督 · analyst 流程分析
                试一试（为企业签发接口密钥，返回的 apiKey 只显示一次）：
                  curl -u admin:Kexie-2026 -H 'Content-Type: application/json' -H "Idempotency-Key: $(uuidgen)" \\
                    -d '{"unifiedSocialCreditCode":"91440106MA0000015E","name":"演示企业"}' \\
                    %s/api/v1/admin/api-clients
                """.formatted(publicUrl.base());
    }
}
