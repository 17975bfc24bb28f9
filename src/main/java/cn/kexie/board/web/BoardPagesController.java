package cn.kexie.board.web;

import cn.kexie.attachment.web.FileAnswer;
import cn.kexie.board.BoardSearch;
import cn.kexie.board.BoardSheets;
import cn.kexie.board.BoardSheets.Sheet;
import cn.kexie.board.Boards;
import cn.kexie.board.Light;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.SavedName;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.page.StaffPage;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** 督办看板 and the cases behind its figures, for whoever is logged in. */
@Controller
@StaffPage
class BoardPagesController {

    private static final int LINES = 50;

    private final Boards boards;
    private final BoardSheets sheets;

    BoardPagesController(Boards boards, BoardSheets sheets) {
        this.boards = boards;
        this.sheets = sheets;
    }

    @GetMapping("/board")
    String board(@AuthenticationPrincipal StaffPrincipal staff, Model model) {
        model.addAttribute("board", boards.of(staff));
        model.addAttribute("lights", Light.values());
        return "board/board";
    }

    @GetMapping("/board/cases")
    String cases(@AuthenticationPrincipal StaffPrincipal staff, Asked asked, Paging paging, Model model) {
        BoardSearch search = asked.search();
        model.addAttribute("title", boards.title(search));
        model.addAttribute("query", asked.query());
        model.addAttribute("cases", boards.cases(staff, search, paging.page(), LINES));
        return "board/cases";
    }

    @GetMapping("/board/cases.{format:csv|xlsx}")
    ResponseEntity<InputStreamResource> sheet(
            @PathVariable String format, @AuthenticationPrincipal StaffPrincipal staff, Asked asked) {
        Sheet sheet = sheets.of(staff, asked.search(), format);
        return new FileAnswer(SavedName.of(sheet.fileName()), sheet.mediaType(), sheet.content().length)
                .answer(new ByteArrayInputStream(sheet.content()));
    }

    /** What stands in the address of a list, as the figures write it. */
    record Asked(
            String procedure,
            String status,
            String authority,
            String city,
            String step,
            String light,
            String open,
            String closedIn,
            String late,
            String correction) {

        BoardSearch search() {
            return new BoardSearch(
                    given(procedure),
                    given(status),
                    given(authority),
                    given(city),
                    given(step),
                    light(given(light)),
                    flag(given(open)),
                    month(given(closedIn)),
                    flag(given(late)),
                    given(correction));
        }

        /** The same again, for the sheets and the next page. */
        String query() {
            UriComponentsBuilder query = UriComponentsBuilder.newInstance();
            add(query, "procedure", procedure);
            add(query, "status", status);
            add(query, "authority", authority);
            add(query, "city", city);
            add(query, "step", step);
            add(query, "light", light);
            add(query, "open", open);
            add(query, "closedIn", closedIn);
            add(query, "late", late);
            add(query, "correction", correction);
            return query.encode().build().getQuery();
        }

        private static void add(UriComponentsBuilder query, String name, String value) {
            if (given(value) != null) {
                query.queryParam(name, given(value));
            }
        }

        private static String given(String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        private static Boolean flag(String text) {
            return text == null ? null : Boolean.valueOf(text);
        }

        private static Light light(String text) {
            return text == null
                    ? null
                    : Arrays.stream(Light.values())
                            .filter(light -> light.name().equals(text))
                            .findFirst()
                            .orElseThrow(() -> refused("没有这种预警，请从看板进入"));
        }

        private static YearMonth month(String text) {
            try {
                return text == null ? null : YearMonth.parse(text);
            } catch (DateTimeException malformed) {
                throw refused("月份应写成 2026-03 这样");
            }
        }

        private static Refusal refused(String why) {
            return Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", why);
        }
    }
}
