package cn.kexie.attack;

import cn.kexie.membership.AssociationOfOne;
import cn.kexie.support.Answer;
import cn.kexie.support.Staff;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the product shows what is sealed, by {@code table.column}. */
record SealedDoors(JdbcClient jdbc, Staff administrator, AssociationOfOne association) {

    private static final String OF_ATTACHMENT =
            "select case_no from kexie.case_material where attachment_id = ? and replaced_at is null limit 1";
    private static final String OF_PUBLICITY = "select case_no from kexie.publicity where publicity_no = ?";
    private static final String OF_RENDERING =
            "select case_no || '/documents/' || id from kexie.official_document where id = ?::uuid";

    boolean leadTo(String column) {
        return doors().containsKey(column) || isOfMember(column);
    }

    /** Empty where there is no way to this row. */
    Optional<Answer> read(SealedRows.Row row) {
        String column =
                row.place().column().table() + "." + row.place().column().column();
        if (isOfMember(column)) {
            String memberNo = row.place().key().get(0).toString();
            return Optional.of(memberNo)
                    .filter(no -> no.startsWith(association.associationNo() + "-"))
                    .map(no -> association.enterprise().get(association.path("members/" + no)));
        }
        return doors().get(column).apply(row).map(administrator::get);
    }

    private static boolean isOfMember(String column) {
        return column.equals("member.person") || column.equals("member.end_reason");
    }

    private Map<String, Function<SealedRows.Row, Optional<String>>> doors() {
        Function<SealedRows.Row, Optional<String>> dossier = row -> Optional.of(dossier(key(row, 0)));
        Function<SealedRows.Row, Optional<String>> list =
                row -> of(OF_PUBLICITY, row).map(SealedDoors::dossier);
        return Map.ofEntries(
                Map.entry("case_file.reason", row -> Optional.of("/api/v1/cases/" + key(row, 0))),
                Map.entry("case_event.text", row -> Optional.of("/api/v1/cases/%s/timeline".formatted(key(row, 0)))),
                Map.entry("case_correction.reason", row -> Optional.of("/api/v1/cases/" + key(row, 0))),
                Map.entry("case_correction.amendment", dossier),
                Map.entry("case_opinion.opinion", dossier),
                Map.entry("attachment.file_name", row -> of(OF_ATTACHMENT, row).map(SealedDoors::dossier)),
                Map.entry("establishment.application", dossier),
                Map.entry("establishment.meeting", dossier),
                Map.entry("association_officer.name", row -> Optional.of("/api/v1/associations/" + key(row, 0))),
                Map.entry(
                        "official_document.content",
                        row -> Optional.of("/api/v1/cases/%s/documents/%s".formatted(key(row, 1), key(row, 0)))),
                Map.entry(
                        "document_rendering.content",
                        row -> of(OF_RENDERING, row).map("/api/v1/cases/"::concat)),
                Map.entry("publicity_item.text", list),
                Map.entry("publicity_objection.name", list),
                Map.entry("publicity_objection.reason", list),
                Map.entry("member_application.form", dossier),
                Map.entry("member_application.reasons", dossier),
                Map.entry("member_removal.reasons", dossier),
                Map.entry("member_transfer.reason", dossier),
                Map.entry("member_roster_row.form", dossier),
                Map.entry("matter_case.application", dossier),
                Map.entry("case_answer.value", dossier),
                Map.entry("matter_paper.content", dossier),
                Map.entry("contest.seed", row -> Optional.of("/api/v1/contests/" + key(row, 0))),
                Map.entry("contest_judge.name", row -> Optional.of("/api/v1/contests/" + key(row, 0))),
                Map.entry("contest_entry.form", dossier));
    }

    private static String dossier(String caseNo) {
        return "/api/v1/cases/%s/dossier".formatted(caseNo);
    }

    private Optional<String> of(String sql, SealedRows.Row row) {
        return jdbc.sql(sql).param(key(row, 0)).query(String.class).optional();
    }

    private static String key(SealedRows.Row row, int part) {
        return row.place().key().get(part).toString();
    }
}
