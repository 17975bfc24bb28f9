package cn.kexie.membership.roster.filing;

import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberFormPolicy;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.membership.roster.filing.FiledRosterRegister.Taken;
import cn.kexie.platform.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What must hold of a roster beyond what reading each row has found. Pointers are those of JSON. */
final class RosterPolicy {

    private RosterPolicy() {}

    /** Places, from 0, of the rows in which all these fields are well-formed. */
    static List<Integer> sound(ReceivedRoster roster, String... fields) {
        return IntStream.range(0, roster.rows().size())
                .filter(i -> roster.findings()
                        .sound(Stream.of(fields).map(field -> row(i) + field).toArray(String[]::new)))
                .boxed()
                .toList();
    }

    /** As for a single application on the day it is filed. */
    static List<Fault> dayFaults(ReceivedRoster roster, LocalDate today) {
        return sound(roster, MemberFormPolicy.READS).stream()
                .flatMap(i -> MemberFormPolicy.faultsOf(roster.rows().get(i), today)
                        .map(fault -> at(i, fault.pointer(), fault.code(), fault.message())))
                .toList();
    }

    /** @param collected whether the association has switched ID numbers on */
    static List<Fault> idNumberFaults(ReceivedRoster roster, IdNumbers idNumbers, boolean collected) {
        return sound(roster, IdNumbers.POINTER).stream()
                .flatMap(i -> idNumbers.faultOf(roster.rows().get(i).idNumber(), collected).stream()
                        .map(fault -> at(i, fault.pointer(), fault.code(), fault.message())))
                .toList();
    }

    /**
     * One fault for each row whose person stands in the roster already.
     *
     * @param places of the rows that name a person
     * @param key the same for the same person
     */
    static List<Fault> duplicates(ReceivedRoster roster, List<Integer> places, Function<MemberForm, String> key) {
        Map<String, Integer> first = new HashMap<>();
        List<Fault> faults = new ArrayList<>();
        for (int i : places) {
            Integer earlier = first.putIfAbsent(key.apply(roster.rows().get(i)), i);
            if (earlier != null) {
                faults.add(at(
                        i,
                        "/mobile",
                        "DUPLICATE_ROW",
                        "与第 %d 行是同一人（姓名和手机相同），请删除重复的一行"
                                .formatted(roster.rowNumbers().get(earlier))));
            }
        }
        return faults;
    }

    /** @param taken places counted among {@code places} */
    static List<Fault> takenFaults(List<Taken> taken, List<Integer> places) {
        return taken.stream()
                .map(found -> found.member()
                        ? at(
                                places.get(found.index()),
                                "/mobile",
                                "ALREADY_MEMBER",
                                "该姓名和手机号已经是本科协的会员（会员号 %s），请删除该行".formatted(found.by()))
                        : at(
                                places.get(found.index()),
                                "/mobile",
                                "CASE_ALREADY_OPEN",
                                "该姓名和手机号已有正在办理的申请（%s），请等待办结或者删除该行".formatted(found.by())))
                .toList();
    }

    private static Fault at(int place, String field, String code, String message) {
        return new Fault(row(place) + field, code, message);
    }

    private static String row(int place) {
        return "/rows/" + place;
    }
}
