package cn.kexie.publicity;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.TimeLimits;
import cn.kexie.casefile.CasefileInMemory;
import cn.kexie.casefile.Cases;
import cn.kexie.platform.Fault;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import cn.kexie.privacy.ConsentsInMemory;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The publicity without Spring and database, for the process tests of any procedure. */
public final class PublicityFixture {

    private final List<ItemsConfirmed> confirmed = new ArrayList<>();
    private final Publicities publicities;
    private final PublicityViews views;
    private final Objections objections;
    private final ObjectionHandling handling;

    private final List<ObjectionRules> rules = new ArrayList<>();

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
        objections = new Objections(
                register,
                views,
                cases,
                process,
                new ObjectionEvidence(casefile.materials(), casefile.attachments()),
                List.of(asked()),
                new ConsentsInMemory(),
                clock);
        handling = new ObjectionHandling(
                register, cases, deadlines, timeLimits, this::hear, List.of(asked()), userId -> Set.of(), clock);
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

    /** From now on this procedure's rules apply as well. */
    public void rules(ObjectionRules rule) {
        rules.add(rule);
    }

    private ObjectionRules asked() {
        return new ObjectionRules() {
            @Override
            public Stream<Fault> faults(CaseNo caseNo, String item, Objector objector) {
                return rules.stream().flatMap(rule -> rule.faults(caseNo, item, objector));
            }

            @Override
            public Optional<String> obstacle(CaseNo caseNo, String item, UserId userId) {
                return rules.stream()
                        .flatMap(rule -> rule.obstacle(caseNo, item, userId).stream())
                        .findFirst();
            }
        };
    }

    private void hear(Object event) {
        confirmed.add((ItemsConfirmed) event);
    }
}
