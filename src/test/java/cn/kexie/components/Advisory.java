package cn.kexie.components;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A published weakness of a component and what it means here.
 *
 * @param affected versions that have it, see {@link VersionRange}
 * @param mitigation classes of ours that stand in its way
 * @param tests classes of ours that prove it
 * @param unused classes of others that our code must not touch, or the verdict falls
 * @param absent components that must not be on the class path, or the verdict falls
 * @param source where it was published
 */
record Advisory(
        String id,
        String component,
        String affected,
        String summary,
        Verdict verdict,
        String reason,
        List<String> mitigation,
        List<String> tests,
        List<String> unused,
        List<String> absent,
        String source,
        LocalDate reviewedOn,
        LocalDate reviewBy) {

    enum Verdict {
        AFFECTED_MITIGATED,
        NOT_AFFECTED,
        FIXED,
        ACCEPTED
    }

    Advisory {
        mitigation = mitigation == null ? List.of() : mitigation;
        tests = tests == null ? List.of() : tests;
        unused = unused == null ? List.of() : unused;
        absent = absent == null ? List.of() : absent;
    }

    boolean appliesTo(String version) {
        return VersionRange.parse(affected).contains(version);
    }

    Stream<String> namedClasses() {
        return Stream.of(mitigation, tests, unused).flatMap(List::stream);
    }
}
