package cn.kexie.matter.steps;

import cn.kexie.calendar.Deadlines;
import cn.kexie.calendar.Period;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.CaseOpinion;
import cn.kexie.casefile.Cases;
import cn.kexie.casefile.Opinion;
import cn.kexie.casefile.answer.CaseAnswers;
import cn.kexie.document.DocumentOrder;
import cn.kexie.document.Issuer;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.matter.kind.MatterRules;
import cn.kexie.party.Bodies;
import cn.kexie.party.Body;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.letter.Letter;
import cn.kexie.registry.Entry;
import cn.kexie.registry.Registers;
import cn.kexie.step.CaseLetters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The papers of a matter's case: by the letters of its edition, filled with what the case holds. */
@Component
class MatterLetters implements CaseLetters {

    private static final String APPEAL = "APPEAL";

    private final MatterCases matters;
    private final CaseAnswers answers;
    private final MatterContent content;
    private final MatterRules rules;
    private final MatterWords words;
    private final Cases cases;
    private final Deadlines deadlines;
    private final Registers registers;
    private final Bodies bodies;
    private final Clock clock;

    MatterLetters(
            MatterCases matters,
            CaseAnswers answers,
            MatterContent content,
            MatterRules rules,
            MatterWords words,
            Cases cases,
            Deadlines deadlines,
            Registers registers,
            Bodies bodies,
            Clock clock) {
        this.matters = matters;
        this.answers = answers;
        this.content = content;
        this.rules = rules;
        this.words = words;
        this.cases = cases;
        this.deadlines = deadlines;
        this.registers = registers;
        this.bodies = bodies;
        this.clock = clock;
    }

    @Override
    public String procedure() {
        return DECLARED;
    }

    @Override
    public DocumentOrder order(CaseFile file, String name) {
        CaseNo caseNo = file.caseNo();
        MatterCases.Filed filed = matters.get(caseNo);
        Letter letter = filed.kind().letter(name);
        Optional<Entry> entry = registers.numberOf(caseNo).flatMap(registers::find);
        return new DocumentOrder(
                caseNo.value(),
                letter,
                issuer(file),
                subject(filed),
                values(file, filed, entry),
                entry.map(granted -> granted.validity().to()).orElse(null));
    }

    @Override
    public String kind(CaseNo caseNo, String name) {
        return matters.kindOf(caseNo).letter(name).kind();
    }

    private Map<String, Object> values(CaseFile file, MatterCases.Filed filed, Optional<Entry> entry) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("enterpriseName", file.applicant().name());
        values.put("submittedOn", file.submittedAt().toLocalDate());
        values.put("decidedOn", LocalDate.now(clock));
        values.put("reason", reason(file.caseNo()));
        values.put("appealBy", appealBy(file.caseNo(), filed.kind()));
        values.put("application", content.of(filed.kind().form(), filed.application()));
        values.put("people", content.people(filed.kind().form(), filed.application()));
        values.put("record", record(file.caseNo()));
        entry.ifPresent(granted -> values.put("entry", entry(granted)));
        return values;
    }

    /** What was written last, by whoever decided last. */
    private String reason(CaseNo caseNo) {
        List<CaseOpinion> opinions = cases.opinions(caseNo);
        return opinions.isEmpty()
                ? null
                : Optional.of(opinions.get(opinions.size() - 1))
                        .map(CaseOpinion::opinion)
                        .map(Opinion::opinion)
                        .filter(text -> !text.isBlank())
                        .orElse(null);
    }

    /** Where the table has a period for appeals, the last day of one that starts today. */
    private LocalDate appealBy(CaseNo caseNo, MatterKind kind) {
        if (!kind.hears(MatterKind.APPEAL_FILED)) {
            return null;
        }
        Period period = rules.period(kind, APPEAL);
        return deadlines.reckon(caseNo, period).dueDate();
    }

    private Map<String, Object> record(CaseNo caseNo) {
        Map<String, Object> record = new LinkedHashMap<>();
        answers.of(caseNo).forEach(answer -> record.put(answer.field(), answer.value()));
        return record;
    }

    private static Map<String, Object> entry(Entry granted) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("number", granted.no());
        entry.put("title", granted.title());
        entry.put("validFrom", granted.validity().from());
        entry.put("validTo", granted.validity().to());
        entry.values().removeIf(Objects::isNull);
        return entry;
    }

    private String subject(MatterCases.Filed filed) {
        return filed.kind()
                .property(MatterProperty.MATTER)
                .map(sentence -> words.fill(sentence, filed))
                .orElse(filed.kind().name());
    }

    private Issuer issuer(CaseFile file) {
        Body body = bodies.find(file.authority().code())
                .orElseThrow(() -> new IllegalStateException(file.authority().code() + " issues no papers"));
        return new Issuer(body.code(), body.name(), body.mark());
    }
}
