package cn.kexie.contest.migration;

import cn.kexie.platform.personal.PersonalData;
import cn.kexie.platform.personal.SealedColumn;
import cn.kexie.platform.personal.SealingMigration;
import cn.kexie.platform.personal.SealingMigration.Sealing;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * V26: judges and team members by sealed names and keys; entry forms, the words of judges and of the office sealed. Plans
 * name no judges any more, and conflicts tell the rule or, sealed, what the judge said.
 */
@Configuration(proxyBeanMethods = false)
class SealedContests {

    static final String VERSION = "26";
    private static final int PORTION = 500;

    @Bean
    static SealingMigration sealingOfContests(PersonalData personal) {
        return new SealingMigration(VERSION, "contest sealing", personal, SealedContests::seal);
    }

    private static void seal(Sealing sealing) throws SQLException {
        plans(sealing);
        judges(sealing);
        entries(sealing);
        conflicts(sealing);
        scores(sealing);
        sealing.seal(new SealedColumn("contest_award", "revoked_reason", "contest_no", "entry_no"));
    }

    private static void plans(Sealing sealing) throws SQLException {
        sealing.sql("""
                alter table contest alter column plan type jsonb using
                    case when jsonb_exists(plan, 'judges') then jsonb_set(plan, '{judges}', '[]') else plan end
                """).sql("comment on column contest.plan is '竞赛方案；评审专家只在 contest_judge'");
    }

    private static void judges(Sealing sealing) throws SQLException {
        sealing.sql("alter table contest_judge add column name_key text");
        keys(sealing, "contest_judge");
        sealing.seal(new SealedColumn("contest_judge", "name", "contest_no", "judge_no"))
                .seal(new SealedColumn("contest_judge", "release_reason", "contest_no", "judge_no"))
                .sql("comment on column contest_judge.name_key is '姓名的带密钥摘要，用于认定回避；姓名删除后为空'");
    }

    private static void entries(Sealing sealing) throws SQLException {
        sealing.sql("drop index ix_contest_entry_member_name")
                .sql("drop index ix_contest_entry_member_plain_name")
                .sql("alter table contest_entry_member add column name_key text");
        keys(sealing, "contest_entry_member");
        sealing.seal(new SealedColumn("contest_entry_member", "name", "entry_no", "position"))
                .sql("create index ix_contest_entry_member_name_key on contest_entry_member (name_key)")
                .sql("comment on column contest_entry_member.name_key is '姓名的带密钥摘要，用于认定回避；姓名删除后为空'")
                .seal(new SealedColumn("contest_entry", "form", "entry_no"));
    }

    private static void conflicts(Sealing sealing) throws SQLException {
        sealing.sql("alter table contest_conflict add column declared_reason text, alter column reason drop not null")
                .sql("update contest_conflict set declared_reason = reason, reason = null where kind = 'DECLARED'")
                .seal(new SealedColumn(
                        "contest_conflict", "declared_reason", "contest_no", "entry_no", "judge_no", "kind"))
                .sql("""
                        alter table contest_conflict add constraint ck_contest_conflict_reason
                            check ((kind = 'DECLARED') = (declared_reason is not null) and num_nonnulls(reason, declared_reason) = 1)
                        """)
                .sql("comment on column contest_conflict.reason is '规则表给出的理由，不含姓名'")
                .sql("comment on column contest_conflict.declared_reason is '专家申请回避时自己写的理由'");
    }

    /** A sheet that was submitted stays as it is, but for a comment that is sealed with a newer key. */
    private static void scores(Sealing sealing) throws SQLException {
        sealing.sql("alter table score_sheet disable trigger tr_score_sheet_submitted")
                .sql("alter table contest_score disable trigger tr_contest_score_submitted")
                .sql("update score_sheet set reason = '专家申请回避' where state = 'RECUSED'")
                .seal(new SealedColumn("score_sheet", "comment", "contest_no", "stage", "judge_no", "entry_no"))
                .seal(new SealedColumn(
                        "contest_score", "comment", "contest_no", "stage", "judge_no", "entry_no", "criterion"))
                .sql("alter table score_sheet enable trigger tr_score_sheet_submitted")
                .sql("alter table contest_score enable trigger tr_contest_score_submitted")
                .sql("""
                        create function sealed_anew(tg_op text, old_row jsonb, new_row jsonb) returns boolean
                            language sql stable as
                        $$
                            select tg_op = 'UPDATE' and current_setting('kexie.resealing', true) = 'on'
                                and old_row - 'comment' = new_row - 'comment'
                                and (old_row ->> 'comment' is null) = (new_row ->> 'comment' is null)
                        $$
                        """)
                .sql("""
                        create or replace function refuse_submitted_sheet_change() returns trigger
                            language plpgsql as
                        $$
                        begin
                            if sealed_anew(tg_op, to_jsonb(old), to_jsonb(new)) then
                                return new;
                            end if;
                            raise exception '评分表提交后不能更改或者删除';
                        end
                        $$
                        """)
                .sql("""
                        create or replace function refuse_submitted_score_change() returns trigger
                            language plpgsql as
                        $$
                        begin
                            if exists (select 1 from score_sheet s
                                       where s.contest_no = old.contest_no and s.stage = old.stage
                                         and s.judge_no = old.judge_no and s.entry_no = old.entry_no
                                         and s.state = 'SUBMITTED')
                                and not sealed_anew(tg_op, to_jsonb(old), to_jsonb(new)) then
                                raise exception '评分表提交后不能更改或者删除';
                            end if;
                            return coalesce(new, old);
                        end
                        $$
                        """);
    }

    private static void keys(Sealing sealing, String table) throws SQLException {
        String names = "select ctid::text, name from " + table;
        String key = "update %s set name_key = ? where ctid = ?::tid".formatted(table);
        try (Statement select = sealing.connection().createStatement();
                PreparedStatement update = sealing.connection().prepareStatement(key)) {
            select.setFetchSize(PORTION);
            try (ResultSet rows = select.executeQuery(names)) {
                for (int row = 1; rows.next(); row++) {
                    update.setString(1, sealing.personal().nameKey(rows.getString(2)));
                    update.setString(2, rows.getString(1));
                    update.addBatch();
                    if (row % PORTION == 0) {
                        update.executeBatch();
                    }
                }
                update.executeBatch();
            }
        }
    }
}
