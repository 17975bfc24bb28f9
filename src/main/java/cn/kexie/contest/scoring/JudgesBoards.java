package cn.kexie.contest.scoring;

import cn.kexie.attachment.Attachment;
import cn.kexie.casefile.Material;
import cn.kexie.casefile.Materials;
import cn.kexie.contest.entry.Entries;
import cn.kexie.contest.entry.EntryForJudges;
import cn.kexie.contest.rules.CategoryNames;
import cn.kexie.contest.rules.Criterion;
import cn.kexie.contest.rules.Stage;
import cn.kexie.contest.scoring.Board.BoardProgress;
import cn.kexie.contest.scoring.JudgeSeats.Seat;
import cn.kexie.dossier.DossierSource;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 评分台 as its judge reads it. Nobody reads another's: every way in begins with the judge's own seat. */
@Service
@Transactional(readOnly = true)
public class JudgesBoards {

    private final JudgeSeats seats;
    private final ScoreSheetRegister register;
    private final Entries entries;
    private final Materials materials;
    private final JudgingProcess process;
    private final ObjectProvider<DossierSource> sources;

    JudgesBoards(
            JudgeSeats seats,
            ScoreSheetRegister register,
            Entries entries,
            Materials materials,
            JudgingProcess process,
            ObjectProvider<DossierSource> sources) {
        this.seats = seats;
        this.register = register;
        this.entries = entries;
        this.materials = materials;
        this.process = process;
        this.sources = sources;
    }

    /** The works of this judge that fit the search; 404 UNKNOWN_CONTEST for anybody who does not judge the contest. */
    public Board of(String contestNo, UserId userId, BoardSearch search, int page, int size) {
        Seat seat = seats.of(contestNo, userId);
        List<ScoreSheet> all = register.board(contestNo, seat.stage(), seat.judgeNo());
        List<ScoreSheet> found = search.of(all, seat.criteria());
        return new Board(
                contestNo,
                seat.contest().plan().title(),
                stageName(seat),
                seat.blinded(),
                seat.judge().commitmentSignedAt() != null,
                process.due(contestNo, userId).map(JudgesBoards::lastDay).orElse(null),
                seat.criteria(),
                progress(all, seat.criteria()),
                page,
                size,
                found.size(),
                found.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .map(sheet -> work(sheet, seat))
                        .toList());
    }

    /** One work with its text, or 404 UNKNOWN_WORK when it is not on this judge's board. */
    public OpenedWork open(String contestNo, UserId userId, String entryNo) {
        Seat seat = seats.of(contestNo, userId);
        BoardWork sheet = register.find(seat.sheet(entryNo))
                .map(found -> work(found, seat))
                .orElseThrow(() -> unknownWork(entryNo));
        return new OpenedWork(sheet, entries.forJudges(contestNo, entryNo).orElseThrow(() -> unknownWork(entryNo)));
    }

    /** A file of a work on this judge's board, under a name that does not tell whose it is when the contest is blinded. */
    public OpenedMaterial material(String contestNo, UserId userId, String entryNo, String item) {
        Seat seat = seats.of(contestNo, userId);
        ScoreSheet sheet = register.find(seat.sheet(entryNo)).orElseThrow(() -> unknownWork(entryNo));
        Attachment file = materials.of(CaseNo.of(entryNo)).stream()
                .filter(material -> material.current() && material.item().equals(item))
                .map(Material::attachment)
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_MATERIAL", "作品 %s 没有这份材料".formatted(sheet.blindCode())));
        String blindName = "%s-%s%s".formatted(sheet.blindCode(), label(item), extension(file.fileName()));
        return new OpenedMaterial(seat.blinded() ? blindName : file.fileName(), file, seat.blinded());
    }

    private BoardWork work(ScoreSheet sheet, Seat seat) {
        Map<String, String> fileNames = seat.blinded() ? Map.of() : fileNames(sheet);
        return new BoardWork(
                sheet.entryNo(),
                sheet.blindCode(),
                sheet.title(),
                sheet.category(),
                CategoryNames.of(sheet.category()),
                sheet.materials().stream()
                        .map(material -> link(sheet, material, seat, fileNames))
                        .toList(),
                sheet.scores(),
                sheet.comment(),
                sheet.progress(seat.criteria()),
                sheet.total(seat.criteria()).orElse(null),
                sheet.version(),
                sheet.savedAt());
    }

    private Map<String, String> fileNames(ScoreSheet sheet) {
        return materials.of(CaseNo.of(sheet.entryNo())).stream()
                .filter(Material::current)
                .collect(Collectors.toMap(
                        Material::item, material -> material.attachment().fileName(), (first, second) -> first));
    }

    private BoardWork.Material link(ScoreSheet sheet, WorkMaterial material, Seat seat, Map<String, String> fileNames) {
        return new BoardWork.Material(
                material.item(),
                label(material.item()),
                fileNames.get(material.item()),
                material.mediaType(),
                material.size(),
                Attachment.isPreviewable(material.mediaType()),
                "/api/v1/contests/%s/board/%s/materials/%s"
                        .formatted(seat.contestNo(), sheet.entryNo(), material.item()));
    }

    private String label(String item) {
        return sources.stream()
                .filter(source -> source.procedure().equals("contest-entry"))
                .map(source -> source.materialLabel(item))
                .findFirst()
                .orElse("作品材料");
    }

    private static String extension(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? "" : fileName.substring(dot);
    }

    private static String stageName(Seat seat) {
        List<Stage> stages = seat.contest().rules() == null
                ? List.of()
                : seat.contest().rules().stages();
        return seat.stage() > stages.size()
                ? null
                : stages.get(seat.stage() - 1).name();
    }

    private static BoardProgress progress(List<ScoreSheet> sheets, List<Criterion> criteria) {
        long submitted = sheets.stream().filter(ScoreSheet::submitted).count();
        long scored = sheets.stream()
                .filter(sheet -> sheet.submitted() || sheet.progress(criteria) == Progress.SCORED)
                .count();
        return new BoardProgress(sheets.size(), (int) scored, (int) submitted);
    }

    /** Due is the first moment after the last day. */
    private static LocalDate lastDay(OffsetDateTime due) {
        return due.minusNanos(1).atZoneSameInstant(ChinaTime.ZONE).toLocalDate();
    }

    static Refusal unknownWork(String entryNo) {
        return Refusal.unknown("UNKNOWN_WORK", "作品 %s 不在您的评分台上，请刷新后再试".formatted(entryNo));
    }

    /** @param work what the judge reads beside the criteria */
    public record OpenedWork(BoardWork sheet, EntryForJudges work) {}

    /**
     * @param name under which it is handed out
     * @param blinded whether a copy is handed out that does not tell whose it is
     */
    public record OpenedMaterial(String name, Attachment attachment, boolean blinded) {}
}
