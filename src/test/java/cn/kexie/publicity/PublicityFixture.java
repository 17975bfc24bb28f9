package cn.kexie.publicity;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.Cases;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The publicity without Spring and database, for the process tests of any procedure. */
public final class PublicityFixture {

    private final List<ItemsConfirmed> confirmed = new ArrayList<>();
    private final Publicities publicities;
    private final PublicityViews views;
    private final Objections objections;
    private final ObjectionHandling handling;

    public PublicityFixture(
            PublicityProcess process, Cases cases, Deadlines deadlines, TimeLimits timeLimits, Clock clock) {
        PublicityRegister register = new PublicityRegisterInMemory();
        publicities = new Publicities(register, cases, deadlines, timeLimits, this::hear, clock);
        views = new PublicityViews(register, deadlines, clock);
        objections = new Objections(register, views, cases, process, clock);
        handling = new ObjectionHandling(register, cases, deadlines, timeLimits, this::hear, clock);
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

    private void hear(Object event) {
        confirmed.add((ItemsConfirmed) event);
    }
}
