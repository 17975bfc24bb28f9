package cn.kexie.operation.metric;

import java.util.List;

/** Figures of one meter: its name, what it says, its labels, and the statement that reads all of them at once. */
enum FigureSet {
    CASES("kexie.cases", "各事项各状态的案件数", List.of("procedure", "status"), """
        select procedure, status, count(*) from case_file group by procedure, status
        """),
    OPEN_CASES("kexie.cases.open", "各事项在办的案件数", List.of("procedure"), """
        select procedure, count(*) from case_file where open group by procedure
        """),
    DEADLINES("kexie.deadlines", "正在计算的期限：state 为 running 未到三日、soon 三日内、overdue 已超期、paused 已停表", List.of("state"), """
        select case when p.deadline_id is not null then 'paused' when due_date < :today then 'overdue'
                    when due_date <= :soon then 'soon' else 'running' end, count(*)
        from deadline d
        left join deadline_pause p on p.deadline_id = d.id and p.resumed_on is null
        where d.ended_on is null group by 1
        """),
    ESTIMATED("kexie.deadlines.estimated", "因缺少放假安排而预计的期限", List.of(), """
        select count(*) from deadline where ended_on is null and estimated
        """),
    TASKS("kexie.tasks", "等人办理的任务：state 为 held 已认领、free 待认领", List.of("state"), """
        select case when assignee_ is null then 'free' else 'held' end, count(*) from act_ru_task group by 1
        """),
    OVERDUE_TASKS("kexie.tasks.overdue", "超过办理期限的任务", List.of(), """
        select count(*) from act_ru_task where due_date_ < :now
        """),
    JOBS("kexie.jobs", "作业：state 为 waiting 未到时间、due 已到时间、failing 出错将自动重试、stuck 不再重试", List.of("state"), """
        select case when retries_ <= 0 then 'stuck' when exception_stack_id_ is not null then 'failing'
                    when duedate_ > :now then 'waiting' else 'due' end, count(*)
        from act_ru_job group by 1
        """),
    LATEST_JOB("kexie.jobs.lateness.seconds", "已到时间的作业中最早的一件晚了多少秒", List.of(), """
        select coalesce(extract(epoch from (cast(:now as timestamp) - min(duedate_))), 0)
        from act_ru_job where retries_ > 0 and duedate_ <= :now
        """),
    INCIDENTS("kexie.incidents", "流程引擎中的事件（停住、等人处理）", List.of("type"), """
        select incident_type_, count(*) from act_ru_incident group by 1
        """),
    WEBHOOKS("kexie.webhooks", "待发送的通知", List.of("state"), """
        select case when attempts > 0 then 'retrying' else 'waiting' end, count(*)
        from notification_delivery where channel = 'WEBHOOK' and state = 'PENDING' group by 1
        """),
    MAILS("kexie.mails", "邮件：state 为 waiting 待发送、retrying 正在重发、failed 已放弃", List.of("state"), """
        select case when state = 'FAILED' then 'failed' when attempts > 0 then 'retrying' else 'waiting' end, count(*)
        from notification_delivery where channel = 'MAIL' and state <> 'DELIVERED' group by 1
        """);

    private final String meter;
    private final String description;
    private final List<String> labels;
    private final String sql;

    FigureSet(String meter, String description, List<String> labels, String sql) {
        this.meter = meter;
        this.description = description;
        this.labels = labels;
        this.sql = sql;
    }

    String meter() {
        return meter;
    }

    String description() {
        return description;
    }

    List<String> labels() {
        return labels;
    }

    String sql() {
        return sql;
    }
}
