package cn.kexie.platform.web;

import static cn.kexie.fuzz.Fuzzed.holds;
import static cn.kexie.fuzz.Fuzzed.same;

import cn.kexie.establishment.SampleApplications;
import cn.kexie.establishment.application.EstablishmentApplication;
import cn.kexie.fuzz.Fuzzed;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.Refusal.Reason;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import java.io.IOException;
import java.util.HashSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** What is no application is refused with its faults; what is one says the same when it is written and read again. */
final class StrictJsonFuzz {

    private static final ObjectMapper MAPPER =
            Jackson2ObjectMapperBuilder.json().build();
    private static final StrictJson JSON = new StrictJson(MAPPER, Validation.buildDefaultValidatorFactory());

    static Stream<byte[]> applications() throws IOException {
        String sample = MAPPER.writeValueAsString(SampleApplications.tianhe("0b3c1a52-6f0e-4b57-9f5b-1c1a3e7d2f40"));
        return Fuzzed.seeds(
                sample,
                sample.replace("PRIVATE", "private"),
                sample.replace("13800138000", "1\\u0000"),
                sample.replace("\"initialMemberCount\":30", "\"initialMemberCount\":3e1"),
                "{\"enterprise\":{\"employeeCount\":1.5,\"x\":1,\"x\":2}}",
                "{\"enterprise\":[],\"a/b~c\":{},\"preparatoryGroup\":[null,{}]}",
                "null");
    }

    @MethodSource("applications")
    @FuzzTest
    void application(byte[] body) throws IOException {
        try {
            EstablishmentApplication application = JSON.read(body, EstablishmentApplication.class);
            byte[] written = MAPPER.writeValueAsBytes(application);
            same(application, JSON.read(written, EstablishmentApplication.class));
        } catch (Refusal refused) {
            holds(refused.reason() == Reason.MALFORMED || refused.reason() == Reason.INVALID, "reason", refused.code());
            holds(refused.faults().isEmpty() == (refused.reason() == Reason.MALFORMED), "faults of", refused.code());
            holds(new HashSet<>(refused.faults()).size() == refused.faults().size(), "told once", refused.faults());
            refused.faults().forEach(StrictJsonFuzz::check);
        }
    }

    private static void check(Fault fault) {
        JsonPointer.compile(fault.pointer());
        holds(fault.code().matches("[A-Z][A-Z0-9_]*"), "code", fault.code());
        holds(!fault.message().isBlank() && fault.message().indexOf('\0') < 0, "message", fault.message());
    }
}
