package cn.kexie.login.web;

import cn.kexie.platform.security.ConditionalOnIssuer;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the place of a script that does nothing: instead of their own form the web applications show the way to the provider. */
@RestController
@Hidden
@ConditionalOnIssuer
class LoginScriptController {

    private static final MediaType JAVASCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");
    private static final String NOTHING = "export {};\n";

    private static final String LEAVE = """
            const leave = () => {
              if (/^#\\/login(\\?|$)/.test(location.hash)) {
                location.replace(`/login/again?to=${encodeURIComponent(location.pathname)}`);
              }
            };
            addEventListener('hashchange', leave);
            leave();
            export {};
            """;

    @GetMapping("/camunda/app/kexie/login.js")
    ResponseEntity<String> script(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        boolean byPassword = session != null && session.getAttribute(Door.PASSWORD) != null;
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noStore())
                .body(byPassword ? NOTHING : LEAVE);
    }
}
