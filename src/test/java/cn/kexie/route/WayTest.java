package cn.kexie.route;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.guide.Procedure;
import cn.kexie.guide.Procedure.Task;
import cn.kexie.guide.Procedure.Task.Kind;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.UserId;
import cn.kexie.route.Route.State;
import cn.kexie.route.Route.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("办理流程图：走过的、现在的、以后的、没有经过的，各按模型的次序")
class WayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final OffsetDateTime MORNING = ChinaTime.of(Instant.parse("2026-11-18T01:00:00Z"));

    private static final Procedure PROCEDURE = procedure(
            staff("acceptance", "examine", "受理审查", "ACCEPTANCE"),
            new Task("acceptance", "correct", "受理审查", "等待补正", null, null, Kind.APPLICANT, "CORRECTION", ""),
            staff("station", "review", null, "REVIEW"),
            staff("publicity", "first", "公示", null),
            staff("station", "decide", null, "REVIEW"),
            staff("publicity", "first", "再次公示", null));

    @Test
    void whatIsOpenIsHereAndWhatFollowsIsAhead() {
        assertThat(states(true, Map.of(), open("acceptance", "examine", "a", null)))
                .containsExactly(State.HERE, State.AHEAD, State.AHEAD, State.AHEAD, State.AHEAD, State.AHEAD);
    }

    @Test
    void aStepNobodyCameToIsPassedByOnceTheCaseIsBeyondIt() {
        List<State> states =
                states(true, Map.of(), done("acceptance", "examine", "a", "li"), open("station", "review", "s", "li"));
        assertThat(states).startsWith(State.DONE, State.PASSED_BY, State.HERE, State.AHEAD);
    }

    @Test
    void whatTheApplicantDidIsKnownByTheEndOfItsPeriod() {
        List<Step> steps = steps(
                true,
                Map.of("CORRECTION", DAY),
                done("acceptance", "examine", "a", "li"),
                open("acceptance", "examine", "a", null));
        assertThat(steps.get(1).state()).isEqualTo(State.DONE);
        assertThat(steps.get(1).doneOn()).isEqualTo(DAY);
        assertThat(steps.get(1).doneAt()).isNull();
    }

    @Test
    void aStepThatIsDoneAgainIsHereAndSaysHowOftenItWasDone() {
        Step step = steps(
                        true,
                        Map.of(),
                        done("acceptance", "examine", "a", "li"),
                        open("acceptance", "examine", "a", null))
                .get(0);
        assertThat(step.state()).isEqualTo(State.HERE);
        assertThat(step.times()).isOne();
        assertThat(step.unclaimed()).isOne();
        assertThat(step.people()).isEmpty();
    }

    @Test
    void aProcessCalledTwiceFillsItsPlacesOneAfterTheOther() {
        List<Step> steps = steps(
                true,
                Map.of(),
                done("publicity", "first", "one", "li"),
                done("station", "decide", "s", "li"),
                open("publicity", "first", "two", null));
        assertThat(steps.get(3).state()).isEqualTo(State.DONE);
        assertThat(steps.get(5).state()).isEqualTo(State.HERE);
    }

    @Test
    void aClosedCaseHasNothingAhead() {
        assertThat(states(false, Map.of(), done("acceptance", "examine", "a", "li")))
                .containsExactly(
                        State.DONE,
                        State.PASSED_BY,
                        State.PASSED_BY,
                        State.PASSED_BY,
                        State.PASSED_BY,
                        State.PASSED_BY);
    }

    @Test
    void peopleAreNamedAndThePeriodOfTheStepIsShown() {
        Step step = steps(true, Map.of(), open("station", "review", "s", "li")).get(2);
        assertThat(step.people()).containsExactly("李四");
        assertThat(step.until()).isEqualTo(DAY);
        assertThat(step.workingDaysLeft()).isEqualTo(3);
        assertThat(step.unclaimed()).isZero();
    }

    @Test
    void aWaitAtATaskIsNoSecondTask() {
        Step step = steps(
                        true,
                        Map.of(),
                        open("station", "review", "s", "li"),
                        new Visit("station", "review", "s", null, null, null, null))
                .get(2);
        assertThat(step.people()).containsExactly("李四");
        assertThat(step.unclaimed()).isZero();
    }

    @Test
    void whatTheProcedureDoesNotSpeakOfFollowsItsSteps() {
        List<Step> steps = steps(false, Map.of(), open("appeal", "hear", "x", null));
        assertThat(steps).hasSize(7);
        assertThat(steps.get(6).name()).isEqualTo("hear");
        assertThat(steps.get(6).state()).isEqualTo(State.HERE);
    }

    private static List<State> states(boolean open, Map<String, LocalDate> ended, Visit... visits) {
        return steps(open, ended, visits).stream().map(Step::state).toList();
    }

    private static List<Step> steps(boolean open, Map<String, LocalDate> ended, Visit... visits) {
        return new Way(
                        new Travelled(PROCEDURE, List.of(visits)),
                        open,
                        ended,
                        Map.of("REVIEW", until(DAY)),
                        WayTest::until,
                        Map.of(new UserId("li"), "李四"))
                .steps();
    }

    private static DeadlineView until(LocalDate day) {
        return new DeadlineView("REVIEW", "审核期限", day.minusDays(5), day, 2, 3, null, false, List.of());
    }

    private static Visit open(String process, String element, String instance, String person) {
        return new Visit(process, element, instance, element, UserId.of(person), null, null);
    }

    private static Visit done(String process, String element, String instance, String person) {
        return new Visit(process, element, instance, element, UserId.of(person), MORNING, null);
    }

    private static Task staff(String process, String element, String part, String period) {
        return new Task(process, element, part, element, "经办人", "review", Kind.STAFF, period, "");
    }

    private static Procedure procedure(Task... tasks) {
        return new Procedure("station", "示例事项", "", "1", Map.of(), List.of(tasks), List.of(), List.of(), List.of());
    }
}
