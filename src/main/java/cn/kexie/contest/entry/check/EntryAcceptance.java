package cn.kexie.contest.entry.check;

import cn.kexie.acceptance.AcceptableProcedure;
import cn.kexie.acceptance.Choice;
import cn.kexie.casefile.Authority;
import cn.kexie.casefile.CaseStatus;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.EntryStatus;
import cn.kexie.contest.entry.FiledEntries;
import cn.kexie.contest.entry.form.EntryField;
import cn.kexie.contest.entry.form.EntryMaterial;
import cn.kexie.platform.identity.CaseNo;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 形式审查: the acceptance block, without letters of a 科协. */
@Component
class EntryAcceptance implements AcceptableProcedure {

    private final FiledEntries entries;
    private final Contests contests;

    EntryAcceptance(FiledEntries entries, Contests contests) {
        this.entries = entries;
        this.contests = contests;
    }

    @Override
    public String procedure() {
        return FiledEntries.PROCEDURE;
    }

    @Override
    public String matter(CaseNo caseNo) {
        return "参加竞赛";
    }

    /** The last entry decided tells the contest; and what becomes of the contest becomes of all its entries. */
    @Override
    public void lockBefore(CaseNo caseNo) {
        contests.lock(entries.get(caseNo.value()).contestNo());
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
    public List<Choice> correctableItems(CaseNo caseNo) {
        Stream<Choice> materials = Arrays.stream(EntryMaterial.values())
                .map(material -> new Choice("材料：" + material.text(), material.name()));
        Stream<Choice> fields =
                Arrays.stream(EntryField.values()).map(field -> new Choice("申报表：" + field.label(), field.pointer()));
        return Stream.concat(materials, fields).toList();
    }

    @Override
    public List<Authority> transferTargets(CaseNo caseNo) {
        return List.of();
    }

    @Override
    public boolean issuesLetters() {
        return false;
    }

    /** What the rules have found an entry wanting in, nobody's silence makes good. */
    @Override
    public boolean acceptedBySilence(CaseNo caseNo) {
        return entries.get(caseNo.value()).findings().isEmpty();
    }
}
