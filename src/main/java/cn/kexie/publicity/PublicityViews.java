package cn.kexie.publicity;

import cn.kexie.calendar.Deadline;
import cn.kexie.calendar.Deadlines;
import cn.kexie.dossier.DossierSection;
import cn.kexie.dossier.DossierSection.Row;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A publicity as the public sees it, and as the staff who handle objections do. */
@Service
@Transactional(readOnly = true)
public class PublicityViews {

    private static final List<String> ITEM_COLUMNS = List.of("事项", "公示内容", "状态");

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private static final int LONGEST_LIST = 200;

    private final PublicityRegister register;
    private final Deadlines deadlines;
    private final Clock clock;

    PublicityViews(PublicityRegister register, Deadlines deadlines, Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What the public may see of the list, page by page, or 404 UNKNOWN_PUBLICITY. */
    public PublicityView of(String publicityNo, int page, int size) {
        Publicity publicity = begun(publicityNo);
        Optional<Deadline> period = runningPeriod(publicity);
        return new PublicityView(
                publicity.publicityNo(),
                publicity.title(),
                publicity.status(),
                publicity.status().text(),
                publicity.startedOn(),
                period.map(Deadline::dueDate).orElse(null),
                page,
                size,
                period.isPresent() ? register.countShown(publicityNo) : 0,
                period.isPresent() ? items(publicityNo, page, size) : List.of());
    }

    /** What the list shows now, page by page; the caller knows that its period runs. */
    public Page<PublicityView.Item> shown(String publicityNo, int page, int size) {
        return new Page<>(page, size, register.countShown(publicityNo), items(publicityNo, page, size));
    }

    /** Whether objections are taken now. */
    public boolean takesObjections(Publicity publicity) {
        return runningPeriod(publicity).isPresent();
    }

    /** The last publicity of a case as parts of its dossier: objections to decide, its list, the others. Holds personal data. */
    public List<DossierSection> sections(CaseNo caseNo) {
        return register.last(caseNo).map(this::sections).orElse(List.of());
    }

    /** Keys of the items with objections nobody has decided yet. */
    public List<String> disputed(CaseNo caseNo) {
        return register.last(caseNo)
                .map(publicity -> register.keys(publicity.publicityNo(), ItemStatus.FROZEN))
                .orElse(List.of());
    }

    Publicity begun(String publicityNo) {
        return register.find(publicityNo)
                .filter(publicity -> publicity.startedOn() != null)
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_PUBLICITY", "没有找到公示 %s，请核对公示编号".formatted(publicityNo)));
    }

    /** The period while objections are taken; it ends at its moment, whether the timer has run or not. */
    Optional<Deadline> runningPeriod(Publicity publicity) {
        return Optional.of(publicity)
                .filter(Publicity::isOpen)
                .flatMap(open -> deadlines.find(open.caseNo(), Publicities.PERIOD))
                .filter(period -> OffsetDateTime.now(clock).isBefore(period.expiresAt()));
    }

    private List<PublicityView.Item> items(String publicityNo, int page, int size) {
        return register.shown(publicityNo, size, (long) page * size).stream()
                .map(PublicityView.Item::of)
                .toList();
    }

    private List<DossierSection> sections(Publicity publicity) {
        List<DossierSection> sections = new ArrayList<>();
        List<Objection> objections = register.objections(publicity.publicityNo());
        objections.stream().filter(Objection::isPending).map(this::section).forEach(sections::add);
        sections.add(list(publicity));
        objections.stream()
                .filter(objection -> !objection.isPending())
                .map(this::section)
                .forEach(sections::add);
        return sections;
    }

    private DossierSection section(Objection objection) {
        String item = register.item(objection.publicityNo(), objection.item())
                .map(published -> "%s %s".formatted(published.key(), published.text()))
                .orElse(objection.item());
        return DossierSection.of("异议（%s）".formatted(objection.objectionNo()), rows(objection, item));
    }

    /** Of a long list, the items somebody objected to: those are what staff have to look at. */
    private DossierSection list(Publicity publicity) {
        long count = register.count(publicity.publicityNo());
        List<PublishedItem> items = count > LONGEST_LIST
                ? register.disputed(publicity.publicityNo())
                : register.items(publicity.publicityNo());
        String title = "公示（%s，%s，共 %d 项%s）"
                .formatted(
                        publicity.publicityNo(),
                        publicity.status().text(),
                        count,
                        count > LONGEST_LIST ? "，此处只列有异议的" : "");
        return DossierSection.table(
                title,
                ITEM_COLUMNS,
                items.stream()
                        .map(item ->
                                List.of(item.key(), item.text(), item.status().text()))
                        .toList());
    }

    private static String verdict(Objection objection) {
        return objection.isEnded() ? "公示取消，终止处理" : objection.decision().text();
    }

    /** Who objected is told as long as it has to be asked after. */
    private static List<Row> rows(Objection objection, String item) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("异议事项", item));
        objection.statements().forEach(statement -> rows.addAll(rows(statement, objection.isPending())));
        if (!objection.isPending()) {
            rows.add(new Row("处理结论", verdict(objection)));
            rows.add(new Row("答复", objection.isEnded() ? "—" : objection.answer()));
        }
        return rows;
    }

    private static List<Row> rows(ObjectionStatement statement, boolean pending) {
        String which = statement.serial() == ObjectionStatement.FIRST ? "" : "（第 %d 次陈述）".formatted(statement.serial());
        List<Row> rows = new ArrayList<>();
        if (pending) {
            rows.add(new Row("异议人" + which, statement.name()));
            rows.add(new Row("手机" + which, statement.mobile()));
        }
        rows.add(new Row("提出时间" + which, statement.filedAt().format(TO_THE_MINUTE)));
        rows.add(new Row("异议理由" + which, statement.reason()));
        return rows;
    }
}
