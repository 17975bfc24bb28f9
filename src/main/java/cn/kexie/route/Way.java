package cn.kexie.route;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.guide.Actor;
import cn.kexie.guide.Procedure.Task;
import cn.kexie.platform.identity.UserId;
import cn.kexie.route.Route.State;
import cn.kexie.route.Route.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lays what happened to a case over the steps of its procedure. */
final class Way {

    private final Map<String, LocalDate> ended;
    private final Map<String, DeadlineView> running;
    private final Function<LocalDate, DeadlineView> untilDay;
    private final Map<UserId, String> names;
    private final boolean open;
    private final List<Task> tasks;
    private final List<List<Visit>> visits;

    /**
     * @param ended on which day the periods of the case ended, by their kind
     * @param running the periods that run, by their kind
     * @param untilDay what a period until that day would show
     */
    Way(
            Travelled travelled,
            boolean open,
            Map<String, LocalDate> ended,
            Map<String, DeadlineView> running,
            Function<LocalDate, DeadlineView> untilDay,
            Map<UserId, String> names) {
        this.open = open;
        this.ended = ended;
        this.running = running;
        this.untilDay = untilDay;
        this.names = names;
        this.tasks = new ArrayList<>(travelled.procedure().tasks());
        this.visits = tasks.stream().<List<Visit>>map(task -> new ArrayList<>()).collect(Collectors.toList());
        lay(travelled);
    }

    List<Step> steps() {
        int here = IntStream.range(0, tasks.size())
                .filter(this::standsAt)
                .findFirst()
                .orElse(open ? 0 : tasks.size());
        return IntStream.range(0, tasks.size())
                .mapToObj(place -> step(place, state(place, here)))
                .toList();
    }

    /** A procedure may call a process at several places: its runs are laid over them one after the other. */
    private void lay(Travelled travelled) {
        Map<String, List<String>> runs = travelled.visits().stream()
                .collect(Collectors.groupingBy(
                        Visit::process,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                Visit::instance,
                                Collectors.collectingAndThen(
                                        Collectors.toList(),
                                        all -> all.stream().distinct().toList()))));
        for (Visit visit : travelled.visits()) {
            List<Integer> places = places(visit);
            if (!places.isEmpty()) {
                int run = runs.get(visit.process()).indexOf(visit.instance());
                visits.get(places.get(Math.min(run, places.size() - 1))).add(visit);
            } else if (visit.name() != null) {
                add(visit);
            }
        }
    }

    private List<Integer> places(Visit visit) {
        return IntStream.range(0, tasks.size())
                .filter(place -> tasks.get(place).process().equals(visit.process())
                        && tasks.get(place).element().equals(visit.element()))
                .boxed()
                .toList();
    }

    /** What the procedure does not speak of, such as an appeal, follows its own steps. */
    private void add(Visit visit) {
        tasks.add(
                new Task(visit.process(), visit.element(), null, visit.name(), null, null, Task.Kind.STAFF, null, ""));
        visits.add(new ArrayList<>(List.of(visit)));
    }

    private boolean standsAt(int place) {
        return visits.get(place).stream().anyMatch(visit -> !visit.done());
    }

    private State state(int place, int here) {
        if (standsAt(place)) {
            return State.HERE;
        }
        if (doneOn(place).isPresent()) {
            return State.DONE;
        }
        return open && place >= here ? State.AHEAD : State.PASSED_BY;
    }

    private Step step(int place, State state) {
        Task task = tasks.get(place);
        List<Visit> shown = visits.get(place).stream()
                .filter(visit -> visit.done() == (state == State.DONE))
                .toList();
        Optional<DeadlineView> deadline = state == State.HERE ? deadline(task, shown) : Optional.empty();
        return new Step(
                task.part(),
                shown.stream()
                        .map(Visit::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(task.name()),
                Actor.of(task),
                state,
                (int) visits.get(place).stream().filter(Visit::done).count(),
                state == State.DONE ? doneAt(place).orElse(null) : null,
                state == State.DONE ? doneOn(place).orElse(null) : null,
                people(shown),
                unclaimed(task, state, shown),
                deadline.map(DeadlineView::dueDate).orElse(null),
                deadline.map(DeadlineView::workingDaysLeft).orElse(null));
    }

    private List<String> people(Collection<Visit> shown) {
        return shown.stream()
                .map(Visit::person)
                .filter(Objects::nonNull)
                .distinct()
                .map(person -> names.getOrDefault(person, person.value()))
                .toList();
    }

    private static int unclaimed(Task task, State state, Collection<Visit> shown) {
        return state == State.HERE && task.kind() == Task.Kind.STAFF
                ? (int) shown.stream()
                        .filter(visit -> visit.name() != null && visit.person() == null)
                        .count()
                : 0;
    }

    private Optional<OffsetDateTime> doneAt(int place) {
        return visits.get(place).stream()
                .map(Visit::doneAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Of what nobody has to do only the end of its period is known. */
    private Optional<LocalDate> doneOn(int place) {
        Task task = tasks.get(place);
        return doneAt(place)
                .map(OffsetDateTime::toLocalDate)
                .or(() -> task.kind() == Task.Kind.STAFF
                        ? Optional.empty()
                        : Optional.ofNullable(task.period()).map(ended::get));
    }

    private Optional<DeadlineView> deadline(Task task, Collection<Visit> shown) {
        return Optional.ofNullable(task.period())
                .map(running::get)
                .or(() -> shown.stream()
                        .map(Visit::dueOn)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .map(untilDay));
    }
}
