package cn.kexie.contest.results;

import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.view.ContestView;
import cn.kexie.contest.view.ContestViews;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Contests that are published, and from the publicity on who won what. Nothing earlier, whoever asks. */
@Service
@Transactional(readOnly = true)
public class PublishedResults {

    private static final Set<ContestStatus> PUBLISHED = EnumSet.of(ContestStatus.PUBLICITY, ContestStatus.AWARDED);

    /** The pages are for everybody, whoever asks for them. */
    private static final Object PUBLIC = null;

    private final ContestViews contests;
    private final WinnerLists winners;

    PublishedResults(ContestViews contests, WinnerLists winners) {
        this.contests = contests;
        this.winners = winners;
    }

    public Page<ContestView.Line> contests(int page, int size) {
        return contests.page(PUBLIC, null, null, page, size);
    }

    /** The contest, or 404 UNKNOWN_CONTEST. */
    public ContestView contest(String contestNo) {
        return contests.of(contestNo, PUBLIC);
    }

    /**
     * @param category null for every track
     * @return empty before the publicity has begun
     * @throws Refusal 400 BAD_PARAMETER for a track the contest does not have
     */
    public Optional<Page<Winner>> winners(ContestView contest, String category, int page, int size) {
        if (category != null && !contest.categories().contains(category)) {
            throw Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", "本次竞赛没有这个参赛类别，请从列表中选择");
        }
        return PUBLISHED.contains(contest.status())
                ? Optional.of(new Page<>(
                        page,
                        size,
                        winners.count(contest.contestNo(), category),
                        winners.page(contest.contestNo(), category, size, (long) page * size)))
                : Optional.empty();
    }
}
