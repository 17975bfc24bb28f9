package cn.kexie.notification;

import cn.kexie.platform.PublicUrl;
import cn.kexie.platform.identity.CaseNo;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a delivery as CloudEvents 1.0 in JSON (structured mode). The same delivery is always the same text. */
@Component
class EventMessage {

    static final String CONTENT_TYPE = "application/cloudevents+json; charset=utf-8";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Event(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            OffsetDateTime time,
            String datacontenttype,
            Data data) {}

    /** What happened is in the type; everything else is read there. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Data(CaseNo caseNo, String href) {}

    private final ObjectMapper json;
    private final PublicUrl publicUrl;

    EventMessage(ObjectMapper json, @Value("${kexie.public-url}") PublicUrl publicUrl) {
        this.json = json;
        this.publicUrl = publicUrl;
    }

    String of(Delivery delivery) {
        CaseNo caseNo = delivery.caseNo();
        Data data = new Data(caseNo, caseNo == null ? null : publicUrl.of("/api/v1/cases/" + caseNo));
        try {
            return json.writeValueAsString(new Event(
                    "1.0",
                    delivery.deliveryId().toString(),
                    publicUrl.of("/api/v1/cases"),
                    delivery.eventType(),
                    Objects.toString(caseNo, null),
                    delivery.at(),
                    "application/json",
                    data));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
