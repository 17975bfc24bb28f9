package cn.kexie.casefile;

import cn.kexie.audit.Audited;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Fault;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases and keeps what applicant and staff see of them. Every change locks the case first, so that changes of one
 * case happen one after the other.
 */
@Service
@Transactional
public class Cases {

    private static final int MANY = 5000;

    private final CaseFileRegister files;
    private final CaseHistoryRegister history;
    private final ProcedureWords words;
    private final Clock clock;

    Cases(CaseFileRegister files, CaseHistoryRegister history, ProcedureWords words, Clock clock) {
        this.files = files;
        this.history = history;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Opens a case and gives its number, {@code <prefix>-<yyyy>-<6 digits>}. Refused with 409 CASE_ALREADY_OPEN and
     * {@code caseNo} when an exclusive case of the applicant is open.
     */
    @Audited(value = "CASE_OPENED", subject = "#result", details = "procedure=#newCase.procedure()")
    public CaseNo open(NewCase newCase) {
        OffsetDateTime now = now();
        long serial = files.nextSerial(newCase.prefix(), now.getYear());
        CaseNo caseNo = CaseNo.of("%s-%d-%06d".formatted(newCase.prefix(), now.getYear(), serial));
        Wording wording = words.newest(newCase.procedure());
        String statusText = wording.status(newCase.status());
        if (!files.add(CaseFile.opened(caseNo, newCase, statusText, wording.firstStep(), now))) {
            throw alreadyOpen(newCase);
        }
        return caseNo;
    }

    /** The case, or 404 UNKNOWN_CASE. */
    @Transactional(readOnly = true)
    public CaseFile get(CaseNo caseNo) {
        return find(caseNo).orElseThrow(() -> unknown(caseNo));
    }

    /** The case if there is one of this number. */
    @Transactional(readOnly = true)
    public Optional<CaseFile> find(CaseNo caseNo) {
        return files.find(caseNo);
    }

    /** Those of the cases that exist. */
    @Transactional(readOnly = true)
    public List<CaseFile> findAll(Collection<CaseNo> caseNos) {
        return files.findAll(caseNos);
    }

    /** The case, with every other writer of it waiting until this transaction ends. */
    public CaseFile lock(CaseNo caseNo) {
        return files.findForUpdate(caseNo).orElseThrow(() -> unknown(caseNo));
    }

    /**
     * As {@link #lock(String)}, refused with 409 WRONG_STATE and {@code status} unless the case is in one of these; a case
     * of another procedure is 404 UNKNOWN_CASE.
     *
     * @param action what is about to be done, in Chinese, such as 提交补正材料
     */
    public CaseFile lock(CaseNo caseNo, String action, CaseStatus... allowed) {
        CaseFile file = lock(caseNo);
        if (Arrays.stream(allowed).noneMatch(status -> isOf(file, status))) {
            throw unknown(caseNo);
        }
        if (Arrays.stream(allowed).noneMatch(status -> status.name().equals(file.status()))) {
            throw wrongState(file, "不能%s；只有%s的案件可以".formatted(action, quoted(file, List.of(allowed))));
        }
        return file;
    }

    /** Moves the case to another status; 409 WRONG_STATE with {@code status} when that may not follow the current one. */
    @Audited(value = "CASE_MOVED", subject = "#caseNo", details = "status=#next.name()")
    public void move(CaseNo caseNo, CaseStatus next) {
        files.save(moved(caseNo, next));
    }

    /** As {@link #move(String, CaseStatus)}, and says in the same breath where the case then stands. */
    @Audited(value = "CASE_MOVED", subject = "#caseNo", details = "status=#next.name()")
    public void move(CaseNo caseNo, CaseStatus next, String step) {
        files.save(moved(caseNo, next).at(step));
    }

    /** As {@link #move(String, CaseStatus)}; the model of the running process says where the case then stands. */
    @Audited(value = "CASE_MOVED", subject = "#caseNo", details = "status=#next.name()")
    public void moveOn(CaseNo caseNo, CaseStatus next) {
        files.save(ahead(moved(caseNo, next)));
    }

    /**
     * As above, for who has locked the case in this transaction and changed nothing of it since.
     *
     * @param step where the case then stands, null to leave that
     */
    @Audited(value = "CASE_MOVED", subject = "#locked.caseNo()", details = "status=#next.name()")
    public void move(CaseFile locked, CaseStatus next, String step) {
        CaseFile moved = moved(locked, next);
        files.save(step == null ? moved : moved.at(step));
    }

    private CaseFile moved(CaseNo caseNo, CaseStatus next) {
        return moved(lock(caseNo), next);
    }

    private CaseFile moved(CaseFile file, CaseStatus next) {
        CaseStatus current = next.all().stream()
                .filter(status -> isOf(file, status) && status.name().equals(file.status()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(file.caseNo() + " has no status of " + next.getClass()));
        if (!current.canBecome(next)) {
            throw wrongState(file, "不能变为“%s”；%s".formatted(text(file, next), possible(file, current)));
        }
        return file.become(next, text(file, next));
    }

    /** A status that knows its word spares the question to the model. */
    private String text(CaseFile file, CaseStatus status) {
        return status.word().orElseGet(() -> words.of(file).status(status));
    }

    private static boolean isOf(CaseFile file, CaseStatus status) {
        return status.procedure().equals(file.procedure());
    }

    /**
     * Moves many cases of one procedure at once, each with the same entry in its timeline, in three statements per five
     * thousand cases; all are worded as by the edition of the first. Refused as {@link #move(String, CaseStatus)} when one of them may not move; then none does.
     */
    @Audited(
            value = "CASE_MOVED",
            subject = "#caseNos",
            details = {"status=#next.name()", "event=#event.event()"})
    public void moveAll(Collection<CaseNo> caseNos, CaseStatus next, String step, CaseEvent event) {
        List<CaseStatus> before =
                next.all().stream().filter(status -> status.canBecome(next)).toList();
        for (List<CaseNo> some : portions(caseNos)) {
            requireAll(some, new HashSet<>(files.lockAll(some, before)), next);
            files.moveAll(some, next, text(get(some.get(0)), next), step);
            history.noteAll(some, now(), event);
        }
    }

    /** The first one that may not move says why. */
    private void requireAll(List<CaseNo> caseNos, Set<CaseNo> movable, CaseStatus next) {
        caseNos.stream().filter(caseNo -> !movable.contains(caseNo)).findFirst().ifPresent(caseNo -> {
            moved(caseNo, next);
            throw new IllegalStateException(caseNo + " was changed meanwhile");
        });
    }

    /** Adds findings to the results of many cases at once, by case number; see {@link #conclude}. */
    public void concludeAll(Map<CaseNo, ? extends Map<String, Object>> results) {
        for (List<CaseNo> some : portions(results.keySet())) {
            Map<CaseNo, Map<String, Object>> found = new LinkedHashMap<>();
            some.forEach(caseNo -> found.put(caseNo, results.get(caseNo)));
            files.concludeAll(found);
        }
    }

    /** The same event in the timelines of many cases. */
    @Audited(value = "CASE_NOTED", subject = "#caseNos", details = "event=#event.event()")
    public void noteAll(Collection<CaseNo> caseNos, CaseEvent event) {
        portions(caseNos).forEach(some -> history.noteAll(some, now(), event));
    }

    /** The model of the running process says where the case stands now. */
    public void step(CaseNo caseNo) {
        change(caseNo, this::ahead);
    }

    private CaseFile ahead(CaseFile file) {
        return words.step(file.caseNo(), file.procedure()).map(file::at).orElse(file);
    }

    public void step(CaseNo caseNo, String text) {
        change(caseNo, file -> file.at(text));
    }

    public void accepted(CaseNo caseNo) {
        change(caseNo, file -> file.accepted(now()));
    }

    /** Hands the case to the competent body; from then on that body's staff see it. */
    @Audited(value = "CASE_TRANSFERRED", subject = "#caseNo", details = "authority=#competent.code()")
    public void transfer(CaseNo caseNo, Authority competent) {
        change(caseNo, file -> file.handedTo(competent));
    }

    /** Adds findings to the result of the case; a finding of the same name is replaced. */
    @Audited(value = "CASE_CONCLUDED", subject = "#caseNo")
    public void conclude(CaseNo caseNo, Map<String, Object> result) {
        change(caseNo, file -> file.concluded(result));
    }

    /** Lets the staff of another body read the case, such as the partner body asked for its opinion. */
    public void involve(CaseNo caseNo, Authority body) {
        lock(caseNo);
        files.addBody(caseNo, body);
    }

    @Audited(value = "CASE_NOTED", subject = "#caseNo", details = "event=#event.event()")
    public void note(CaseNo caseNo, CaseEvent event) {
        history.note(caseNo, now(), event);
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> timeline(CaseNo caseNo) {
        return history.timeline(caseNo);
    }

    /** Requests corrections as a new round. */
    @Audited(value = "CORRECTIONS_REQUESTED", subject = "#caseNo", details = "items=#corrections.size()")
    public void requestCorrections(CaseNo caseNo, List<Correction> corrections, LocalDate answerBy) {
        lock(caseNo);
        history.requestCorrections(caseNo, corrections, now(), answerBy);
    }

    /**
     * Marks items as answered; refused with CORRECTION_NOT_REQUESTED per item that is not awaited.
     *
     * @param amendments what the answer changed, by the items that are places of the application
     */
    public void answerCorrections(CaseNo caseNo, Set<String> items, Map<String, Amendment> amendments) {
        lock(caseNo);
        Set<String> awaited = awaitedCorrections(caseNo);
        if (!awaited.containsAll(items)) {
            throw notRequested(items.stream()
                    .filter(item -> !awaited.contains(item))
                    .sorted()
                    .toList());
        }
        history.answerCorrections(caseNo, items, amendments, now());
    }

    /** All corrections of the case, oldest round first. */
    @Transactional(readOnly = true)
    public List<CaseCorrection> corrections(CaseNo caseNo) {
        return history.corrections(caseNo);
    }

    /** Takes away what corrections changed, which may tell of people. */
    boolean forgetAmendments(CaseNo caseNo) {
        return history.forgetAmendments(caseNo);
    }

    /** Items the applicant has still to answer. */
    @Transactional(readOnly = true)
    public Set<String> awaitedCorrections(CaseNo caseNo) {
        return history.corrections(caseNo).stream()
                .filter(correction -> !correction.answered())
                .map(CaseCorrection::item)
                .collect(Collectors.toSet());
    }

    @Audited(
            value = "CASE_DECIDED",
            subject = "#caseNo",
            actor = "#opinion.userId() == null ? null : 'staff:' + #opinion.userId()",
            role = "#opinion.role()",
            details = {"step=#opinion.step()", "decision=#opinion.decision()"})
    public void opinion(CaseNo caseNo, Opinion opinion) {
        history.addOpinion(caseNo, opinion, now());
    }

    /** All opinions given in the case, oldest first. */
    @Transactional(readOnly = true)
    public List<CaseOpinion> opinions(CaseNo caseNo) {
        return history.opinions(caseNo);
    }

    /** The opinions this person gave in the cases. */
    @Transactional(readOnly = true)
    public List<CaseOpinion> opinionsOf(UserId userId, Collection<CaseNo> caseNos) {
        return history.opinionsOf(userId, caseNos);
    }

    @Transactional(readOnly = true)
    public Optional<CaseFile> openCaseOf(String procedure, String unifiedSocialCreditCode) {
        return files.findOpen(procedure, unifiedSocialCreditCode);
    }

    private void change(CaseNo caseNo, UnaryOperator<CaseFile> change) {
        files.save(change.apply(lock(caseNo)));
    }

    private static List<List<CaseNo>> portions(Collection<CaseNo> caseNos) {
        List<CaseNo> sorted = caseNos.stream().distinct().sorted().toList();
        return IntStream.iterate(0, from -> from < sorted.size(), from -> from + MANY)
                .mapToObj(from -> sorted.subList(from, Math.min(sorted.size(), from + MANY)))
                .toList();
    }

    private OffsetDateTime now() {
        return ChinaTime.now(clock);
    }

    private Refusal alreadyOpen(NewCase newCase) {
        Refusal refusal = Refusal.conflict("CASE_ALREADY_OPEN", "贵单位已有同类案件正在办理，请先查询其进展；办结或撤回后方可再次申请");
        openCaseOf(newCase.procedure(), newCase.applicant().unifiedSocialCreditCode())
                .ifPresent(other -> refusal.with("caseNo", other.caseNo().value()));
        return refusal;
    }

    static Refusal unknown(CaseNo caseNo) {
        return Refusal.unknown("UNKNOWN_CASE", "没有找到案件 %s，请核对案件编号".formatted(caseNo));
    }

    private static Refusal wrongState(CaseFile file, String why) {
        return Refusal.conflict("WRONG_STATE", "案件 %s 当前状态为“%s”，%s".formatted(file.caseNo(), file.statusText(), why))
                .with("status", file.status());
    }

    private String possible(CaseFile file, CaseStatus current) {
        List<CaseStatus> next =
                current.all().stream().filter(current::canBecome).toList();
        return next.isEmpty() ? "案件已经办结，不能再变更" : "目前可以变为" + quoted(file, next);
    }

    private String quoted(CaseFile file, List<CaseStatus> statuses) {
        return statuses.stream().map(status -> "“" + text(file, status) + "”").collect(Collectors.joining("、"));
    }

    private static Refusal notRequested(List<String> items) {
        return Refusal.invalid(items.stream()
                .map(item -> new Fault("", "CORRECTION_NOT_REQUESTED", "没有要求补正“%s”，请只提交补正通知书所列的内容".formatted(item)))
                .toList());
    }
}
