package cn.kexie.contest.entry;

import cn.kexie.casefile.Cases;
import cn.kexie.contest.Contests;
import cn.kexie.contest.entry.EntryRegister.Honour;
import cn.kexie.contest.entry.form.EntryForm;
import cn.kexie.contest.entry.form.EntryMember;
import cn.kexie.contest.entry.form.EntryMember.Role;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 参赛作品的完成人、指导人和推荐人. Who won an award stays named when he asks to be forgotten: lists of awards and certificates
 * are public records. They go when the time of such records is over, with everybody's.
 */
@Component
@Transactional
class EntryRecords implements PersonalRecords {

    private final EntryRegister register;
    private final Contests contests;
    private final Cases cases;
    private final EntrySeal seal;

    EntryRecords(EntryRegister register, Contests contests, Cases cases, EntrySeal seal) {
        this.register = register;
        this.contests = contests;
        this.cases = cases;
        this.seal = seal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return register.find(caseNo.value())
                .map(entry -> entry.form().people().stream()
                        .filter(member -> seal.sameName(member.name(), person.name()))
                        .map(member ->
                                new PersonalRecord(caseNo, declarer(caseNo.value()), "参赛作品", data(entry, member)))
                        .toList())
                .orElse(List.of());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return register.find(caseNo.value())
                .filter(entry -> names(entry, person))
                .flatMap(entry -> running(entry).or(() -> person == null ? Optional.empty() : honoured(entry)));
    }

    private Optional<String> running(Entry entry) {
        return takesPart(entry)
                ? Optional.of("竞赛 %s 尚未办结，评审、公示和异议处理还要核对参赛人员".formatted(entry.contestNo()))
                : Optional.empty();
    }

    private Optional<String> honoured(Entry entry) {
        return register.honour(entry.entryNo())
                .map(honour -> "作品获得%s，获奖名单和证书已经公布和制发，完成人姓名作为表彰档案保存，到保存期限届满为止".formatted(honour.grade()));
    }

    /** While the contest runs nothing; of a winner who asks for it what the award does not tell. */
    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        Optional<Entry> found = register.find(caseNo.value()).filter(entry -> !takesPart(entry));
        if (found.isEmpty()) {
            return false;
        }
        Entry entry = found.get();
        EntryForm left = person != null && register.honour(caseNo.value()).isPresent()
                ? entry.form().withoutBirth(member -> isMeant(member, person))
                : left(entry.form(), person);
        if (left.equals(entry.form())) {
            return false;
        }
        register.saveCorrected(entry.withForm(left));
        return true;
    }

    /** Titles and texts tell of the work; whom they name, nobody can tell but by guessing, so they go with everybody or not. */
    private EntryForm left(EntryForm form, Person person) {
        EntryForm left = form.without(member -> isMeant(member, person));
        return person == null ? left.withoutTexts() : left;
    }

    /** The enterprise or association that has entered the work. */
    private Declarer declarer(String entryNo) {
        return cases.get(CaseNo.of(entryNo)).applicant().declarer();
    }

    private boolean takesPart(Entry entry) {
        return entry.state() != EntryState.OUT
                && contests.status(entry.contestNo()).open();
    }

    private boolean names(Entry entry, Person person) {
        return entry.form().members().stream().anyMatch(member -> isMeant(member, person));
    }

    private boolean isMeant(EntryMember member, Person person) {
        return !member.isRemoved() && (person == null || seal.sameName(member.name(), person.name()));
    }

    private Map<String, String> data(Entry entry, EntryMember member) {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("竞赛", contests.get(entry.contestNo()).plan().title());
        data.put("作品", entry.form().title());
        data.put("申报单位", entry.applicantName());
        data.put("姓名", member.name());
        data.put("角色", member.role().text());
        if (member.sharePercent() != null) {
            data.put("贡献（%）", member.sharePercent().toString());
        }
        if (member.employerCode() != null) {
            data.put("所在单位代码", member.employerCode());
        }
        if (member.role() == Role.LEADER && entry.form().leaderBirth() != null) {
            data.put("出生年月", entry.form().leaderBirth());
        }
        register.honour(entry.entryNo()).map(Honour::grade).ifPresent(grade -> data.put("奖项", grade));
        return data;
    }
}
