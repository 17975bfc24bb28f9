package cn.kexie.platform.database;

import cn.kexie.platform.text.CanonicalKey;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A column of texts that gets its canonical keys in a migration.
 *
 * @param id column that tells the rows apart, the earlier before the later
 */
public record KeyedText(String table, String id, String text, String key) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyedText.class);
    private static final int PORTION = 500;

    public void fill(JdbcTemplate jdbc) {
        List<Object[]> keys = new ArrayList<>();
        jdbc.query("select %s, %s from %s".formatted(id, text, table), row -> {
            keys.add(new Object[] {CanonicalKey.of(row.getString(2)), row.getString(1)});
        });
        jdbc.batchUpdate(
                "update %s set %s = ? where %s = ?".formatted(table, key, id), keys, PORTION, (update, values) -> {
                    update.setObject(1, values[0]);
                    update.setObject(2, values[1]);
                });
    }

    /** Of rows that are one by their key from now on the later gets a key that nothing typed has; its text stays. */
    public void tellApart(JdbcTemplate jdbc, String within, String where) {
        jdbc.queryForList("""
                        update %1$s t set %2$s = t.%2$s || E'\n' || t.%3$s
                        from (select %3$s as id, row_number() over (partition by %4$s, %2$s order by %3$s) as n
                            from %1$s where %5$s) o
                        where o.id = t.%3$s and o.n > 1 returning t.%3$s
                        """.formatted(table, key, id, within, where), String.class)
                .forEach(later -> LOG.warn("{} {} 与较早的一项名称相同（只有写法不同），两项都保留，请核对", table, later));
    }
}
