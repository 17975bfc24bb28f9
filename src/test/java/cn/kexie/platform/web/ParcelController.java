package cn.kexie.platform.web;

import cn.kexie.platform.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.NotBlank;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Something to send requests to; hidden from the description of the REST interface. */
@Hidden
@RestController
@RequestMapping("/api/test/parcels")
class ParcelController {

    record Parcel(@NotBlank String name, String fate) {}

    /** What a parcel with fate {@code held} waits for, while other requests come in. */
    static final CountDownLatch RELEASED = new CountDownLatch(1);

    private final JdbcClient jdbc;

    ParcelController(JdbcClient jdbc) {
        this.jdbc = jdbc;
        jdbc.sql("create table if not exists kexie.test_parcel (id uuid primary key, name text not null)")
                .update();
    }

    @Idempotent
    @PostMapping
    ResponseEntity<?> create(@RequestBody Parcel parcel) throws Exception {
        UUID id = store(parcel.name());
        switch (String.valueOf(parcel.fate())) {
            case "refused" -> throw Refusal.conflict("ALREADY_SENT", "已经寄出").with("status", "SENT");
            case "broken" -> throw new IOException("secret " + id);
            case "held" -> RELEASED.await(20, TimeUnit.SECONDS);
            case "failed" -> {
                return ResponseEntity.badRequest().body(Map.of("id", id));
            }
            default -> {}
        }
        return ResponseEntity.created(URI.create("/api/test/parcels/" + id))
                .body(Map.of("id", id, "name", parcel.name()));
    }

    @Idempotent
    @PostMapping(path = "/files", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<?> upload(@RequestParam MultipartFile file) {
        UUID id = store(String.valueOf(file.getOriginalFilename()));
        return ResponseEntity.status(201).body(Map.of("id", id, "size", file.getSize()));
    }

    private UUID store(String name) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into kexie.test_parcel values (?, ?)").params(id, name).update();
        return id;
    }

    @GetMapping
    Paging list(Paging paging, @RequestParam(defaultValue = "0") int from) {
        return paging;
    }

    @GetMapping(path = "/{number}", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> find(@PathVariable int number, @RequestHeader("X-Colour") String colour) {
        if (number == 0) {
            throw new OptimisticLockingFailureException("version");
        }
        return Map.of("number", number, "colour", colour);
    }
}
