package cn.kexie.matter.steps;

import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.matter.casefile.MatterCases;
import cn.kexie.matter.casefile.MatterWords;
import cn.kexie.matter.kind.MatterKind;
import cn.kexie.matter.kind.MatterProperty;
import cn.kexie.party.Bodies;
import cn.kexie.platform.form.Field;
import cn.kexie.platform.form.FormSheets;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.registry.Fact;
import cn.kexie.registry.Holder;
import cn.kexie.registry.NewEntry;
import cn.kexie.registry.Registers;
import cn.kexie.registry.Validity;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 列入名录: what a matter's case has granted. */
@Service
@Transactional
public class MatterEntry {

    private final MatterCases matters;
    private final MatterWords words;
    private final FormSheets sheets;
    private final Cases cases;
    private final Registers registers;
    private final Bodies bodies;
    private final Clock clock;

    MatterEntry(
            MatterCases matters,
            MatterWords words,
            FormSheets sheets,
            Cases cases,
            Registers registers,
            Bodies bodies,
            Clock clock) {
        this.matters = matters;
        this.words = words;
        this.sheets = sheets;
        this.cases = cases;
        this.registers = registers;
        this.bodies = bodies;
        this.clock = clock;
    }

    /**
     * Enters it in the register of the kind, from today.
     *
     * @param title may name fields in braces
     * @param years of validity, null for no end
     * @return its number
     */
    public String enter(CaseNo caseNo, String title, Integer years) {
        MatterCases.Filed filed = matters.get(caseNo);
        MatterKind kind = filed.kind();
        CaseFile file = cases.lock(caseNo);
        LocalDate today = LocalDate.now(clock);
        Validity validity = years == null ? Validity.withoutEnd(today) : Validity.ofYears(today, years);
        String no = registers.enter(new NewEntry(
                kind.property(MatterProperty.REGISTER).orElseThrow(),
                kind.property(MatterProperty.REGISTER_NAME).orElseThrow(),
                kind.property(MatterProperty.REGISTER_PREFIX).orElseThrow(),
                file.authority(),
                new Holder(
                        file.applicant().unifiedSocialCreditCode(),
                        file.applicant().name(),
                        kind.region(filed.application()).orElseGet(() -> regionOf(file))),
                words.fill(title, filed),
                caseNo,
                validity.from(),
                validity.to(),
                facts(filed),
                kind.said(MatterProperty.REGISTER_PUBLIC)));
        cases.conclude(caseNo, Map.of("registerNo", no));
        return no;
    }

    private String regionOf(CaseFile file) {
        return bodies.find(file.authority().code())
                .map(body -> body.regionCode())
                .orElse(null);
    }

    /** What the form marks as registered; that stands in no person's group and is no free text. */
    private List<Fact> facts(MatterCases.Filed filed) {
        ObjectNode application = filed.application();
        return filed.kind().form().fields().stream()
                .filter(Field::registered)
                .filter(field -> !application.at(field.pointer()).isMissingNode())
                .map(field -> fact(field, application))
                .toList();
    }

    private Fact fact(Field field, ObjectNode application) {
        return new Fact(field.key(), field.label(), sheets.shown(field, application.at(field.pointer())));
    }
}
