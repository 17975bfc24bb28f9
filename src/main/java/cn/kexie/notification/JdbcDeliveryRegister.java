package cn.kexie.notification;

import cn.kexie.notification.Delivery.State;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcDeliveryRegister implements DeliveryRegister {

    private final JdbcClient jdbc;

    JdbcDeliveryRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Delivery ping(String creditCode, OffsetDateTime at) {
        return jdbc.sql("""
                insert into notification_delivery (credit_code, event_type, at, due_at)
                values (:creditCode, 'cn.kexie.ping', :at, :at) returning *
                """)
                .param("creditCode", creditCode)
                .param("at", at)
                .query(JdbcDeliveryRegister::delivery)
                .single();
    }

    /** The outer condition is looked at again after waiting for another node that takes the same row. */
    @Override
    public List<Delivery> take(OffsetDateTime now, OffsetDateTime until, int each, int most) {
        return jdbc.sql("""
                update notification_delivery set attempts = attempts + 1, due_at = :until
                where state = 'PENDING' and due_at <= :now and delivery_id in (
                    select due.delivery_id
                    from webhook
                    cross join lateral (
                        select delivery_id, due_at from notification_delivery
                        where credit_code = webhook.credit_code and state = 'PENDING' and due_at <= :now
                        order by due_at limit :each) as due
                    where ended_at is null
                    order by due.due_at limit :most)
                returning *
                """)
                .param("until", until)
                .param("now", now)
                .param("each", each)
                .param("most", most)
                .query(JdbcDeliveryRegister::delivery)
                .list();
    }

    @Override
    public List<Delivery> takeMails(OffsetDateTime now, OffsetDateTime until, int cases) {
        return jdbc.sql("""
                update notification_delivery set attempts = attempts + 1, due_at = :until
                where channel = 'MAIL' and state = 'PENDING' and due_at <= :now and case_no in (
                    select case_no from notification_delivery
                    where channel = 'MAIL' and state = 'PENDING' and due_at <= :now
                    group by case_no order by min(due_at) limit :cases)
                returning *
                """)
                .param("until", until)
                .param("now", now)
                .param("cases", cases)
                .query(JdbcDeliveryRegister::delivery)
                .list();
    }

    @Override
    public List<Delivery> failedMails(CaseNo caseNo, int most) {
        return jdbc.sql("""
                select * from notification_delivery
                where channel = 'MAIL' and state = 'FAILED' and (:caseNo::text is null or case_no = :caseNo)
                order by at desc, delivery_id limit :most
                """)
                .param("caseNo", caseNo)
                .param("most", most)
                .query(JdbcDeliveryRegister::delivery)
                .list();
    }

    @Override
    public void drop(Collection<UUID> deliveryIds) {
        jdbc.sql("delete from notification_delivery where delivery_id in (:ids)")
                .param("ids", deliveryIds)
                .update();
    }

    @Override
    public void delivered(UUID deliveryId, OffsetDateTime at, int answer) {
        jdbc.sql("""
                update notification_delivery set state = 'DELIVERED', answered_at = ?, answer = ?, fault = null
                where delivery_id = ?
                """).params(at, answer, deliveryId).update();
    }

    @Override
    public void failed(UUID deliveryId, OffsetDateTime at, Integer answer, String fault, OffsetDateTime again) {
        jdbc.sql("""
                update notification_delivery set state = case when :again::timestamptz is null then 'FAILED' else 'PENDING' end,
                    due_at = coalesce(:again, due_at), answered_at = :at, answer = :answer, fault = :fault
                where delivery_id = :deliveryId and state = 'PENDING'
                """)
                .param("again", again)
                .param("at", at)
                .param("answer", answer)
                .param("fault", fault)
                .param("deliveryId", deliveryId)
                .update();
    }

    @Override
    public List<Delivery> newest(String creditCode, State state, int size, long offset) {
        return jdbc.sql("""
                select * from notification_delivery
                where credit_code = :creditCode and (:state::text is null or state = :state)
                order by at desc, delivery_id limit :size offset :offset
                """)
                .param("creditCode", creditCode)
                .param("state", name(state))
                .param("size", size)
                .param("offset", offset)
                .query(JdbcDeliveryRegister::delivery)
                .list();
    }

    @Override
    public long count(String creditCode, State state) {
        return jdbc.sql("""
                select count(*) from notification_delivery
                where credit_code = :creditCode and (:state::text is null or state = :state)
                """)
                .param("creditCode", creditCode)
                .param("state", name(state))
                .query(Long.class)
                .single();
    }

    @Override
    public Map<State, Long> counts(String creditCode) {
        Map<State, Long> counts = new EnumMap<>(State.class);
        jdbc.sql("select state, count(*) as number from notification_delivery where credit_code = ? group by state")
                .param(creditCode)
                .query(row -> {
                    counts.put(State.valueOf(row.getString("state")), row.getLong("number"));
                });
        return counts;
    }

    @Override
    public boolean again(String creditCode, UUID deliveryId, OffsetDateTime now) {
        return jdbc.sql("""
                update notification_delivery set state = 'PENDING', attempts = 0, due_at = ?
                where credit_code = ? and delivery_id = ?
                """).params(now, creditCode, deliveryId).update() > 0;
    }

    @Override
    public int allAgain(String creditCode, OffsetDateTime since, OffsetDateTime now) {
        return jdbc.sql("""
                update notification_delivery set state = 'PENDING', attempts = 0, due_at = ?
                where credit_code = ? and state = 'FAILED' and at >= ?
                """).params(now, creditCode, since).update();
    }

    @Override
    public int removeBefore(OffsetDateTime time) {
        return jdbc.sql("delete from notification_delivery where at < ?")
                .param(time)
                .update();
    }

    private static String name(State state) {
        return state == null ? null : state.name();
    }

    private static Delivery delivery(ResultSet row, int index) throws SQLException {
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getString("credit_code"),
                row.getString("event_type"),
                CaseNo.of(row.getString("case_no")),
                ChinaTime.of(row, "at"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                ChinaTime.of(row, "due_at"),
                ChinaTime.of(row, "answered_at"),
                row.getObject("answer", Integer.class),
                row.getString("fault"));
    }
}
