package cn.kexie.step;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CaseProcedure;
import cn.kexie.casefile.CaseProcedures;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.answer.CaseAnswers;
import cn.kexie.casefile.answer.CaseAnswersInMemory;
import cn.kexie.document.Documents;
import cn.kexie.party.PartyFixtures;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** The generic steps on registers in memory, for the procedures a test adds. */
public final class StepsFixture {

    private final List<CaseProcedure> procedures = new ArrayList<>();
    private final List<StepSource> sources = new ArrayList<>();
    private final CaseEndings endings;
    private final CaseSteps steps;
    private final CaseDecisions decisions;
    private final IssuedLetters letters;
    private final CaseClock clock;
    private final CaseAnswers answers;

    public StepsFixture(Cases cases, Deadlines deadlines, TimeLimits timeLimits, Documents documents, Clock time) {
        StepProcedures known = new StepProcedures(new Added(procedures), provider(sources));
        StepTimeline timeline = new StepTimeline(new StepSentences(known, cases), cases, deadlines);
        endings = new CaseEndings(known);
        steps = new CaseSteps(known, endings, timeline, cases, deadlines, PartyFixtures.bodies());
        clock = new CaseClock(known, timeline, cases, deadlines, timeLimits);
        answers = CaseAnswersInMemory.answers(time);
        decisions = new CaseDecisions(known, cases, provider(List.of()));
        letters = new IssuedLetters(known, cases, documents);
    }

    /** @param answers what the procedure answers the steps */
    public void add(CaseProcedure procedure, StepSource... answers) {
        procedures.add(procedure);
        answers(answers);
    }

    /** @param answers what a procedure that is declared in files answers the steps */
    public void answers(StepSource... answers) {
        sources.addAll(List.of(answers));
    }

    public CaseSteps steps() {
        return steps;
    }

    public CaseEndings endings() {
        return endings;
    }

    public CaseDecisions decisions() {
        return decisions;
    }

    public CaseClock clock() {
        return clock;
    }

    /** 存入卷宗. */
    public CaseAnswers kept() {
        return answers;
    }

    public IssuedLetters letters() {
        return letters;
    }

    private static <T> ObjectProvider<T> provider(List<T> beans) {
        return new ObjectProvider<>() {
            @Override
            public Stream<T> stream() {
                return beans.stream();
            }
        };
    }

    private record Added(List<CaseProcedure> procedures) implements CaseProcedures {

        @Override
        public Stream<CaseProcedure> all() {
            return procedures.stream();
        }

        @Override
        public Optional<CaseProcedure> find(String procedure) {
            return all().filter(one -> one.procedure().equals(procedure)).findFirst();
        }

        @Override
        public boolean isDeclared(String procedure) {
            return find(procedure).isEmpty();
        }
    }
}
