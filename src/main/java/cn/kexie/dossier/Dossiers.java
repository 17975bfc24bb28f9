package cn.kexie.dossier;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.casefile.CaseTask;
import cn.kexie.casefile.CaseTasks;
import cn.kexie.casefile.CaseViews;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.ClosedProcess;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.MaterialNames;
import cn.kexie.casefile.Materials;
import cn.kexie.casefile.ProcedureWords;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the dossier of a case together for the staff who work on it. */
@Service
@Transactional(readOnly = true)
public class Dossiers {

    private final CaseAccess access;
    private final ContactAccess contactAccess;
    private final CaseTasks tasks;
    private final TaskDeadlines deadlines;
    private final Cases cases;
    private final CaseViews views;
    private final Materials materials;
    private final KeptAnswers answers;
    private final KnownProcedures procedures;
    private final ProcedureWords words;
    private final ObjectProvider<MaterialNames> names;
    private final ObjectProvider<DossierAddition> additions;
    private final Clock clock;

    Dossiers(
            CaseAccess access,
            ContactAccess contactAccess,
            CaseTasks tasks,
            TaskDeadlines deadlines,
            Cases cases,
            CaseViews views,
            Materials materials,
            KeptAnswers answers,
            KnownProcedures procedures,
            ProcedureWords words,
            ObjectProvider<MaterialNames> names,
            ObjectProvider<DossierAddition> additions,
            Clock clock) {
        this.access = access;
        this.contactAccess = contactAccess;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.cases = cases;
        this.views = views;
        this.materials = materials;
        this.answers = answers;
        this.names = names;
        this.additions = additions;
        this.clock = clock;
        this.procedures = procedures;
        this.words = words;
    }

    /** The dossier of the case a task belongs to, or 404 UNKNOWN_TASK when this person may not see the task. */
    public Dossier ofTask(String taskId, StaffPrincipal staff) {
        return tasks.find(taskId, staff)
                .map(task -> dossier(task, cases.get(task.caseNo())))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_TASK", "没有找到该任务，它可能已由他人办结，请刷新任务列表"));
    }

    /** The dossier of a case, or 404 UNKNOWN_CASE when this person may not read it. */
    public Dossier ofCase(CaseNo caseNo, StaffPrincipal staff) {
        CaseFile file = access.readable(caseNo, staff);
        return dossier(file, views.deadline(file).orElse(null));
    }

    /** How a case stands, for whoever has found out that it may be shown. */
    public Progress progress(CaseNo caseNo) {
        CaseFile file = cases.get(caseNo);
        return new Progress(
                ChinaTime.today(clock),
                caseNo,
                words.of(file).name(),
                file.statusText(),
                file.open(),
                file.step(),
                file.applicant(),
                file.authority(),
                file.submittedAt(),
                views.deadline(file).orElse(null),
                awaited(caseNo, source(file)),
                cases.timeline(caseNo),
                views.documents(caseNo));
    }

    /** Where whoever applied asked to be written to; what stands for a removed address is none. */
    public Optional<String> mailAddress(CaseNo caseNo) {
        return cases.find(caseNo)
                .flatMap(file -> source(file).mailAddress(caseNo))
                .filter(address -> address.indexOf('@') > 0);
    }

    private Dossier dossier(CaseTask task, CaseFile file) {
        DeadlineView deadline = deadlines.of(task).orElse(null);
        return tasks.closing(task.taskId())
                .map(process -> closed(file, process, deadline))
                .orElseGet(() -> dossier(file, deadline));
    }

    /** The parts of a dossier that hold mobiles or e-mail addresses, in full, for those who have to reach people. */
    public List<DossierSection> contacts(CaseNo caseNo, StaffPrincipal staff) {
        CaseFile file = access.readable(caseNo, staff);
        contactAccess.require(file, staff);
        return Stream.concat(
                        sections(file, source(file)).stream(),
                        CorrectionLines.sections(cases.corrections(caseNo)).stream())
                .filter(section -> !section.equals(section.masked()))
                .toList();
    }

