package cn.kexie.notification;

import cn.kexie.audit.Audited;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an enterprise or a partner is told what happened to its cases, and what was told. One receiver each. */
@Service
public class Webhooks {

    /** Where to tell, and with what to sign. */
    @Schema(name = "WebhookOrder")
    public record Order(
            @NotBlank @Size(max = 500) @Schema(title = "接收网址", description = "https 网址；内部网络的地址不能用")
            String url,

            @NotNull
            @Pattern(
                    regexp = "whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?",
                    message = "签名密钥写成 whsec_ 加 24 至 64 个随机字节的 Base64")
            @Schema(title = "签名密钥", description = "whsec_ 加 24 至 64 个随机字节的 Base64；换新的之后，旧的在一天内同时签名")
            String secret) {

        @Override
        public String toString() {
            return "Order[url=" + url + "]";
        }
    }

    /**
     * How it stands with a receiver.
     *
     * @param formerSecretUntil until when messages are signed with the secret before as well; null when there is none
     * @param endedAt since when nothing is told because the receiver answered 410; null while it is told
     * @param pending messages on their way
     * @param failed messages that were given up
     */
    @Schema(name = "WebhookStanding")
    public record Standing(
            String url,
            OffsetDateTime createdAt,
            OffsetDateTime changedAt,
            OffsetDateTime formerSecretUntil,
            OffsetDateTime endedAt,
            long pending,
            long failed) {}

    private final WebhookRegister register;
    private final DeliveryRegister deliveries;
    private final WebhookUrls urls;
    private final WebhookSettings settings;
    private final Clock clock;

    Webhooks(
            WebhookRegister register,
            DeliveryRegister deliveries,
            WebhookUrls urls,
            WebhookSettings settings,
            Clock clock) {
        this.register = register;
        this.deliveries = deliveries;
        this.urls = urls;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells from now on, or elsewhere; a new secret signs at once, the one before for a while too. */
    @Transactional
    @Audited(value = "WEBHOOK_SET", kind = "enterprise", subject = "#creditCode")
    public Standing set(String creditCode, Reading<Order> reading) {
        Order order = reading.value();
        reading.findings().rule(() -> urls.fault(order.url()).stream(), "/url").refuse();
        OffsetDateTime now = ChinaTime.now(clock);
        Webhook webhook = register.lock(creditCode)
                .map(before -> changed(before, order.url(), order.secret(), now))
                .orElseGet(() -> new Webhook(creditCode, order.url(), order.secret(), null, null, now, now, null));
        register.save(webhook);
        return standing(webhook);
    }

    @Transactional(readOnly = true)
    public Standing get(String creditCode) {
        return standing(required(creditCode));
    }

    /** Nothing is told any more; the list of what was told goes with it. */
    @Transactional
    @Audited(value = "WEBHOOK_REMOVED", kind = "enterprise", subject = "#creditCode")
    public void remove(String creditCode) {
        if (!register.remove(creditCode)) {
            throw unknown();
        }
    }

    /** A message that tells nothing, to see whether messages arrive. */
    @Transactional
    public Delivery ping(String creditCode) {
        required(creditCode);
        return deliveries.ping(creditCode, ChinaTime.of(clock.instant()));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Page<Delivery> deliveries(String creditCode, Delivery.State state, int page, int size) {
        required(creditCode);
        return new Page<>(
                page,
                size,
                deliveries.count(creditCode, state),
                deliveries.newest(creditCode, state, size, (long) page * size));
    }

    /** Sends one once more, under its old number. */
    @Transactional
    public void again(String creditCode, UUID deliveryId) {
        required(creditCode);
        if (!deliveries.again(creditCode, deliveryId, ChinaTime.of(clock.instant()))) {
            throw Refusal.unknown("UNKNOWN_DELIVERY", "没有这个编号的通知，请核对编号；超过保存期的通知已删除");
        }
    }

    /** Sends all that were given up since then once more; how many. */
    @Transactional
    public int allAgain(String creditCode, OffsetDateTime since) {
        required(creditCode);
        return deliveries.allAgain(creditCode, since, ChinaTime.of(clock.instant()));
    }

    private Webhook changed(Webhook before, String url, String secret, OffsetDateTime now) {
        if (secret.equals(before.secret())) {
            return new Webhook(
                    before.creditCode(),
                    url,
                    secret,
                    before.formerSecret(),
                    before.formerUntil(),
                    before.createdAt(),
                    now,
                    null);
        }
        return new Webhook(
                before.creditCode(),
                url,
                secret,
                before.secret(),
                now.plus(settings.formerSecretFor()),
                before.createdAt(),
                now,
                null);
    }

    private Standing standing(Webhook webhook) {
        var counts = deliveries.counts(webhook.creditCode());
        boolean former = webhook.secrets(clock.instant()).size() > 1;
        return new Standing(
                webhook.url(),
                webhook.createdAt(),
                webhook.changedAt(),
                former ? webhook.formerUntil() : null,
                webhook.endedAt(),
                counts.getOrDefault(Delivery.State.PENDING, 0L),
                counts.getOrDefault(Delivery.State.FAILED, 0L));
    }

    private Webhook required(String creditCode) {
        return register.find(creditCode).orElseThrow(Webhooks::unknown);
    }

    private static Refusal unknown() {
        return Refusal.unknown("NO_WEBHOOK", "还没有登记通知地址，请先用 PUT /api/v1/webhooks 登记");
    }
}
