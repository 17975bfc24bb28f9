package cn.kexie.contest.entry;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Decided;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 推荐: by the association of the applicant. Its silence is recorded and holds nobody up. */
@Service
@Transactional
public class EntryRecommendation {

    static final String PERIOD = "ENTRY_RECOMMENDATION";
    private static final String RECOMMENDER = "推荐单位";

    private final FiledEntries entries;
    private final FormalCheckEnd end;
    private final Cases cases;
    private final Deadlines deadlines;
    private final TimeLimits timeLimits;

    EntryRecommendation(
            FiledEntries entries, FormalCheckEnd end, Cases cases, Deadlines deadlines, TimeLimits timeLimits) {
        this.entries = entries;
        this.end = end;
        this.cases = cases;
        this.deadlines = deadlines;
        this.timeLimits = timeLimits;
    }

    /** Starts the period for the recommendation. */
    public Deadline open(String entryNo) {
        cases.lock(entryNo);
        cases.step(entryNo);
        return deadlines.start(entryNo, timeLimits.of(PERIOD));
    }

    public void record(String entryNo, RecommendationDecision decision, Decided task) {
        end.lock(entries.get(entryNo));
        cases.lock(entryNo, "签署推荐意见", EntryStatus.SUBMITTED);
        task.requireReason(decision.needsReason());
        deadlines.end(entryNo, PERIOD);
        cases.opinion(entryNo, task.opinion(decision, RECOMMENDER));
        cases.note(entryNo, new CaseEvent("RECOMMENDATION_GIVEN", "推荐意见：" + task.text(), RECOMMENDER));
    }

    /** The association was silent: that is recorded, and the entry goes on. */
    public void recordSilence(String entryNo, Decided silence) {
        cases.lock(entryNo);
        deadlines.end(entryNo, PERIOD);
        cases.opinion(entryNo, silence.opinion("SILENT", RECOMMENDER));
        cases.note(entryNo, new CaseEvent("RECOMMENDATION_SILENT", RECOMMENDER + silence.text() + "，转入形式审查", "系统"));
    }

    /** 不予推荐: the entry does not take part. */
    public void closeDeclined(String entryNo) {
        List<CaseOpinion> opinions = cases.opinions(entryNo);
        String reason = opinions.get(opinions.size() - 1).opinion().opinion();
        cases.move(entryNo, EntryStatus.NOT_ADMITTED);
        cases.conclude(entryNo, Map.of("reason", reason));
        Entry entry = entries.change(entryNo, pending -> pending.withState(EntryState.OUT));
        end.decided(entry.contestNo());
    }
}
