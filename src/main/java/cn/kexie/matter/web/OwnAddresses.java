package cn.kexie.matter.web;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the applicant acts in cases of procedures that are older than the common addresses. */
final class OwnAddresses {

    private static final Map<String, String> ADDRESSES = Map.of(
            "association-establishment/corrections", "/api/v1/establishments/{caseNo}/corrections",
            "association-establishment/withdrawal", "/api/v1/establishments/{caseNo}/withdrawal",
            "association-establishment/submissions", "/api/v1/establishments/{caseNo}/founding-meeting",
            "member-application/corrections", "/api/v1/member-applications/{caseNo}/corrections",
            "member-application/withdrawal", "/api/v1/member-applications/{caseNo}/withdrawal",
            "member-application/appeals", "/api/v1/member-applications/{caseNo}/appeal",
            "member-roster/withdrawal", "/api/v1/member-rosters/{caseNo}/withdrawal",
            "contest-entry/corrections", "/api/v1/contest-entries/{caseNo}/corrections",
            "contest-entry/withdrawal", "/api/v1/contest-entries/{caseNo}/withdrawal");

    private OwnAddresses() {}

    static Optional<String> of(String procedure, String action) {
        return Optional.ofNullable(ADDRESSES.get(procedure + "/" + action));
    }

    static Stream<String> all() {
        return ADDRESSES.values().stream();
    }
}
