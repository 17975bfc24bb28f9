package cn.kexie.privacy;

import cn.kexie.platform.identity.CaseNo;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** All rooms that keep personal data, asked as if they were one; what the requester has not declared does not exist for him. */
final class PersonalRooms {

    private final Supplier<List<PersonalRecords>> rooms;

    PersonalRooms(Supplier<List<PersonalRecords>> rooms) {
        this.rooms = rooms;
    }

    List<PersonalRecord> of(CaseNo caseNo, Person person, Requester requester) {
        return rooms.get().stream()
                .flatMap(room -> room.of(caseNo, person).stream())
                .filter(record -> requester.reaches(record.declarer()))
                .toList();
    }

    /** @param person null for anybody in the case */
    Optional<String> reasonToKeep(CaseNo caseNo, Person person) {
        return rooms.get().stream()
                .flatMap(room -> room.reasonToKeep(caseNo, person).stream())
                .findFirst();
    }

    /** What one room is told of may be the last that another is found by, hence all are asked before the first removes. */
    void remove(CaseNo caseNo, Person person, Requester requester) {
        Declarer declarer = requester.declarer();
        List<PersonalRecords> concerned = rooms.get().stream()
                .filter(room -> declarer == null
                        || room.of(caseNo, person).stream()
                                .anyMatch(record -> record.declarer().equals(declarer)))
                .toList();
        concerned.forEach(room -> room.remove(caseNo, person, declarer));
    }

    /** The time of everything in the case is over. */
    void expire(CaseNo caseNo) {
        rooms.get().forEach(room -> room.remove(caseNo, null, null));
    }

    Optional<LocalDate> endOfPurpose(CaseNo caseNo) {
        return rooms.get().stream()
                .flatMap(room -> room.endOfPurpose(caseNo).stream())
                .max(Comparator.naturalOrder());
    }
}
