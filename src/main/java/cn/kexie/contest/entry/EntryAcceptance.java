package cn.kexie.contest.entry;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.acceptance.Choice;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 形式审查: the acceptance block, without letters of a 科协. */
@Component
class EntryAcceptance implements AcceptableProcedure {

    private final FiledEntries entries;

    EntryAcceptance(FiledEntries entries) {
        this.entries = entries;
    }

    @Override
    public String procedure() {
        return EntryFiling.PROCEDURE;
    }

    @Override
    public String matter(String caseNo) {
        return "参加竞赛";
    }

    @Override
    public CaseStatus submitted() {
        return EntryStatus.SUBMITTED;
    }

    @Override
    public CaseStatus correctionRequired() {
        return EntryStatus.CORRECTION_REQUIRED;
    }

    @Override
    public CaseStatus accepted() {
        return EntryStatus.ADMITTED;
    }

    @Override
    public CaseStatus notAccepted() {
        return EntryStatus.NOT_ADMITTED;
    }

    @Override
    public CaseStatus lapsed() {
        return EntryStatus.NOT_ADMITTED;
    }

    @Override
    public String step() {
        return "形式审查";
    }

    @Override
    public List<Choice> correctableItems(String caseNo) {
        Stream<Choice> materials = Arrays.stream(EntryMaterial.values())
                .map(material -> new Choice("材料：" + material.text(), material.name()));
        Stream<Choice> fields =
                Arrays.stream(EntryField.values()).map(field -> new Choice("申报表：" + field.label(), field.pointer()));
        return Stream.concat(materials, fields).toList();
    }

    @Override
    public List<Authority> transferTargets(String caseNo) {
        return List.of();
    }

    @Override
    public boolean issuesLetters() {
        return false;
    }

    /** What the rules have found an entry wanting in, nobody's silence makes good. */
    @Override
    public boolean acceptedBySilence(String caseNo) {
        return entries.get(caseNo).findings().isEmpty();
    }
}
