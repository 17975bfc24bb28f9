package cn.kexie.notification;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.Timeout;
import org.springframework.stereotype.Component;

/**
 * Sends one message and says what came back. Follows nowhere, keeps no cookie, reads no answer and waits no longer than
 * {@link #LONGEST} timeouts, however slowly the receiver speaks.
 */
@Component
class WebhookCalls {

    /**
     * What came back.
     *
     * @param status null where nobody answered
     * @param fault in Chinese; null where the receiver took the message
     */
    record Outcome(Integer status, String fault) {

        boolean taken() {
            return fault == null;
        }

        /** The receiver wants no more messages. */
        boolean gone() {
            return status != null && status == 410;
        }
    }

    static final int LONGEST = 2;

    private static final ContentType CONTENT = ContentType.parse(EventMessage.CONTENT_TYPE);

    private final EventMessage messages;
    private final Clock clock;
    private final Duration patience;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    WebhookCalls(WebhookSettings settings, ReachableAddresses addresses, EventMessage messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.patience = settings.timeout().multipliedBy(LONGEST);
        Timeout timeout = Timeout.of(settings.timeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(DeliveryRun.AT_ONCE)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(timeout)
                        .setResponseTimeout(timeout)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("kexie-webhooks")
                .build();
    }

    Outcome send(Webhook webhook, Delivery delivery) {
        HttpPost request = request(webhook, delivery);
        var end = watch.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        // Closed unread: what the receiver writes is of no use here.
        try (ClassicHttpResponse answer = client.executeOpen(null, request, null)) {
            int status = answer.getCode();
            return status / 100 == 2 ? new Outcome(status, null) : new Outcome(status, "接收方答复 " + status);
        } catch (ReachableAddresses.UnreachableAddress e) {
            return new Outcome(null, "网址指向内部网络，没有发送");
        } catch (UnknownHostException e) {
            return new Outcome(null, "找不到主机名");
        } catch (SSLException e) {
            return new Outcome(null, "无法建立 https 连接，请检查接收方的证书");
        } catch (IOException e) {
            return new Outcome(null, "接收方没有应答");
        } finally {
            end.cancel(false);
        }
    }

    private HttpPost request(Webhook webhook, Delivery delivery) {
        String id = delivery.deliveryId().toString();
        String body = messages.of(delivery);
        long timestamp = clock.instant().getEpochSecond();
        HttpPost request = new HttpPost(webhook.url());
        request.setHeader("webhook-id", id);
        request.setHeader("webhook-timestamp", timestamp);
        request.setHeader("webhook-signature", Signature.of(webhook.secrets(clock.instant()), id, timestamp, body));
        request.setEntity(new StringEntity(body, CONTENT.withCharset(StandardCharsets.UTF_8)));
        return request;
    }

    @PreDestroy
    void close() throws IOException {
        watch.shutdownNow();
        client.close();
    }
}
