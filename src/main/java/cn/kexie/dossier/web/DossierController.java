package cn.kexie.dossier.web;

import cn.kexie.audit.Audited;
import cn.kexie.dossier.DoneTask;
import cn.kexie.dossier.DoneTasks;
import cn.kexie.dossier.Dossier;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.Dossiers;
import cn.kexie.dossier.TaskCards;
import cn.kexie.dossier.TaskCards.Cards;
import cn.kexie.dossier.TaskSearch;
import cn.kexie.dossier.TaskSearch.FoundTasks;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For staff only, and never kept by a browser: a dossier holds personal data. */
@RestController
@Tag(name = "卷宗", description = "工作人员在任务列表中查看的案件全貌")
class DossierController {

    private final Dossiers dossiers;
    private final DoneTasks doneTasks;
    private final TaskCards cards;
    private final TaskSearch search;

    DossierController(Dossiers dossiers, DoneTasks doneTasks, TaskCards cards, TaskSearch search) {
        this.dossiers = dossiers;
        this.doneTasks = doneTasks;
        this.cards = cards;
        this.search = search;
    }

    @GetMapping("/api/v1/tasks/{taskId}/dossier")
    @Operation(summary = "查看任务所属案件的卷宗")
    @Audited(
            value = "DOSSIER_VIEWED",
            subject = "#result.body.caseNo()",
            details = "task=#taskId",
            afterwards = true,
            counted = true)
    ResponseEntity<Dossier> ofTask(
            @PathVariable String taskId, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(dossiers.ofTask(taskId, required(staff)));
    }

    @GetMapping("/api/v1/cases/{caseNo}/dossier")
    @Operation(summary = "查看案件的卷宗")
    @Audited(value = "DOSSIER_VIEWED", subject = "#caseNo", afterwards = true, counted = true)
    ResponseEntity<Dossier> ofCase(
            @PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(dossiers.ofCase(caseNo, required(staff)));
    }

    @GetMapping("/api/v1/cases/{caseNo}/contacts")
    @Operation(summary = "查看案件中的联系方式", description = "卷宗中遮盖的手机号和邮箱的全文，供联系申请人和异议人；每次查看都留审计记录")
    @Audited(value = "CONTACTS_VIEWED", subject = "#caseNo", afterwards = true)
    ResponseEntity<Contacts> contacts(
            @PathVariable CaseNo caseNo, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(new Contacts(dossiers.contacts(caseNo, required(staff))));
    }

    @GetMapping("/api/v1/tasks/done")
    @Operation(summary = "列出我办结的任务，最新的在前")
    ResponseEntity<Page<DoneTask>> done(
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff, Paging paging) {
        return unkept(doneTasks.of(required(staff), paging.page(), paging.size()));
    }

    @GetMapping("/api/v1/tasks/cards")
    @Operation(summary = "任务卡片上的案件信息", description = "一次最多 200 个任务；看不到的任务不在结果中")
    ResponseEntity<Cards> cards(
            @RequestParam List<String> taskId,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(cards.of(taskId, required(staff)));
    }

    /** By POST: what people look for may be a name, which belongs into no address. */
    @PostMapping("/api/v1/tasks/search")
    @Operation(summary = "按案件编号、单位、事项名称查找我的任务", description = "在本人看得到的待办任务和本人最近办结的任务中查找；多个词用空格隔开，须同时出现")
    ResponseEntity<FoundTasks> search(
            @RequestBody TaskQuery query, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(search.of(query.text(), required(staff)));
    }

    private static StaffPrincipal required(StaffPrincipal staff) {
        if (staff == null) {
            throw Refusal.of(Refusal.Reason.FORBIDDEN, "STAFF_ONLY", "卷宗仅供工作人员查看；企业请查询案件");
        }
        return staff;
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }

    record TaskQuery(String text) {}

    @Schema(name = "CaseContacts")
    record Contacts(List<DossierSection> sections) {}
}
