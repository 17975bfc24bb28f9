package cn.kexie.login.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** Where somebody goes after the login: to one of the web applications and nowhere else. */
final class Destination {

    static final String PARAMETER = "to";

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final Pattern APPLICATION =
            Pattern.compile("/camunda/app/(?:welcome|tasklist|cockpit|admin)/default/");

    private Destination() {}

    static String of(HttpServletRequest request) {
        return of(request.getParameter(PARAMETER));
    }

    static String of(String wanted) {
        return wanted != null && APPLICATION.matcher(wanted).matches() ? wanted : TASKLIST;
    }
}
