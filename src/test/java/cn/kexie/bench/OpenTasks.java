package cn.kexie.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Open tasks by the hundred thousand, written as the engine writes them, in sets: a hundred a group, every tenth claimed
 * by a member of its group, due in the weeks around now. More tasks are more groups: nobody has more to do.
 */
class OpenTasks {

    static final int PER_GROUP = 100;
    static final int GROUPS_EACH = 10;
    private static final String STEM = "bench.";

    private final JdbcClient jdbc;
    private int groups;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param rowsPerTask writes the authorizations too, as the engine did before rights came from candidacy */
    void growTo(int tasks, boolean rowsPerTask) {
        int from = groups;
        groups = tasks / PER_GROUP;
        range("""
            insert into act_id_group (id_, rev_, name_, type_)
            select :stem || g, 1, '示例组' || g, 'WORKFLOW' from generate_series(:from, :to) g
            """, from);
        range("""
            insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
            select 'bench-g' || g, 1, 1, :stem || g, 2, :stem || g, 2 from generate_series(:from, :to) g
            """, from);
        range("""
            insert into act_ru_execution (id_, rev_, proc_inst_id_, root_proc_inst_id_, proc_def_id_, business_key_,
                is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, act_id_)
            select 'bench-p' || n, 1, 'bench-p' || n, 'bench-p' || n, d.id_, 'BENCH-' || n,
                true, false, true, false, 1, 'userTask_examineMaterials'
            from generate_series(:from * 100, :to * 100 + 99) n,
                (select id_ from act_re_procdef where key_ = 'member-application' order by version_ desc limit 1) d
            """, from);
        range("""
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,
                priority_, create_time_, due_date_, assignee_, suspension_state_)
            select 'bench-t' || n, 1, e.id_, e.id_, e.proc_def_id_, '审查申请材料', 'userTask_examineMaterials',
                50, now() - n % 5000 * interval '1 minute', now() + (n % 700 - 200) * interval '1 hour',
                case when n % 10 = 0 then :stem || case when n / 100 < 80 then 'u' || n / 100 % 8 else 'v' || n / 100 end end, 1
            from generate_series(:from * 100, :to * 100 + 99) n
            join act_ru_execution e on e.id_ = 'bench-p' || n
            """, from);
        range("""
            insert into act_ru_identitylink (id_, rev_, type_, group_id_, task_id_)
            select 'bench-l' || n, 1, 'candidate', :stem || n / 100, 'bench-t' || n
            from generate_series(:from * 100, :to * 100 + 99) n
            """, from);
        if (rowsPerTask) {
            range("""
                insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
                select 'bench-a' || n, 1, 1, :stem || n / 100, 7, 'bench-t' || n, 16386
                from generate_series(:from * 100, :to * 100 + 99) n
                """, from);
        }
        jdbc.sql("vacuum analyze").update();
    }

    /** Puts a person into ten groups, among the first of them every eighth. */
    void member(String userId, int number) {
        for (int i = 0; i < GROUPS_EACH; i++) {
            jdbc.sql("insert into act_id_membership (user_id_, group_id_) values (?, ?)")
                    .params(userId, STEM + (number + 8 * i))
                    .update();
        }
    }

    static String person(int number) {
        return STEM + "u" + number;
    }

    private void range(String insert, int from) {
        jdbc.sql(insert)
                .param("stem", STEM)
                .param("from", from)
                .param("to", groups - 1)
                .update();
    }
}
