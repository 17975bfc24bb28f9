package cn.kexie.route;

import cn.kexie.calendar.DeadlineView;
import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseAccess;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.StaffNames;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.security.StaffPrincipal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways of cases through their procedures. */
@Service
@Transactional(readOnly = true)
public class Routes {

    private final CaseAccess access;
    private final Cases cases;
    private final TravelledRoutes travelled;
    private final Deadlines deadlines;
    private final StaffNames names;
    private final Clock clock;

    Routes(
            CaseAccess access,
            Cases cases,
            TravelledRoutes travelled,
            Deadlines deadlines,
            StaffNames names,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.travelled = travelled;
        this.deadlines = deadlines;
        this.names = names;
        this.clock = clock;
    }

    /** The way of a case, or 404 UNKNOWN_CASE when this person may not read it. */
    public Route of(CaseNo caseNo, StaffPrincipal staff) {
        return route(access.readable(caseNo, staff));
    }

    /** The way of a case without the people who work on it, for whoever has found out that it may be shown. */
    public Route shown(CaseNo caseNo) {
        return route(cases.get(caseNo)).withoutPeople();
    }

    private Route route(CaseFile file) {
        return new Route(
                file.caseNo(),
                file.submittedAt(),
                travelled.of(file.caseNo()).map(way -> steps(file, way)).orElse(List.of()),
                file.open() ? null : file.statusText());
    }

    private List<Route.Step> steps(CaseFile file, Travelled way) {
        CaseNo caseNo = file.caseNo();
        Map<String, DeadlineView> running = deadlines.running(List.of(caseNo)).getOrDefault(caseNo, List.of()).stream()
                .collect(Collectors.toMap(DeadlineView::kind, Function.identity(), (last, before) -> last));
        return new Way(
                        way,
                        file.open(),
                        deadlines.ended(caseNo),
                        running,
                        this::until,
                        names.called(way.visits().stream()
                                .map(Visit::person)
                                .filter(Objects::nonNull)
                                .toList()))
                .steps();
    }

    private DeadlineView until(LocalDate day) {
        return deadlines.until(ChinaTime.today(clock), day, "办理期限");
    }
}
