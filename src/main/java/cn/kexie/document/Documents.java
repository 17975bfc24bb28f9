package cn.kexie.document;

import cn.kexie.audit.Audited;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.PublicUrl;
import cn.kexie.platform.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues official documents, prints them, revokes them and answers whether they are genuine. */
@Service
public class Documents {

    private static final Logger LOG = LoggerFactory.getLogger(Documents.class);

    private final DocumentRegister register;
    private final DocumentNumbers numbers;
    private final LetterTemplates templates;
    private final Press press;
    private final FontBook fonts;
    private final PaperPreviews previews;
    private final Clock clock;
    private final PublicUrl publicUrl;

    Documents(
            DocumentRegister register,
            DocumentNumbers numbers,
            LetterTemplates templates,
            Press press,
            FontBook fonts,
            PaperPreviews previews,
            Clock clock,
            @Value("${kexie.public-url}") PublicUrl publicUrl) {
        this.register = register;
        this.numbers = numbers;
        this.templates = templates;
        this.press = press;
        this.fonts = fonts;
        this.previews = previews;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /**
     * Issues a paper in the transaction of the decision: rolled back, its number is free again. The number's row stays
     * locked until then, so a paper is issued late in the transaction.
     *
     * @throws IllegalArgumentException when the content lacks what the template needs
     */
    @Transactional
    @Audited(
            value = "DOCUMENT_ISSUED",
            kind = "document",
            subject = "#result.documentId()",
            details = {"number=#result.number()", "kind=#order.kind()", "case=#order.caseNo()"})
    public IssuedDocument issue(DocumentOrder order) {
        var letter = letter(order);
        requireComplete(order, letter);
        var issuedAt = now();
        var number = numbers.next(order.issuer(), letter.suffix(), issuedAt.getYear());
        var document = document(order, letter, number, issuedAt);
        register.keep(letter.template());
        register.addAll(List.of(document));
        previews.note(document, letter.template());
        reportMissingGlyphs(document);
        return document.issued();
    }

    /**
     * Issues many papers of one kind and one issuer, numbered in their order, in a number of statements that does not
     * depend on how many there are.
     *
     * @return what was issued, in the order of the orders
     * @throws IllegalArgumentException when a content lacks what the template needs, or kinds or issuers differ
     */
    @Transactional
    @Audited(
            value = "DOCUMENT_ISSUED",
            kind = "document",
            subject = "#result.![documentId()]",
            details = {"first=#result.isEmpty() ? null : #result[0].number()", "count=#result.size()"})
    public List<IssuedDocument> issueAll(List<DocumentOrder> orders) {
        if (orders.isEmpty()) {
            return List.of();
        }
        requireUniform(orders);
        var first = orders.get(0);
        var letter = letter(first);
        orders.forEach(order -> requireComplete(order, letter));
        var issuedAt = now();
        var given = numbers.next(first.issuer(), letter.suffix(), issuedAt.getYear(), orders.size());
        var documents = IntStream.range(0, orders.size())
                .mapToObj(i -> document(orders.get(i), letter, given.get(i), issuedAt))
                .toList();
        register.keep(letter.template());
        register.addAll(documents);
        documents.forEach(document -> previews.note(document, letter.template()));
        documents.forEach(this::reportMissingGlyphs);
        return documents.stream().map(OfficialDocument::issued).toList();
    }

    /** The papers of a case in the order of issue. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(String caseNo) {
        return register.of(caseNo).stream().map(OfficialDocument::issued).toList();
    }

    /** The pages as they are read now: of the rendering where people were left out; the same bytes every time. */
    @Transactional(readOnly = true)
    public byte[] pdf(String caseNo, String documentId) {
        var document = register.find(caseNo, documentId).orElseThrow(Documents::unknown);
        return press.pdf(document, register.template(document.templateId()));
    }

    /**
     * The pages as they were issued, with the people left out since. When its time is over: 404 ORIGINAL_REMOVED.
     */
    @Transactional(readOnly = true)
    public byte[] original(String caseNo, String documentId) {
        register.find(caseNo, documentId).orElseThrow(Documents::unknown);
        var document = register.original(caseNo, documentId)
                .orElseThrow(() -> Refusal.unknown("ORIGINAL_REMOVED", "该文书的保存期限已满，原件中的个人信息已经删除，只有去标识化件"));
        return press.pdf(document, register.template(document.templateId()));
    }

    /** Revokes a paper; a second time changes nothing and keeps the first reason. */
    @Transactional
    @Audited(value = "DOCUMENT_REVOKED", kind = "document", subject = "#documentId")
    public void revoke(String documentId, String reason) {
        if (!register.revoke(documentId, reason, now()) && !register.exists(documentId)) {
            throw unknown();
        }
    }

    /** Revokes every valid paper of a kind that was issued in one of these cases, in the same number of statements always. */
    @Transactional
    @Audited(value = "DOCUMENTS_REVOKED", subject = "#caseNos", details = "kind=#kind")
    public void revokeAll(Collection<String> caseNos, String kind, String reason) {
        if (!caseNos.isEmpty()) {
            register.revokeAll(caseNos, kind, reason, now());
        }
    }

    /**
     * Renders the papers of a case that name these people without them, and without what was written about them. What was
     * issued is not touched: it stays sealed, its rendering is read in its place, and whoever verifies it is told so.
     *
     * @return whether there was anything
     */
    @Transactional
    @Audited(value = "DOCUMENTS_DEIDENTIFIED", subject = "#caseNo")
    public boolean deidentify(String caseNo, Predicate<String> people) {
        List<OfficialDocument> naming = register.opened(caseNo).stream()
                .filter(document -> LetterContent.names(document.content(), people))
                .toList();
        naming.forEach(
                document -> register.render(document.id(), LetterContent.without(document.content(), people), now()));
        return !naming.isEmpty();
    }

    /**
     * Forgets for good whom the papers of a case named and what was written about anybody, because the time they had to be
     * kept for is over; what is left of each is marked as the rendering it is.
     *
     * @return whether there was anything
     */
    @Transactional
    @Audited(value = "DOCUMENTS_DEPERSONALISED", subject = "#caseNo")
    public boolean forget(String caseNo) {
        boolean changed = register.forgetReasons(caseNo);
        for (OfficialDocument document : register.opened(caseNo)) {
            Map<String, Object> without = LetterContent.withoutAnybody(document.content());
            if (!without.equals(document.content()) || register.keepsOriginalBeside(document.id())) {
                register.render(document.id(), without, now());
                register.forgetOriginal(document, without, now());
                changed = true;
            }
        }
        return changed;
    }

    /** What the public may know of the paper with this code, typed in any case, with or without dashes. */
    @Transactional(readOnly = true)
    public Verification verify(String code) {
        return register.byCode(VerificationCode.normalise(code))
                .map(document -> document.verified(ChinaTime.today(clock)))
                .orElseThrow(() -> Refusal.unknown(
                        "UNKNOWN_VERIFICATION_CODE", "没有查到该验证码对应的文书，请核对文书上的验证码后重试；如仍查不到，该文书可能不是本系统签发的"));
    }

    private IssuableLetter letter(DocumentOrder order) {
        return order.letter() == null ? templates.of(order.kind()) : templates.of(order.letter());
    }

    private OfficialDocument document(
            DocumentOrder order, IssuableLetter letter, DocumentNumber number, OffsetDateTime issuedAt) {
        var code = VerificationCode.next();
        return new OfficialDocument(
                UUID.randomUUID().toString(),
                order.caseNo(),
                letter.kind(),
                letter.title(),
                number,
                order.issuer(),
                order.subject(),
                order.content(),
                letter.template().id(),
                issuedAt,
                order.validUntil(),
                code,
                publicUrl.of("/verify/" + code),
                false,
                false);
    }

    private static void requireUniform(List<DocumentOrder> orders) {
        var first = orders.get(0);
        var uniform = orders.stream()
                .allMatch(order -> order.kind().equals(first.kind())
                        && Objects.equals(order.letter(), first.letter())
                        && order.issuer().equals(first.issuer()));
        if (!uniform) {
            throw new IllegalArgumentException("同批印发的文书应为同一种类、同一机关");
        }
    }

    private static void requireComplete(DocumentOrder order, IssuableLetter letter) {
        var missing = letter.missing(order.content());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(letter.title() + "缺少内容：" + String.join("、", missing));
        }
    }

    private void reportMissingGlyphs(OfficialDocument document) {
        var missing = fonts.missing(document.issuer().name() + document.content());
        if (!missing.isEmpty()) {
            // The characters may belong to a name, which must not enter the log; the page shows them.
            LOG.warn("文书 {} 中有 {} 个字没有字体，版面上将印出其编码；请用 kexie.fonts.extra 指定含有这些字的字体", document.number(), missing.size());
        }
    }

    private OffsetDateTime now() {
        return ChinaTime.now(clock);
    }

    private static Refusal unknown() {
        return Refusal.unknown("UNKNOWN_DOCUMENT", "没有找到该文书，请核对文书编号");
    }
}
