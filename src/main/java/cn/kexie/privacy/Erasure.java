package cn.kexie.privacy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** A request to be erased, as it was dealt with. Tells nobody's name. */
@Schema(name = "PersonalDataErasure")
public record Erasure(
        String erasureId,
        ErasureKind kind,
        OffsetDateTime requestedAt,
        @JsonUnwrapped ErasureOutcome outcome) {}
