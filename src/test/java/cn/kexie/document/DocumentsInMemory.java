package cn.kexie.document;

import cn.kexie.platform.PublicUrl;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Documents with their real templates, kept and numbered in memory. */
public final class DocumentsInMemory {

    private static final DocumentFiles FILES = new DocumentFiles(Path.of("target", "no-data"));
    private static final LetterTemplates TEMPLATES = new LetterTemplates(FILES);
    private static final FontBook FONTS = new FontBook(new FontSettings(null, null, null, null, null));

    private DocumentsInMemory() {}

    public static Documents documents(Clock clock) {
        return new Documents(
                new Register(),
                new Numbers(),
                TEMPLATES,
                null,
                FONTS,
                new PaperPreviews(null),
                clock,
                new PublicUrl("http://localhost:8080"));
    }

    private static final class Register extends DocumentRegister {

        private final List<OfficialDocument> rows = new ArrayList<>();

        Register() {
            super(null, null, null);
        }

        @Override
        void addAll(List<OfficialDocument> documents) {
            rows.addAll(documents);
        }

        @Override
        void keep(LetterTemplate template) {}

        @Override
        List<OfficialDocument> of(String caseNo) {
            return rows.stream()
                    .filter(document -> document.caseNo().equals(caseNo))
                    .toList();
        }

        @Override
        boolean revoke(String documentId, String reason, OffsetDateTime at) {
            rows.replaceAll(row -> row.id().equals(documentId) ? revoked(row) : row);
            return exists(documentId);
        }

        @Override
        Optional<OfficialDocument> byCode(String verificationCode) {
            return rows.stream()
                    .filter(row -> row.verificationCode().equals(verificationCode))
                    .findFirst();
        }

        @Override
        void revokeAll(Collection<String> caseNos, String kind, String reason, OffsetDateTime at) {
            rows.replaceAll(row -> caseNos.contains(row.caseNo()) && row.kind().equals(kind) ? revoked(row) : row);
        }

        @Override
        List<OfficialDocument> opened(String caseNo) {
            return of(caseNo);
        }

        @Override
        void render(String documentId, Map<String, Object> content, OffsetDateTime at) {
            rows.replaceAll(row -> row.id().equals(documentId) ? row.rendered(content) : row);
        }

        @Override
        boolean keepsOriginalBeside(String documentId) {
            return false;
        }

        @Override
        void forgetOriginal(OfficialDocument document, Map<String, Object> content, OffsetDateTime at) {
            // A rendering takes the place of the paper here.
        }

        @Override
        boolean forgetReasons(String caseNo) {
            return false;
        }

        private static OfficialDocument revoked(OfficialDocument row) {
            return copy(row, row.content(), true);
        }

        private static OfficialDocument copy(OfficialDocument row, Map<String, Object> content, boolean revoked) {
            return new OfficialDocument(
                    row.id(),
                    row.caseNo(),
                    row.kind(),
                    row.kindText(),
                    row.number(),
                    row.issuer(),
                    row.subject(),
                    content,
                    row.templateId(),
                    row.issuedAt(),
                    row.validUntil(),
                    row.verificationCode(),
                    row.verifyUrl(),
                    revoked,
                    row.deidentified());
        }

        @Override
        boolean exists(String documentId) {
            return rows.stream().anyMatch(document -> document.id().equals(documentId));
        }
    }

    private static final class Numbers extends DocumentNumbers {

        private final Map<String, Integer> last = new HashMap<>();

        Numbers() {
            super(null);
        }

        @Override
        List<DocumentNumber> next(Issuer issuer, String suffix, int year, int count) {
            String series = issuer.mark() + suffix;
            return IntStream.range(0, count)
                    .mapToObj(i -> new DocumentNumber(series, year, last.merge(series, 1, Integer::sum)))
                    .toList();
        }
    }
}
