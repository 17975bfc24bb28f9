package cn.kexie.membership.roster.web;

import cn.kexie.membership.roster.sheet.Spreadsheet;
import cn.kexie.platform.SavedName;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A sheet on its way to a browser, which saves it. */
final class SheetAnswer {

    private SheetAnswer() {}

    static ResponseEntity<byte[]> of(Spreadsheet sheet) {
        ContentDisposition save = ContentDisposition.attachment()
                .filename(SavedName.of(sheet.fileName()), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(sheet.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, save.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(sheet.content());
    }
}
