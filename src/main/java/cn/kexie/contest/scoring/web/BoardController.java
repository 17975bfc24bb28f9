package cn.kexie.contest.scoring.web;

import cn.kexie.attachment.Attachment;
import cn.kexie.attachment.Attachments;
import cn.kexie.attachment.blind.BlindCopies;
import cn.kexie.attachment.blind.BlindCopies.BlindCopy;
import cn.kexie.attachment.web.FileAnswer;
import cn.kexie.audit.Audited;
import cn.kexie.contest.scoring.Board;
import cn.kexie.contest.scoring.BoardSearch;
import cn.kexie.contest.scoring.JudgesBoards;
import cn.kexie.contest.scoring.JudgesBoards.OpenedMaterial;
import cn.kexie.contest.scoring.JudgesBoards.OpenedWork;
import cn.kexie.contest.scoring.SavedSheet;
import cn.kexie.contest.scoring.Scoring;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.UserId;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.StrictJson;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the judges of a contest; for anybody else it does not exist. Nothing of it is kept by a browser. */
@Tag(name = "竞赛评分", description = "评审专家的评分台；提交评分即办结评审任务")
@RestController
@RequestMapping("/api/v1/contests/{contestNo}/board")
class BoardController {

    private final JudgesBoards boards;
    private final Scoring scoring;
    private final Attachments attachments;
    private final BlindCopies copies;
    private final StrictJson json;

    BoardController(
            JudgesBoards boards, Scoring scoring, Attachments attachments, BlindCopies copies, StrictJson json) {
        this.boards = boards;
        this.scoring = scoring;
        this.attachments = attachments;
        this.copies = copies;
        this.json = json;
    }

    @Operation(summary = "我的评分台", description = "分给我的作品、已经保存的分数和进度；默认一页 200 件")
    @Audited(value = "BOARD_VIEWED", kind = "case", subject = "#contestNo", afterwards = true, counted = true)
    @GetMapping
    ResponseEntity<Board> board(
            @PathVariable String contestNo,
            @Parameter(description = "作品编号、名称或类别中的文字") @RequestParam(required = false) String q,
            @Parameter(description = "unscored 未评、partial 部分、scored 已评、submitted 已提交") @RequestParam(required = false)
                    String state,
            @Parameter(description = "code 编号（默认）、title 名称、category 类别、state 进度、total 总分从高到低")
                    @RequestParam(required = false)
                    String sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        Paging paging = new Paging(page, size);
        return unkept(boards.of(
                contestNo, user(contestNo, staff), BoardSearch.of(q, state, sort), paging.page(), paging.size()));
    }

    @Operation(summary = "打开一件作品")
    @Audited(value = "WORK_VIEWED", kind = "case", subject = "#entryNo", afterwards = true, counted = true)
    @GetMapping("/{entryNo}")
    ResponseEntity<OpenedWork> open(
            @PathVariable String contestNo,
            @PathVariable String entryNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(boards.open(contestNo, user(contestNo, staff), entryNo));
    }

    @Operation(
            summary = "保存评分",
            description = "可以只写有改动的指标；分数为 null 即清除。带 If-Match（上次得到的 version）时，别处已改过的返回 409 SHEET_CHANGED 和最新内容",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = SheetForm.class))))
    @PutMapping("/{entryNo}")
    ResponseEntity<SavedSheet> save(
            @PathVariable String contestNo,
            @PathVariable String entryNo,
            @RequestHeader(name = "If-Match", required = false) String version,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody JsonNode body) {
        SavedSheet saved =
                scoring.save(contestNo, user(contestNo, staff), entryNo, SheetForm.read(body, json), version(version));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag(String.valueOf(saved.version()))
                .body(saved);
    }

    @Operation(summary = "声明回避", description = "提交之前可以声明；作品改由其他专家评审")
    @PostMapping("/{entryNo}/recusal")
    ResponseEntity<Recused> recuse(
            @PathVariable String contestNo,
            @PathVariable String entryNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            @RequestBody Recusal recusal) {
        scoring.recuse(contestNo, user(contestNo, staff), entryNo, recusal.reason());
        return unkept(new Recused(entryNo, "RECUSED"));
    }

    @Operation(summary = "签署评审承诺书")
    @PostMapping("/commitment")
    ResponseEntity<Commitment> sign(
            @PathVariable String contestNo, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        scoring.signCommitment(contestNo, user(contestNo, staff));
        return unkept(new Commitment(true));
    }

    @Operation(
            summary = "读取作品材料；inline=true 时 pdf 与图片可直接预览",
            description = "盲评时为去除作者信息的副本；不能去除的返回 409 MATERIAL_WITHHELD")
    @Audited(
            value = "WORK_MATERIAL_VIEWED",
            kind = "case",
            subject = "#entryNo",
            details = "item=#item",
            afterwards = true,
            counted = true)
    @GetMapping("/{entryNo}/materials/{item}")
    ResponseEntity<InputStreamResource> material(
            @PathVariable String contestNo,
            @PathVariable String entryNo,
            @PathVariable String item,
            @RequestParam(defaultValue = "false") boolean inline,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        OpenedMaterial opened = boards.material(contestNo, user(contestNo, staff), entryNo, item);
        Attachment file = opened.attachment();
        boolean shown = inline && file.previewable();
        if (opened.blinded()) {
            BlindCopy copy = copies.open(file);
            return new FileAnswer(opened.name(), file.mediaType(), copy.size())
                    .inline(shown)
                    .answer(copy.content());
        }
        return new FileAnswer(opened.name(), file.mediaType(), file.size())
                .inline(shown)
                .answer(attachments.open(file));
    }

    private static UserId user(String contestNo, StaffPrincipal staff) {
        if (staff == null) {
            throw Refusal.unknown("UNKNOWN_CONTEST", "没有找到竞赛 %s，请核对编号".formatted(contestNo));
        }
        return staff.userId();
    }

    private static Integer version(String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        String number = header.strip().replaceFirst("^W/", "").replaceAll("^\"|\"$", "");
        if (!number.matches("\\d{1,9}")) {
            throw Refusal.of(Refusal.Reason.MALFORMED, "BAD_HEADER", "请求头 If-Match 应为上次得到的 version");
        }
        return Integer.valueOf(number);
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    @Schema(name = "RecusalForm")
    record Recusal(
            @Schema(title = "回避理由") @NotBlank @Size(max = 500)
            String reason) {}

    record Recused(String entryNo, String state) {}

    record Commitment(boolean commitmentSigned) {}
}
