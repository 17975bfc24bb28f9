package cn.kexie.dossier;

import cn.kexie.casefile.Applicant;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.CaseTasks;
import cn.kexie.casefile.CaseTasks.FinishedTask;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Opinion;
import cn.kexie.platform.Page;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person has completed, with the case and the decision. */
@Service
@Transactional(readOnly = true)
public class DoneTasks {

    private final CaseTasks tasks;
    private final Cases cases;
    private final CaseSubjects subjects;
    private final ObjectProvider<DossierAddition> additions;

    DoneTasks(CaseTasks tasks, Cases cases, CaseSubjects subjects, ObjectProvider<DossierAddition> additions) {
        this.tasks = tasks;
        this.cases = cases;
        this.subjects = subjects;
        this.additions = additions;
    }

    /** Tasks this person completed, newest first. */
    public Page<DoneTask> of(StaffPrincipal staff, int page, int size) {
        Page<FinishedTask> finished = tasks.finishedBy(staff, page, size);
        Set<CaseNo> caseNos =
                finished.items().stream().map(FinishedTask::caseNo).collect(Collectors.toSet());
        Map<CaseNo, CaseFile> files =
                cases.findAll(caseNos).stream().collect(Collectors.toMap(CaseFile::caseNo, Function.identity()));
        List<CaseOpinion> opinions = cases.opinionsOf(staff.userId(), caseNos);
        Map<CaseNo, String> about = subjects.of(files.values());
        Set<String> recallable = recallable(finished.items());
        List<DoneTask> items = finished.items().stream()
                .map(task -> done(
                        task,
                        recallable.contains(task.taskId()),
                        about.get(task.caseNo()),
                        Optional.ofNullable(files.get(task.caseNo())),
                        opinion(task, opinions)))
                .toList();
        return new Page<>(page, size, finished.totalElements(), items);
    }

    private Set<String> recallable(List<FinishedTask> finished) {
        List<String> taskIds = finished.stream().map(FinishedTask::taskId).toList();
        return additions.stream()
                .flatMap(addition -> addition.recallable(taskIds).stream())
                .collect(Collectors.toSet());
    }

    private static DoneTask done(
            FinishedTask task, boolean recallable, String subject, Optional<CaseFile> file, Optional<Opinion> opinion) {
        return new DoneTask(
                task.taskId(),
                task.name(),
                task.caseNo(),
                subject,
                file.map(CaseFile::applicant).map(Applicant::name).orElse(null),
                file.map(CaseFile::statusText).orElse(null),
                opinion.map(Opinion::decisionText).orElse(null),
                opinion.map(Opinion::opinion).orElse(null),
                task.finishedAt(),
                recallable);
    }

    /** A step may be worked twice, after a return; the opinion recorded nearest to its end is meant. */
    private static Optional<Opinion> opinion(FinishedTask task, List<CaseOpinion> opinions) {
        return opinions.stream()
                .filter(given -> given.caseNo().equals(task.caseNo()))
                .filter(given -> given.opinion().step().equals(task.step()))
                .min(Comparator.comparing(
                        given -> Duration.between(given.at(), task.finishedAt()).abs()))
                .map(CaseOpinion::opinion);
    }
}
