package cn.kexie.notification.web;

import cn.kexie.notification.Delivery;
import cn.kexie.notification.Webhooks;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.web.Idempotent;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.Reading;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotNull;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(
        name = "通知",
        description = "案件有新情况时，系统把消息 POST 到企业登记的网址：CloudEvents 1.0（JSON），按 Standard Webhooks 签名，至少一次；"
                + "接收方答 2xx 即为收到，否则按 5 秒至 24 小时的间隔重发。消息只有案号和发生了什么，详情请用 GET 读取案件")
class WebhooksController {

    /** A delivery as its receiver sees it. */
    @Schema(name = "WebhookDelivery")
    record Listed(
            String deliveryId,
            String type,
            CaseNo caseNo,
            OffsetDateTime at,
            Delivery.State state,
            int attempts,
            OffsetDateTime nextAttemptAt,
            OffsetDateTime answeredAt,
            Integer answer,
            String fault) {

        static Listed of(Delivery delivery) {
            return new Listed(
                    delivery.deliveryId().toString(),
                    delivery.eventType(),
                    delivery.caseNo(),
                    delivery.at(),
                    delivery.state(),
                    delivery.attempts(),
                    delivery.state() == Delivery.State.PENDING ? delivery.dueAt() : null,
                    delivery.answeredAt(),
                    delivery.answer(),
                    delivery.fault());
        }
    }

    @Schema(name = "WebhookReplayOrder")
    record Since(@NotNull @Schema(title = "自何时起") OffsetDateTime since) {}

    @Schema(name = "WebhookReplay")
    record Resent(int number) {}

    private final Webhooks webhooks;

    WebhooksController(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Operation(summary = "登记或者更换接收网址和签名密钥", description = "每个单位一个。可用 POST /api/v1/webhooks/pings 试一试。")
    @PutMapping
    Webhooks.Standing set(
            @RequestBody Reading<Webhooks.Order> order,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        return webhooks.set(creditCode(client), order);
    }

    @Operation(summary = "查看接收网址和通知情况", description = "不含签名密钥")
    @GetMapping
    Webhooks.Standing get(@Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        return webhooks.get(creditCode(client));
    }

    @Operation(summary = "不再接收通知", description = "通知记录一并删除；案件的办理经过不受影响")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        webhooks.remove(creditCode(client));
    }

    @Operation(summary = "发一条试验通知", description = "type 为 cn.kexie.ping，与案件无关")
    @PostMapping("/pings")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Idempotent
    Listed ping(@Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        return Listed.of(webhooks.ping(creditCode(client)));
    }

    @Operation(summary = "列出通知", description = "最新的在前，保存 30 天；state：PENDING 待送达、DELIVERED 已送达、FAILED 已放弃")
    @GetMapping("/deliveries")
    Page<Listed> list(
            @RequestParam(required = false) Delivery.State state,
            Paging paging,
            @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        var page = webhooks.deliveries(creditCode(client), state, paging.page(), paging.size());
        return new Page<>(
                page.page(),
                page.size(),
                page.totalElements(),
                page.items().stream().map(Listed::of).toList());
    }

    @Operation(summary = "重发一条通知", description = "编号（webhook-id）不变，接收方据此去重")
    @PostMapping("/deliveries/{deliveryId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void again(
            @PathVariable UUID deliveryId, @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        webhooks.again(creditCode(client), deliveryId);
    }

    @Operation(summary = "重发某时以来已放弃的全部通知", description = "接收方故障恢复之后用")
    @PostMapping("/replays")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Idempotent
    Resent allAgain(
            @RequestBody Since order, @Parameter(hidden = true) @AuthenticationPrincipal ClientPrincipal client) {
        return new Resent(webhooks.allAgain(creditCode(client), order.since()));
    }

    private static String creditCode(ClientPrincipal client) {
        if (client == null) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "CLIENT_ONLY", "通知地址由企业和伙伴单位自己登记，请使用本单位的接口密钥");
        }
        return client.unifiedSocialCreditCode();
    }
}
