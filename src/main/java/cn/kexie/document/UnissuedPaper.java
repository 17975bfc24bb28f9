package cn.kexie.document;

/** A paper that would have been issued. */
public final class UnissuedPaper {

    private final OfficialDocument document;
    private final LetterTemplate template;

    UnissuedPaper(OfficialDocument document, LetterTemplate template) {
        this.document = document;
        this.template = template;
    }

    public String kindText() {
        return document.kindText();
    }

    OfficialDocument document() {
        return document;
    }

    LetterTemplate template() {
        return template;
    }
}
