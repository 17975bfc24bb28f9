package cn.kexie.contest.entry.view;

import cn.kexie.contest.ContestDossierPart;
import cn.kexie.contest.ContestStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.dossier.DossierSection;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.publicity.PublicityViews;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The works that are objected to, for whoever handles the objections. */
@Component
@Order(2)
class DisputedWorks implements ContestDossierPart {

    private final Contests contests;
    private final PublicityViews publicities;
    private final FiledEntries entries;
    private final EntryDossier dossier;

    DisputedWorks(Contests contests, PublicityViews publicities, FiledEntries entries, EntryDossier dossier) {
        this.contests = contests;
        this.publicities = publicities;
        this.entries = entries;
        this.dossier = dossier;
    }

    @Override
    public List<DossierSection> sections(String contestNo) {
        if (contests.status(contestNo) != ContestStatus.PUBLICITY) {
            return List.of();
        }
        return publicities.disputed(CaseNo.of(contestNo)).stream()
                .filter(entryNo -> entries.find(entryNo).isPresent())
                .flatMap(this::work)
                .toList();
    }

    private Stream<DossierSection> work(String entryNo) {
        return dossier.sections(CaseNo.of(entryNo)).stream()
                .map(section -> new DossierSection(
                        "有异议的作品 %s：%s".formatted(entryNo, section.title()), section.columns(), section.rows()));
    }
}
