package cn.kexie.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Camunda Modeler as it deploys: files under their base names, duplicate filtering on. */
public final class Modeler {

    private final int port;

    public Modeler(int port) {
        this.port = port;
    }

    /** Every file of a folder, by base name. */
    public static Map<String, String> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, String> contents = new TreeMap<>();
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
            return contents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Answer deploy(Map<String, String> files) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("deployment-name", "示例部署");
        fields.put("deployment-source", "Camunda Modeler");
        fields.put("enable-duplicate-filtering", "true");
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> part(body, "name=\"" + name + "\"", value));
        files.forEach((name, content) -> part(body, "name=\"" + name + "\"; filename=\"" + name + "\"", content));
        return new Http(port)
                .call(
                        "POST",
                        "/engine-rest/deployment/create",
                        BodyPublishers.ofString(body + "--limit--\r\n"),
                        "Authorization",
                        Http.ADMIN,
                        "Content-Type",
                        "multipart/form-data; boundary=limit");
    }

    private static void part(StringBuilder body, String disposition, String content) {
        body.append("--limit\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(disposition, content));
    }
}
