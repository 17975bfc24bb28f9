package cn.kexie.publicity;

import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealedColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A list names people, in public for some days only; who objects, and why, is never public. */
@Configuration(proxyBeanMethods = false)
class PublicitySealing {

    static final SealedColumn ITEM = new SealedColumn("publicity_item", "text", "publicity_no", "key");
    static final SealedColumn NAME =
            new SealedColumn("publicity_objection", "name", "publicity_no", "item", "filed_by", "filed_at");
    static final SealedColumn MOBILE =
            new SealedColumn("publicity_objection", "mobile", "publicity_no", "item", "filed_by", "filed_at");
    static final SealedColumn REASON =
            new SealedColumn("publicity_objection", "reason", "publicity_no", "item", "filed_by", "filed_at");
    static final SealedColumn ANSWER =
            new SealedColumn("publicity_objection", "answer", "publicity_no", "item", "filed_by", "filed_at");
    static final SealedColumn STATEMENT_NAME =
            new SealedColumn("publicity_objection_statement", "name", "objection_no", "serial");
    static final SealedColumn STATEMENT_MOBILE =
            new SealedColumn("publicity_objection_statement", "mobile", "objection_no", "serial");
    static final SealedColumn STATEMENT_REASON =
            new SealedColumn("publicity_objection_statement", "reason", "objection_no", "serial");

    @Bean
    SealedColumns publicitySealedColumns() {
        return SealedColumns.of(ITEM, NAME, MOBILE, REASON, ANSWER, STATEMENT_NAME, STATEMENT_MOBILE, STATEMENT_REASON);
    }
}
