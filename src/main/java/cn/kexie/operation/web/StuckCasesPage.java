package cn.kexie.operation.web;

import cn.kexie.operation.StuckCases;
import cn.kexie.operation.StuckWork;
import cn.kexie.operation.Undelivered;
import cn.kexie.platform.security.StaffAccounts;
import cn.kexie.platform.web.page.StaffPage;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** 受阻事项, for whoever is logged in and keeps the system running. */
@Controller
@StaffPage
class StuckCasesPage {

    private static final int MOST = 100;

    private final StuckCases stuck;
    private final StaffAccounts accounts;
    private final ObjectProvider<Undelivered> undelivered;

    StuckCasesPage(StuckCases stuck, StaffAccounts accounts, ObjectProvider<Undelivered> undelivered) {
        this.stuck = stuck;
        this.accounts = accounts;
        this.undelivered = undelivered;
    }

    @GetMapping("/operation")
    String page(HttpServletRequest request, Model model) {
        List<StuckWork> all = stuck.list();
        model.addAttribute("stopped", all.stream().filter(StuckWork::stopped).toList());
        model.addAttribute(
                "trying", all.stream().filter(work -> !work.stopped()).toList());
        model.addAttribute(
                "undelivered",
                undelivered.stream().flatMap(some -> some.newest(MOST).stream()).toList());
        // The cookie that tells it to scripts is for the web applications only.
        model.addAttribute(
                "token",
                Optional.ofNullable(request.getSession(false))
                        .flatMap(accounts::csrfToken)
                        .orElse(""));
        return "operation/stuck";
    }
}
