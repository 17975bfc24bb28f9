package cn.kexie.platform.personal;

import java.util.ArrayList;
import java.util.List;
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
        List<String> broken = new ArrayList<>();
        int all = 0;
        Integer some = PORTION;
        while (some == PORTION) {
            some = transactions.execute(status -> portion(column, broken));
            all += some;
        }
        return all - broken.size();
    }

    /**
     * What may not be changed any more, such as a score sheet that was submitted, may be sealed anew all the same.
     *
     * @param broken rows whose text does not open: they stay as they are, and keep their key from retiring
     */
    private Integer portion(SealedColumn column, List<String> broken) {
        jdbc.sql("select set_config('kexie.resealing', 'on', true)")
                .query(String.class)
                .single();
        List<Row> rows = jdbc.sql(
                        """
                        select ctid::text as row_id, %1$s as sealed, %4$s from kexie.%2$s
                        where %1$s is not null and left(%1$s, 9) <> :prefix and ctid <> all (:broken::tid[])
                        limit %3$d for update skip locked
                        """.formatted(column.column(), column.table(), PORTION, String.join(", ", column.key())))
                .param("prefix", personal.prefix())
                .param("broken", broken.toArray(String[]::new))
                .query((row, index) -> new Row(row.getString("row_id"), column.in(row), row.getString("sealed")))
                .list();
        rows.forEach(row -> reseal(row, broken));
        return rows.size();
    }

    private void reseal(Row row, List<String> broken) {
        try {
            String sealed = personal.seal(row.place(), personal.open(row.place(), row.sealed()));
            SealedColumn column = row.place().column();
            jdbc.sql("update kexie.%2$s set %1$s = :sealed where ctid = :id::tid"
                            .formatted(column.column(), column.table()))
                    .param("sealed", sealed)
                    .param("id", row.id())
                    .update();
        } catch (BrokenSeal logged) {
            broken.add(row.id());
        }
    }

    private record Row(String id, SealedPlace place, String sealed) {}
}
