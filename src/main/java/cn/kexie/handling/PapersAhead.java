package cn.kexie.handling;

import cn.kexie.casefile.CaseTasks;
import cn.kexie.document.PaperPreviews;
import cn.kexie.document.UnissuedPaper;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.security.StaffPrincipal;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** 文书预览: what the completion of a task would issue, as long as the model issues it at once. */
@Service
public class PapersAhead {

    /** As many as a person reads before a decision. */
    private static final int MOST = 3;

    private final CaseTasks tasks;
    private final Rehearsal rehearsal;
    private final PaperPreviews previews;

    PapersAhead(CaseTasks tasks, Rehearsal rehearsal, PaperPreviews previews) {
        this.tasks = tasks;
        this.rehearsal = rehearsal;
        this.previews = previews;
    }

    /**
     * @param number how many would be issued
     * @param papers the first of them
     */
    public record Ahead(int number, List<Paper> papers) {}

    /** @param pages pictures (PNG) in Base64 */
    public record Paper(String kindText, List<String> pages) {}

    /** Refused as the completion would be; 404 UNKNOWN_TASK when this person may not see the task. */
    public Ahead of(String taskId, Map<String, JsonNode> answers, StaffPrincipal staff) {
        tasks.find(taskId, staff).orElseThrow(() -> Refusal.unknown("UNKNOWN_TASK", "没有找到该任务，它可能已由他人办结，请刷新任务列表"));
        List<UnissuedPaper> papers = previews.during(() -> rehearsal.complete(taskId, answers, staff));
        return new Ahead(
                papers.size(), papers.stream().limit(MOST).map(this::printed).toList());
    }

    private Paper printed(UnissuedPaper paper) {
        return new Paper(
                paper.kindText(),
                previews.pages(paper).stream()
                        .map(page -> Base64.getEncoder().encodeToString(page))
                        .toList());
    }
}
