package cn.kexie.document;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.personal.PersonalData;
import cn.kexie.privacy.PersonalRecords;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The papers issued and the templates they were issued with. */
@Component
class DocumentRegister {

    private static final String SHOWN = """
            select d.*, r.content as rendering from official_document d
            left join document_rendering r on r.document_id = d.id
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final PersonalData personal;

    DocumentRegister(JdbcClient jdbc, ObjectMapper json, PersonalData personal) {
        this.jdbc = jdbc;
        this.json = json;
        this.personal = personal;
    }

    /** Papers of one kind, issuer, template and moment; one statement. */
    void addAll(List<OfficialDocument> documents) {
        var first = documents.get(0);
        jdbc.sql("""
                        insert into official_document (id, case_no, kind, kind_text, series, year, serial, issuer_code, issuer_name,
                            issuer_mark, subject, content, template_id, issued_at, valid_until, verification_code, verify_url)
                        select id, case_no, :kind, :kindText, :series, :year, serial, :issuerCode, :issuerName,
                            :issuerMark, subject, content, :templateId, :issuedAt, valid_until, code, url
                        from unnest(:ids::uuid[], :caseNos::text[], :serials::int[], :subjects::text[], :contents::text[],
                            :validUntils::date[], :codes::text[], :urls::text[])
                            as issued (id, case_no, serial, subject, content, valid_until, code, url)""")
                .param("kind", first.kind())
                .param("kindText", first.kindText())
                .param("series", first.number().series())
                .param("year", first.number().year())
                .param("issuerCode", first.issuer().code())
                .param("issuerName", first.issuer().name())
                .param("issuerMark", first.issuer().mark())
                .param("templateId", first.templateId())
                .param("issuedAt", first.issuedAt())
                .param("ids", column(documents, OfficialDocument::id))
                .param("caseNos", column(documents, OfficialDocument::caseNo))
                .param(
                        "serials",
                        column(documents, document -> document.number().serial()))
                .param("subjects", column(documents, OfficialDocument::subject))
                .param("contents", column(documents, document -> sealed(document, document.content())))
                .param("validUntils", column(documents, OfficialDocument::validUntil))
                .param("codes", column(documents, OfficialDocument::verificationCode))
                .param("urls", column(documents, OfficialDocument::verifyUrl))
                .update();
    }

    private static String[] column(List<OfficialDocument> documents, Function<OfficialDocument, ?> value) {
        return documents.stream()
                .map(value)
                .map(cell -> Objects.toString(cell, null))
                .toArray(String[]::new);
    }

    void keep(LetterTemplate template) {
        jdbc.sql("""
                        insert into document_template (id, name, source, released) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(template.id(), template.name(), template.source(), template.released())
                .update();
    }

    LetterTemplate template(String id) {
        return jdbc.sql("select id, name, source, released from document_template where id = ?")
                .param(id)
                .query((row, at) -> new LetterTemplate(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("source"),
                        row.getBoolean("released")))
                .single();
    }

    /** The papers of a case, without what they say. */
    List<OfficialDocument> of(String caseNo) {
        return jdbc.sql("select * from official_document where case_no = ? order by issued_at, series, serial")
                .param(caseNo)
                .query((row, at) -> document(row, Map.of()))
                .list();
    }

    /** The papers of a case with what they say now, without whom they were rendered. */
    List<OfficialDocument> opened(String caseNo) {
        return jdbc.sql(SHOWN + "where d.case_no = ? order by d.issued_at, d.series, d.serial")
                .param(caseNo)
                .query((row, at) -> shown(row))
                .list();
    }

    /** The paper as it is read now. */
    Optional<OfficialDocument> find(String caseNo, String documentId) {
        return jdbc.sql(SHOWN + "where d.case_no = ? and d.id::text = ?")
                .params(caseNo, documentId)
                .query((row, at) -> shown(row))
                .optional();
    }

    /** The paper as it was issued; empty when that was forgotten. */
    Optional<OfficialDocument> original(String caseNo, String documentId) {
        return jdbc.sql(SHOWN + "where d.case_no = ? and d.id::text = ? and r.original_removed_at is null")
                .params(caseNo, documentId)
                .query((row, at) -> document(row, content(row)))
                .optional();
    }

    /** The paper with this code, without what it says. */
    Optional<OfficialDocument> byCode(String verificationCode) {
        return jdbc.sql(SHOWN + "where d.verification_code = ?")
                .param(verificationCode)
                .query((row, at) -> {
                    OfficialDocument document = document(row, Map.of());
                    return row.getString("rendering") == null ? document : document.rendered(Map.of());
                })
                .optional();
    }

    /** Keeps a rendering beside the paper; a later one takes the place of an earlier one. */
    void render(String documentId, Map<String, Object> content, OffsetDateTime at) {
        jdbc.sql("""
                        insert into document_rendering (document_id, content, made_at) values (?::uuid, ?, ?)
                        on conflict (document_id) do update set content = excluded.content, made_at = excluded.made_at
                        """)
                .params(documentId, personal.seal(DocumentSealing.RENDERING.of(documentId), written(content)), at)
                .update();
    }

    /** Whether people were left out of the paper who still stand in what was issued. */
    boolean keepsOriginalBeside(String documentId) {
        return jdbc.sql("""
                        select exists (select from document_rendering
                            where document_id::text = ? and original_removed_at is null)
                        """).param(documentId).query(Boolean.class).single();
    }

    /** The one way a paper loses what it said: the time it had to be kept for is over. */
    void forgetOriginal(OfficialDocument document, Map<String, Object> content, OffsetDateTime at) {
        jdbc.sql("update official_document set content = ? where id::text = ?")
                .params(sealed(document, content), document.id())
                .update();
        jdbc.sql("update document_rendering set original_removed_at = ? where document_id::text = ?")
                .params(at, document.id())
                .update();
    }

    /** Takes the reasons of revocation out of the case. @return whether there was one */
    boolean forgetReasons(String caseNo) {
        List<UUID> revoked = jdbc.sql("""
                        select id from official_document where case_no = ? and revoked_reason is not null for update
                        """).param(caseNo).query(UUID.class).list();
        jdbc.sql("""
                        update official_document d set revoked_reason = forgotten.reason
                        from unnest(:ids::uuid[], :reasons::text[]) as forgotten (id, reason) where d.id = forgotten.id
                        """)
                .param("ids", revoked.toArray(UUID[]::new))
                .param("reasons", reasons(revoked, PersonalRecords.REMOVED))
                .update();
        return !revoked.isEmpty();
    }

    /** Returns false when nothing was changed: unknown, or revoked before. */
    boolean revoke(String documentId, String reason, OffsetDateTime at) {
        return jdbc.sql("""
                                update official_document set status = 'REVOKED', revoked_at = ?, revoked_reason = ?
                                where id::text = ? and status = 'VALID'""").params(at, reason(documentId, reason), documentId).update() > 0;
    }

    void revokeAll(Collection<String> caseNos, String kind, String reason, OffsetDateTime at) {
        List<UUID> valid = jdbc.sql("""
                        select id from official_document
                        where case_no = any (?) and kind = ? and status = 'VALID' order by id for update
                        """)
                .params(caseNos.toArray(String[]::new), kind)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        update official_document d set status = 'REVOKED', revoked_at = :at, revoked_reason = revoked.reason
                        from unnest(:ids::uuid[], :reasons::text[]) as revoked (id, reason) where d.id = revoked.id
                        """)
                .param("at", at)
                .param("ids", valid.toArray(UUID[]::new))
                .param("reasons", reasons(valid, reason))
                .update();
    }

    boolean exists(String documentId) {
        return jdbc.sql("select exists (select from official_document where id::text = ?)")
                .param(documentId)
                .query(Boolean.class)
                .single();
    }

    private static OfficialDocument document(ResultSet row, Map<String, Object> content) throws SQLException {
        return new OfficialDocument(
                row.getString("id"),
                row.getString("case_no"),
                row.getString("kind"),
                row.getString("kind_text"),
                new DocumentNumber(row.getString("series"), row.getInt("year"), row.getInt("serial")),
                new Issuer(row.getString("issuer_code"), row.getString("issuer_name"), row.getString("issuer_mark")),
                row.getString("subject"),
                content,
                row.getString("template_id"),
                ChinaTime.of(row, "issued_at"),
                row.getObject("valid_until", LocalDate.class),
                row.getString("verification_code"),
                row.getString("verify_url"),
                "REVOKED".equals(row.getString("status")),
                false);
    }

    private OfficialDocument shown(ResultSet row) throws SQLException {
        String rendering = row.getString("rendering");
        return rendering == null
                ? document(row, content(row))
                : document(row, Map.of())
                        .rendered(read(personal.open(DocumentSealing.RENDERING.of(row.getObject("id")), rendering)));
    }

    private String sealed(OfficialDocument document, Map<String, Object> content) {
        return personal.seal(
                DocumentSealing.CONTENT.of(UUID.fromString(document.id()), document.caseNo(), document.kind()),
                written(content));
    }

    private Map<String, Object> content(ResultSet row) throws SQLException {
        return read(personal.open(DocumentSealing.CONTENT.in(row), row.getString("content")));
    }

    private String[] reasons(List<UUID> documents, String reason) {
        return documents.stream().map(id -> reason(id.toString(), reason)).toArray(String[]::new);
    }

    private String reason(String documentId, String reason) {
        return personal.seal(DocumentSealing.REVOKED_REASON.of(documentId), reason);
    }

    private String written(Map<String, Object> content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException quotesTheText) {
            throw new IllegalArgumentException("文书内容无法保存");
        }
    }

    private Map<String, Object> read(String content) {
        try {
            return json.readValue(content, new TypeReference<>() {});
        } catch (JsonProcessingException quotesTheText) {
            throw new IllegalStateException("文书内容无法读取");
        }
    }
}
