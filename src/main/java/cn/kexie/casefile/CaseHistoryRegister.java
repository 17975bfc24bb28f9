package cn.kexie.casefile;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What happened to the cases: timeline, corrections and opinions. */
interface CaseHistoryRegister {

    void note(String caseNo, OffsetDateTime at, CaseEvent event);

    /** The same event in the timelines of all these cases. */
    void noteAll(Collection<String> caseNos, OffsetDateTime at, CaseEvent event);

    List<TimelineEntry> timeline(String caseNo);

    void requestCorrections(String caseNo, List<Correction> corrections, OffsetDateTime at, LocalDate answerBy);

    void answerCorrections(String caseNo, Set<String> items, OffsetDateTime at);

    List<CaseCorrection> corrections(String caseNo);

    void addOpinion(String caseNo, Opinion opinion, OffsetDateTime at);

    List<CaseOpinion> opinions(String caseNo);

    /** Opinions a person gave in these cases, oldest first. */
    List<CaseOpinion> opinionsOf(String userId, Collection<String> caseNos);
}
