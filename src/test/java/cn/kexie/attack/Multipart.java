package cn.kexie.attack;

import static cn.kexie.attack.HostileFiles.joined;
import static cn.kexie.attack.HostileFiles.text;

import cn.kexie.support.Answer;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Http;
import java.net.http.HttpRequest.BodyPublishers;

/** Multipart bodies as no proper client writes them. */
final class Multipart {

    static final String END = "\r\n--b--\r\n";

    private final Http http;
    private final Enterprise enterprise;

    Multipart(int port, Enterprise enterprise) {
        this.http = new Http(port);
        this.enterprise = enterprise;
    }

    static byte[] part(String headers, byte[] content) {
        return joined(text("--b\r\n" + headers + "\r\n\r\n"), content, text("\r\n"));
    }

    static byte[] file(String parameters, byte[] content) {
        return part("Content-Disposition: form-data; name=\"file\"; " + parameters, content);
    }

    Answer send(byte[]... body) {
        return sendAs("/api/v1/attachments", "multipart/form-data; boundary=b", body);
    }

    Answer sendAs(String path, String type, byte[]... body) {
        return http.call(
                "POST",
                path,
                BodyPublishers.ofByteArray(joined(body)),
                "Authorization",
                enterprise.authorization(),
                "Content-Type",
                type,
                "Idempotency-Key",
                Enterprise.newKey());
    }
}
