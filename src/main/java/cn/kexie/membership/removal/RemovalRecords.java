package cn.kexie.membership.removal;

import cn.kexie.calendar.Deadlines;
import cn.kexie.casefile.CaseFile;
import cn.kexie.casefile.Cases;
import cn.kexie.membership.Labelled;
import cn.kexie.membership.MemberSeal;
import cn.kexie.membership.roll.Members;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.privacy.Declarer;
import cn.kexie.privacy.Person;
import cn.kexie.privacy.PersonalRecord;
import cn.kexie.privacy.PersonalRecords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a removal keeps about the member: what was said for and against it. The secretariat's reason is the office's word and
 * stays as it was written until the time of the case is over; what the member said against it goes with his data.
 */
@Component
@Transactional
class RemovalRecords implements PersonalRecords {

    private final Removals removals;
    private final Members members;
    private final Cases cases;
    private final Deadlines deadlines;
    private final MemberSeal seal;

    RemovalRecords(Removals removals, Members members, Cases cases, Deadlines deadlines, MemberSeal seal) {
        this.removals = removals;
        this.members = members;
        this.cases = cases;
        this.deadlines = deadlines;
        this.seal = seal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PersonalRecord> of(CaseNo caseNo, Person person) {
        return meant(caseNo, person).stream()
                .map(removal -> new PersonalRecord(
                        caseNo,
                        Declarer.OFFICE,
                        "除名",
                        Labelled.of("会员号", removal.memberNo(), "除名的理由", removal.reason(), "申请复核的理由", removal.appeal())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return meant(caseNo, person).flatMap(removal -> {
            if (cases.find(caseNo).filter(CaseFile::open).isPresent()) {
                return Optional.of("除名正在办理");
            }
            return deadlines.find(caseNo, MemberRemovalAppeal.APPEAL_PERIOD).map(period -> "对除名申请复核的期限未满");
        });
    }

    @Override
    public boolean remove(CaseNo caseNo, Person person, Declarer declarer) {
        Optional<Removal> meant = meant(caseNo, person).filter(removal -> !removal.open());
        Optional<Removal> changed = meant.map(
                        removal -> person == null ? removal.withoutWords() : removal.withoutAppeal())
                .filter(removal -> !removal.equals(meant.orElseThrow()));
        changed.ifPresent(removals::save);
        return changed.isPresent();
    }

    private Optional<Removal> meant(CaseNo caseNo, Person person) {
        return removals.find(caseNo)
                .filter(removal -> !PersonalRecords.REMOVED.equals(removal.reason()))
                .filter(removal -> members.find(removal.memberNo())
                        .filter(member -> member.mobile() == null || seal.means(person, member.name(), member.mobile()))
                        .isPresent());
    }
}
