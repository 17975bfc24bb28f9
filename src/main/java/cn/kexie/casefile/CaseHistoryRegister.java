package cn.kexie.casefile;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened to the cases: timeline, corrections and opinions. */
interface CaseHistoryRegister {

    void note(CaseNo caseNo, OffsetDateTime at, CaseEvent event);

    /** The same event in the timelines of all these cases. */
    void noteAll(Collection<CaseNo> caseNos, OffsetDateTime at, CaseEvent event);

    List<TimelineEntry> timeline(CaseNo caseNo);

    void requestCorrections(CaseNo caseNo, List<Correction> corrections, OffsetDateTime at, LocalDate answerBy);

    /** @param amendments of those items that are places of the application */
    void answerCorrections(CaseNo caseNo, Set<String> items, Map<String, Amendment> amendments, OffsetDateTime at);

    /** Takes away what was changed, which may tell of people; that it was changed stays. */
    boolean forgetAmendments(CaseNo caseNo);

    List<CaseCorrection> corrections(CaseNo caseNo);

    void addOpinion(CaseNo caseNo, Opinion opinion, OffsetDateTime at);

    List<CaseOpinion> opinions(CaseNo caseNo);

    /** Opinions a person gave in these cases, oldest first. */
    List<CaseOpinion> opinionsOf(UserId userId, Collection<CaseNo> caseNos);
}
