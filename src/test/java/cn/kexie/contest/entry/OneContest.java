package cn.kexie.contest.entry;

import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestPlan;
import cn.kexie.contest.ContestProcess;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.Organiser;
import cn.kexie.contest.rules.ContestRules;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.platform.Refusal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A contest that takes entries, in the place of all contests; hears itself what its process would hear. */
public final class OneContest implements Contests, ContestProcess {

    public static final String NO = "CON-2026-000001";
    public static final String ORGANISER = "91440106MA9ORGANX0";

    private final List<String> finished = new ArrayList<>();
    private final OffsetDateTime entriesOpen;
    private OffsetDateTime entriesClose;
    private ContestStatus status = ContestStatus.OPEN;
    private ContestScope scope = ContestScope.CROSS_UNIT;
    private Integer quota;
    private boolean blinded = true;

    OneContest(OffsetDateTime entriesOpen, OffsetDateTime entriesClose) {
        this.entriesOpen = entriesOpen;
        this.entriesClose = entriesClose;
    }

    public void become(ContestStatus next) {
        status = next;
    }

    public void limit(int entriesPerUnit) {
        quota = entriesPerUnit;
    }

    public void restrictTo(ContestScope only) {
        scope = only;
    }

    public void showNames() {
        blinded = false;
    }

    /** Contests that were told that all their entries are decided. */
    public List<String> finished() {
        return finished;
    }

    @Override
    public Contest get(String contestNo) {
        if (!contestNo.equals(NO)) {
            throw Refusal.unknown("UNKNOWN_CONTEST", "没有这个竞赛");
        }
        Organiser organiser = new Organiser(Organiser.Kind.ENTERPRISE, ORGANISER, "主办企业", ORGANISER);
        return new Contest(NO, 1, organiser, plan(), entriesOpen, entriesClose, 1, rules(), "版本", "00", "00", false);
    }

    private ContestPlan plan() {
        return new ContestPlan(
                "五小竞赛",
                scope,
                "粤科协〔2026〕1号",
                List.of("MINI_RENOVATION", "MINI_INVENTION"),
                List.of(),
                entriesOpen,
                entriesClose,
                3,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                quota);
    }

    private ContestRules rules() {
        return new ContestRules(
                List.of(), null, List.of(), List.of(), 3, 3, null, blinded, false, quota, 10, false, Map.of());
    }

    @Override
    public Contest lock(String contestNo) {
        return get(contestNo);
    }

    @Override
    public ContestStatus status(String contestNo) {
        return status;
    }

    @Override
    public String statusText(String contestNo) {
        return status.name();
    }

    @Override
    public void move(String contestNo, ContestStatus next) {
        become(next);
    }

    @Override
    public void move(String contestNo, ContestStatus next, String step) {
        become(next);
    }

    @Override
    public void formalChecksFinished(String contestNo) {
        finished.add(contestNo);
    }

    @Override
    public void nextStage(String contestNo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void revealSeed(String contestNo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void planned(Contest contest) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void roundFinished(String contestNo) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void postponed(Contest contest) {
        entriesClose = contest.entriesClose();
    }

    @Override
    public void cancelled(String contestNo) {
        throw new UnsupportedOperationException();
    }
}
