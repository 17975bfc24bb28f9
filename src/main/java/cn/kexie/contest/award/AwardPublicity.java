package cn.kexie.contest.award;

import cn.kexie.audit.Audited;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.entry.EntryFacts;
import cn.kexie.contest.ranking.Rankings;
import cn.kexie.contest.ranking.Rankings.Line;
import cn.kexie.contest.rules.ContestScope;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.Publicities;
import cn.kexie.publicity.PublicityItem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 拟表彰作品公示: work, unit, grade and score, nobody's name. */
@Service
@Transactional
public class AwardPublicity {

    private final Contests contests;
    private final Rankings rankings;
    private final Entries entries;
    private final Publicities publicities;
    private final AwardRegister register;

    AwardPublicity(
            Contests contests, Rankings rankings, Entries entries, Publicities publicities, AwardRegister register) {
        this.contests = contests;
        this.rankings = rankings;
        this.entries = entries;
        this.publicities = publicities;
        this.register = register;
    }

    /** Lays down the list of awards not made public before and answers its title; empty when there is none. */
    @Audited(value = "AWARDS_ANNOUNCED", subject = "#contestNo")
    public Optional<String> announce(String contestNo) {
        Contest contest = contests.lock(contestNo);
        Map<String, String> published = register.published(contestNo);
        List<Line> lines =
                ProposedAwards.of(contest, rankings.current(contestNo)).changedSince(published);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (contests.status(contestNo) != ContestStatus.PUBLICITY) {
            contests.move(contestNo, ContestStatus.PUBLICITY);
        }
        String title =
                "%s拟表彰作品%s".formatted(QuotedTitle.of(contest.plan().title()), published.isEmpty() ? "公示" : "补充公示");
        publicities.announce(CaseNo.of(contestNo), title, items(contest, lines));
        register.publish(contestNo, grades(lines));
        return Optional.of(title);
    }

    private List<PublicityItem> items(Contest contest, List<Line> lines) {
        Map<String, EntryFacts> facts = entries.admitted(contest.contestNo()).stream()
                .collect(Collectors.toMap(EntryFacts::entryNo, Function.identity()));
        boolean internal = contest.plan().scope() == ContestScope.INTERNAL;
        return lines.stream()
                .map(line -> new PublicityItem(line.entryNo(), text(line, facts.get(line.entryNo()), internal)))
                .toList();
    }

    private static String text(Line line, EntryFacts facts, boolean internal) {
        String unit = internal ? facts.applicantUnit() : facts.applicantName();
        return "%s · %s · %s · %s 分"
                .formatted(line.title(), unit, line.grade(), line.score().toPlainString());
    }

    private static Map<String, String> grades(List<Line> lines) {
        Map<String, String> grades = new LinkedHashMap<>();
        lines.forEach(line -> grades.put(line.entryNo(), line.grade()));
        return grades;
    }
}
