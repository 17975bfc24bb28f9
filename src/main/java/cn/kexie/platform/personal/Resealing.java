package cn.kexie.platform.personal;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * 密钥轮换后把旧密钥加密的内容换成新密钥: in small portions beside the work, so that an old key can be done without at last.
 * Attachments keep theirs until they are deleted.
 */
@Component
public class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final PersonalData personal;
    private final List<SealedColumns> rooms;

    Resealing(JdbcClient jdbc, TransactionOperations transactions, PersonalData personal, List<SealedColumns> rooms) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.personal = personal;
        this.rooms = rooms;
    }

    /** @return texts sealed anew */
    public int reseal() {
        int texts = 0;
        for (SealedColumns room : rooms) {
            for (SealedColumn column : room.columns()) {
                texts += reseal(column);
            }
        }
        if (texts > 0) {
            LOG.info("{} 项个人信息已改用新密钥加密", texts);
        }
        retire();
        return texts;
    }

    /** Not before the newest key has been everywhere for a while: a node that was not restarted still seals with an older. */
    private void retire() {
        if (rooms.stream().flatMap(room -> room.columns().stream()).noneMatch(this::holdsOlder)) {
            jdbc.sql("""
                            update personal_data_key set retired_at = now()
                            where key_id <> :newest and retired_at is null and exists (select from personal_data_key n
                                where n.key_id = :newest and n.known_at < now() - interval '30 days')
                            """).param("newest", personal.sealingKey()).update();
        }
    }

    private boolean holdsOlder(SealedColumn column) {
        return jdbc.sql("select exists (select from kexie.%2$s where left(%1$s, 9) <> :prefix)"
                        .formatted(column.column(), column.table()))
                .param("prefix", personal.prefix())
                .query(Boolean.class)
                .single();
    }

    private int reseal(SealedColumn column) {
        int all = 0;
        Integer some = PORTION;
        while (some == PORTION) {
            some = transactions.execute(status -> portion(column));
            all += some;
        }
        return all;
    }

    /** What may not be changed any more, such as a score sheet that was submitted, may be sealed anew all the same. */
    private Integer portion(SealedColumn column) {
        jdbc.sql("select set_config('kexie.resealing', 'on', true)")
                .query(String.class)
                .single();
        List<Map<String, Object>> rows = jdbc.sql("""
                        select ctid::text as place, %1$s as sealed from kexie.%2$s
                        where %1$s is not null and left(%1$s, 9) <> :prefix limit %3$d for update skip locked
                        """.formatted(column.column(), column.table(), PORTION))
                .param("prefix", personal.prefix())
                .query()
                .listOfRows();
        rows.forEach(row -> jdbc.sql("update kexie.%2$s set %1$s = :sealed where ctid = :place::tid"
                        .formatted(column.column(), column.table()))
                .param(
                        "sealed",
                        personal.seal(
                                column, personal.open(column, row.get("sealed").toString())))
                .param("place", row.get("place"))
                .update());
        return rows.size();
    }
}
