package cn.kexie.login.web;

import cn.kexie.platform.PublicUrl;
import cn.kexie.platform.security.ConditionalOnIssuer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Our own addresses as a browser knows them: under the public address, whatever a request says. */
@Component
@ConditionalOnIssuer
class Addresses {

    private final PublicUrl publicUrl;

    Addresses(@Value("${kexie.public-url}") PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    String of(String path) {
        return publicUrl.of(path);
    }

    String start(String destination) {
        return UriComponentsBuilder.fromUriString(of(StartRequests.PATH))
                .queryParam(Destination.PARAMETER, destination)
                .toUriString();
    }

    void send(HttpServletResponse response, String address) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(address);
    }

    void send(HttpServletResponse response, LoginReason reason) throws IOException {
        send(response, of(LoginController.PAGE + "?reason=" + reason));
    }
}
