package cn.kexie.handling;

import cn.kexie.audit.Audited;
import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CaseEvent;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.handover.Colleague;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 抄送: lets colleagues read a case, and knows who has. */
@Service
@Transactional
public class Copies {

    private final TasksAtHand tasks;
    private final Associates associates;
    private final CopyRegister register;
    private final PeopleNames names;
    private final Cases cases;
    private final Clock clock;

    Copies(
            TasksAtHand tasks,
            Associates associates,
            CopyRegister register,
            PeopleNames names,
            Cases cases,
            Clock clock) {
        this.tasks = tasks;
        this.associates = associates;
        this.register = register;
        this.names = names;
        this.cases = cases;
        this.clock = clock;
    }

    /** Whoever has one that is unread gets no other. */
    @Audited(
            value = "CASE_COPIED",
            subject = "#result.caseNo()",
            details = {"task=#taskId", "to=#result.userIds()"})
    public Copied send(String taskId, List<String> to, StaffPrincipal staff) {
        OperableTask task = tasks.shared(taskId, Operation.COPY, staff);
        List<Colleague> readers = associates.chosen(task, Operation.COPY, to, staff.userId());
        OffsetDateTime now = ChinaTime.now(clock);
        List<Colleague> told = readers.stream()
                .filter(reader -> register.add(
                        task.caseNo(),
                        task.name(),
                        reader.userId(),
                        staff.userId().value(),
                        now))
                .toList();
        if (!told.isEmpty()) {
            cases.note(
                    task.caseNo(),
                    new CaseEvent("CASE_COPIED", "“%s”已抄送 %d 名同事".formatted(task.name(), told.size()), "办理机构"));
        }
        return new Copied(task.caseNo(), told);
    }

    /** What was copied to this person, newest first, and how much of it is unread. */
    @Transactional(readOnly = true)
    public CopyPage of(StaffPrincipal staff, int page, int size) {
        List<CopyRegister.Copy> copies = register.of(staff.userId(), size, (long) page * size);
        Map<CaseNo, CaseFile> files =
                cases.findAll(copies.stream().map(CopyRegister.Copy::caseNo).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(CaseFile::caseNo, Function.identity()));
        Map<String, String> named =
                names.of(copies.stream().map(CopyRegister.Copy::copiedBy).collect(Collectors.toSet()));
        return new CopyPage(
                page,
                size,
                register.count(staff.userId()),
                register.countUnread(staff.userId()),
                copies.stream()
                        .map(copy -> line(copy, files.get(copy.caseNo()), named.get(copy.copiedBy())))
                        .toList());
    }

    private static CopyLine line(CopyRegister.Copy copy, CaseFile file, String by) {
        Applicant applicant = file.applicant();
        return new CopyLine(
                copy.caseNo(),
                copy.stepText(),
                applicant.name(),
                file.statusText(),
                by,
                copy.copiedAt(),
                copy.readAt());
    }

    /** Refused with 404 UNKNOWN_COPY for a case that was not copied to this person; a second time changes nothing. */
    @Audited(value = "COPY_READ", subject = "#caseNo")
    public Read read(CaseNo caseNo, StaffPrincipal staff) {
        if (!register.isCopied(caseNo, staff.userId())) {
            throw Refusal.unknown("UNKNOWN_COPY", "没有抄送给您的案件 %s".formatted(caseNo));
        }
        register.read(caseNo, staff.userId(), ChinaTime.now(clock));
        return new Read(caseNo, register.countUnread(staff.userId()));
    }

    /** @param to who was told now */
    public record Copied(CaseNo caseNo, List<Colleague> to) {

        public String userIds() {
            return to.stream().map(Colleague::userId).collect(Collectors.joining(","));
        }
    }

    /** @param readAt null for one that is unread */
    public record CopyLine(
            CaseNo caseNo,
            String taskName,
            String applicantName,
            String statusText,
            String copiedByName,
            OffsetDateTime copiedAt,
            OffsetDateTime readAt) {}

    public record CopyPage(int page, int size, long totalElements, long unread, List<CopyLine> items) {}

    /** @param unread how many copies are unread still */
    public record Read(CaseNo caseNo, long unread) {}
}