    private Dossier dossier(CaseFile file, DeadlineView deadline) {
        DossierSource source = source(file);
        CaseNo caseNo = file.caseNo();
        List<Material> filed = materials.of(caseNo);
        MaterialLines lines = new MaterialLines(caseNo, source, names.stream().toList());
        List<DossierSection> sections = sections(file, source);
        List<DossierSection> masked =
                sections.stream().map(DossierSection::masked).toList();
        return new Dossier(
                ChinaTime.today(clock),
                caseNo,
                file.procedure(),
                words.of(file).name(),
                file.status(),
                file.statusText(),
                source.subjects(List.of(caseNo)).get(caseNo),
                file.applicant(),
                file.authority(),
                file.submittedAt(),
                file.acceptedAt(),
                file.step(),
                deadline,
                masked,
                lines.of(filed),
                new CorrectionLines(source, filed, lines).of(cases.corrections(caseNo)),
                opinions(caseNo),
                cases.timeline(caseNo),
                views.documents(caseNo),
                hints(caseNo, source),
                !masked.equals(sections));
    }

    /** Only what is to be decided and what everybody may know. */
    private Dossier closed(CaseFile file, ClosedProcess process, DeadlineView deadline) {
        DossierSource source = source(file);
        List<DossierSection> sections = new ArrayList<>(matter(file, process));
        sections.addAll(source.publicSections(file.caseNo()));
        return new Dossier(
                ChinaTime.today(clock),
                file.caseNo(),
                file.procedure(),
                words.of(file).name(),
                file.status(),
                file.statusText(),
                null,
                file.applicant(),
                file.authority(),
                file.submittedAt(),
                null,
                null,
                deadline,
                sections,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static List<DossierSection> matter(CaseFile file, ClosedProcess process) {
        return process instanceof ClosedDossier closed ? closed.matter(file.caseNo()) : List.of();
    }

    private List<DossierSection> sections(CaseFile file, DossierSource source) {
        return Stream.concat(source.sections(file.caseNo()).stream(), answers.section(file.caseNo()).stream())
                .toList();
    }

    private DossierSource source(CaseFile file) {
        return procedures
                .find(file.procedure())
                .map(source -> source.ofCase(file.caseNo()))
                .orElseGet(() -> new UndescribedProcedure(file.procedure()));
    }

    private List<DossierHint> hints(CaseNo caseNo, DossierSource source) {
        return Stream.concat(
                        source.hints(caseNo).stream(),
                        additions.stream().flatMap(addition -> addition.hints(caseNo).stream()))
                .toList();
    }

    private List<Progress.MissingLine> awaited(CaseNo caseNo, DossierSource source) {
        return cases.corrections(caseNo).stream()
                .filter(correction -> !correction.answered())
                .map(correction -> new Progress.MissingLine(
                        source.materialLabel(correction.item()), correction.reason(), correction.answerBy()))
                .toList();
    }

    private List<Dossier.OpinionLine> opinions(CaseNo caseNo) {
        Predicate<CaseOpinion> earlier =
                additions.stream().map(addition -> addition.earlier(caseNo)).reduce(given -> false, Predicate::or);
        Stream<Dossier.OpinionLine> decided = cases.opinions(caseNo).stream()
                .map(given -> new Dossier.OpinionLine(
                        given.opinion().stepText(),
                        given.opinion().decisionText(),
                        given.opinion().opinion(),
                        given.opinion().role(),
                        given.at(),
                        earlier.test(given)));
        Stream<Dossier.OpinionLine> added = additions.stream().flatMap(addition -> addition.opinions(caseNo).stream());
        return Stream.concat(decided, added)
                .sorted(Comparator.comparing(Dossier.OpinionLine::at))
                .toList();
    }

    /** Stands in for a procedure that contributes nothing. */
    private record UndescribedProcedure(String procedure) implements DossierSource {

        @Override
        public List<? extends CaseStatus> statuses() {
            return List.of();
        }

        @Override
        public List<DossierSection> sections(CaseNo caseNo) {
            return List.of();
        }

        @Override
        public String materialLabel(String item) {
            return item;
        }
    }
}
