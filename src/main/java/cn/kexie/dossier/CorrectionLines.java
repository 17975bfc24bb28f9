package cn.kexie.dossier;

import cn.kexie.casefile.CaseCorrection;
import cn.kexie.casefile.Material;
import cn.kexie.dossier.Dossier.CorrectionLine;
import cn.kexie.platform.form.FormSheet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The corrections of one case, each with what was there before and what is there now. */
final class CorrectionLines {

    private final DossierSource source;
    private final List<Material> versions;
    private final MaterialLines materials;

    CorrectionLines(DossierSource source, List<Material> versions, MaterialLines materials) {
        this.source = source;
        this.versions = versions;
        this.materials = materials;
    }

    /** Mobiles and e-mail addresses hidden, as everywhere in the dossier. */
    List<CorrectionLine> of(List<CaseCorrection> corrections) {
        return corrections.stream().map(this::line).toList();
    }

    /** What was changed, in full. */
    static List<DossierSection> sections(List<CaseCorrection> corrections) {
        return corrections.stream()
                .filter(correction -> correction.amendment() != null)
                .flatMap(correction -> Stream.of(
                        section(correction.amendment().before(), "（第 %d 次补正前）".formatted(correction.round())),
                        section(correction.amendment().now(), "（第 %d 次补正后）".formatted(correction.round()))))
                .toList();
    }

    private CorrectionLine line(CaseCorrection correction) {
        Optional<DossierSection> before = Optional.ofNullable(correction.amendment())
                .map(amendment -> section(amendment.before(), "").masked());
        Optional<DossierSection> now = Optional.ofNullable(correction.amendment())
                .map(amendment -> section(amendment.now(), "").masked());
        Optional<Material> brought = brought(correction);
        return new CorrectionLine(
                correction.round(),
                correction.item(),
                source.materialLabel(correction.item()),
                correction.reason(),
                correction.answerBy(),
                correction.answered(),
                before.orElse(null),
                now.orElse(null),
                brought.flatMap(this::before).map(materials::version).orElse(null),
                brought.map(materials::version).orElse(null));
    }

    /** The version the answer brought. */
    private Optional<Material> brought(CaseCorrection correction) {
        return versions.stream()
                .filter(version -> correction.answered() && version.item().equals(correction.item()))
                .filter(version -> !version.attachedAt().isAfter(correction.answeredAt()))
                .max(Comparator.comparing(Material::version));
    }

    /** By their numbers: an answer may come within the second of the request. */
    private Optional<Material> before(Material brought) {
        return versions.stream()
                .filter(version -> version.item().equals(brought.item()))
                .filter(version -> version.version() == brought.version() - 1)
                .findFirst();
    }

    private static DossierSection section(FormSheet sheet, String which) {
        String title = sheet.title() + which;
        return sheet.columns() == null
                ? DossierSection.of(
                        title,
                        sheet.rows().stream()
                                .map(row -> new DossierSection.Row(row.get(0), row.get(1)))
                                .toList())
                : DossierSection.table(title, sheet.columns(), sheet.rows());
    }
}
