package cn.kexie.publicity;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The publicity without Spring and database, for the process tests of any procedure. */
public final class PublicityFixture {

    private final List<ItemsConfirmed> confirmed = new ArrayList<>();
    private final Publicities publicities;
    private final PublicityViews views;
    private final Objections objections;
    private final ObjectionHandling handling;

    private final List<ObjectionObstacles> obstacles = new ArrayList<>();

    public PublicityFixture(
            PublicityProcess process,
            CasefileInMemory casefile,
            Deadlines deadlines,
            TimeLimits timeLimits,
            Clock clock) {
        Cases cases = casefile.cases();
        PublicityRegister register = new PublicityRegisterInMemory();
        publicities = new Publicities(register, cases, deadlines, timeLimits, this::hear, clock);
        views = new PublicityViews(register, deadlines, clock);
        objections =
                new Objections(register, views, cases, process, new ObjectionEvidence(casefile.materials()), clock);
        handling = new ObjectionHandling(
                register, cases, deadlines, timeLimits, this::hear, List.of(this::obstacle), clock);
    }

    public Publicities publicities() {
        return publicities;
    }

    public PublicityViews views() {
        return views;
    }

    public Objections objections() {
        return objections;
    }

    public ObjectionHandling handling() {
        return handling;
    }

    /** What procedures were told, oldest first. */
    public List<ItemsConfirmed> confirmed() {
        return List.copyOf(confirmed);
    }

    /** From now on this rule is asked as well who may handle an objection. */
    public void obstacles(ObjectionObstacles rule) {
        obstacles.add(rule);
    }

    private Optional<String> obstacle(String caseNo, String item, String userId) {
        return obstacles.stream()
                .flatMap(rule -> rule.obstacle(caseNo, item, userId).stream())
                .findFirst();
    }

    private void hear(Object event) {
        confirmed.add((ItemsConfirmed) event);
    }
}
