package cn.kexie.calendar;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

interface DeadlineRegister extends Repository<DeadlineState, Long> {

    DeadlineState save(DeadlineState deadline);

    Optional<DeadlineState> findById(Long id);

    Optional<DeadlineState> findByCaseNoAndKindAndEndedOnIsNull(CaseNo caseNo, String kind);

    List<DeadlineState> findByCaseNoAndEndedOnIsNullOrderByIdDesc(CaseNo caseNo);

    List<DeadlineState> findByCaseNoInAndEndedOnIsNullOrderByIdDesc(Collection<CaseNo> caseNos);

    Optional<DeadlineState> findFirstByCaseNoOrderByIdDesc(CaseNo caseNo);

    Optional<DeadlineState> findFirstByCaseNoAndKindOrderByIdDesc(CaseNo caseNo, String kind);

    List<DeadlineState> findByCaseNoAndEndedOnIsNotNullOrderById(CaseNo caseNo);

    /** The next page of running deadlines after an id. */
    List<DeadlineState> findTop200ByEndedOnIsNullAndIdGreaterThanOrderByIdAsc(long id);

    @Query("select count(*) from deadline where ended_on is null and estimated")
    int countEstimated();

    @Query("select max(due_date) from deadline where ended_on is null")
    Optional<LocalDate> latestDueDate();

    /** Starts the stopped clocks of these cases again. */
    @Modifying
    @Query("update deadline_pause p set resumed_on = :today from deadline d"
            + " where d.id = p.deadline_id and d.ended_on is null and p.resumed_on is null and d.case_no in (:caseNos)")
    void resumeAll(Collection<CaseNo> caseNos, LocalDate today);

    @Modifying
    @Query("update deadline set ended_on = :today, version = version + 1"
            + " where ended_on is null and case_no in (:caseNos)")
    void endAll(Collection<CaseNo> caseNos, LocalDate today);
}
