package cn.kexie.contest.entry.check;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries without findings that wait in the formal check. */
@Repository
class ClearEntryRegister {

    private static final String CLEAR = """
             from contest_entry e join case_file c on c.case_no = e.entry_no
            where e.contest_no = :contestNo and e.state = 'PENDING' and e.in_formal_check
              and e.findings = '[]' and c.status = 'SUBMITTED'
            """;

    private final JdbcClient jdbc;

    ClearEntryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By number; of these only, unless null. */
    List<String> numbers(String contestNo, Collection<String> among, int most) {
        return jdbc.sql("select e.entry_no" + CLEAR
                        + " and (:all or e.entry_no = any(:among)) order by e.entry_no limit :most")
                .param("contestNo", contestNo)
                .param("all", among == null)
                .param("among", among == null ? new String[0] : among.toArray(String[]::new))
                .param("most", most)
                .query(String.class)
                .list();
    }

    int count(String contestNo) {
        return jdbc.sql("select count(*)" + CLEAR)
                .param("contestNo", contestNo)
                .query(Integer.class)
                .single();
    }
}
