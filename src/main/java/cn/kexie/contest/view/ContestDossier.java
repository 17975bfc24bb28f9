package cn.kexie.contest.view;

import cn.kexie.casefile.CaseStatus;
import cn.kexie.committee.CommitteeVotes;
import cn.kexie.contest.Contest;
import cn.kexie.contest.ContestDossierPart;
import cn.kexie.contest.ContestList;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.pool.ContestJudges;
import cn.kexie.contest.rules.ContestDefaults;
import cn.kexie.dossier.DossierHint;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSource;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.PublicityViews;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The contest as its office, the committee and supervision read it. */
@Component
class ContestDossier implements DossierSource {

    /** The committee and supervision read it afterwards and need not know who judged. */
    private static final Set<ContestStatus> OFFICE_ALONE = EnumSet.of(
            ContestStatus.DRAFT,
            ContestStatus.PUBLISHED,
            ContestStatus.OPEN,
            ContestStatus.CLOSED,
            ContestStatus.JUDGING);

    private final Contests contests;
    private final ContestList list;
    private final ContestDefaults defaults;
    private final ContestJudges judges;
    private final Entries entries;
    private final CommitteeVotes votes;
    private final PublicityViews publicities;
    private final ObjectProvider<DrawObstacles> obstacles;
    private final ObjectProvider<ContestDossierPart> parts;

    ContestDossier(
            Contests contests,
            ContestList list,
            ContestDefaults defaults,
            ContestJudges judges,
            Entries entries,
            CommitteeVotes votes,
            PublicityViews publicities,
            ObjectProvider<DrawObstacles> obstacles,
            ObjectProvider<ContestDossierPart> parts) {
        this.contests = contests;
        this.list = list;
        this.defaults = defaults;
        this.judges = judges;
        this.entries = entries;
        this.votes = votes;
        this.publicities = publicities;
        this.obstacles = obstacles;
        this.parts = parts;
    }

    @Override
    public String procedure() {
        return Contests.PROCEDURE;
    }

    @Override
    public List<? extends CaseStatus> statuses() {
        return List.of(ContestStatus.values());
    }

    @Override
    public List<DossierSection> sections(CaseNo contestNo) {
        ContestStatus status = contests.status(contestNo.value());
        return Stream.of(
                        matters(contestNo.value(), status),
                        publicSections(contestNo),
                        judgesAndWorks(contestNo.value(), status))
                .flatMap(List::stream)
                .toList();
    }

    /** The matter to be decided stands first. */
    private List<DossierSection> matters(String contestNo, ContestStatus status) {
        List<DossierSection> matters = new ArrayList<>();
        parts.orderedStream().forEach(part -> matters.addAll(part.sections(contestNo)));
        matters.addAll(votes.sections(CaseNo.of(contestNo)));
        matters.addAll(
                status == ContestStatus.PUBLICITY ? 0 : matters.size(), publicities.sections(CaseNo.of(contestNo)));
        return matters;
    }

    private List<DossierSection> judgesAndWorks(String contestNo, ContestStatus status) {
        List<DossierSection> sections = new ArrayList<>();
        if (OFFICE_ALONE.contains(status)) {
            sections.add(ContestSections.pool(judges.of(contestNo)));
        }
        Map<String, Integer> counts = entries.counts(contestNo);
        if (!counts.isEmpty()) {
            sections.add(ContestSections.entries(counts));
        }
        return sections;
    }

    @Override
    public List<DossierSection> publicSections(CaseNo contestNo) {
        Contest contest = contests.get(contestNo.value());
        return ContestSections.plan(contest, defaults.of(contest.plan().scope()));
    }

    @Override
    public Map<CaseNo, String> subjects(Collection<CaseNo> contestNos) {
        return list.titles(contestNos);
    }

    @Override
    public List<DossierHint> hints(CaseNo contestNo) {
        List<DossierHint> hints = new ArrayList<>();
        if (OFFICE_ALONE.contains(contests.status(contestNo.value()))) {
            obstacles.stream()
                    .flatMap(of -> of.of(contestNo.value()).stream())
                    .forEach(line -> hints.add(DossierHint.warn(line)));
        }
        parts.orderedStream().forEach(part -> hints.addAll(part.hints(contestNo.value())));
        return hints;
    }

    @Override
    public String materialLabel(String item) {
        return item;
    }
}
