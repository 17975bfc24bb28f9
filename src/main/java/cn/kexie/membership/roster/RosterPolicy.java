package cn.kexie.membership.roster;

import cn.kexie.membership.MemberForm;
import cn.kexie.membership.MemberFormPolicy;
import cn.kexie.membership.identity.IdNumbers;
import cn.kexie.membership.roster.RosterRegister.Taken;
import cn.kexie.platform.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What must hold of a roster beyond what reading each row has found. Pointers are those of JSON. */
final class RosterPolicy {

    private static final Pattern ROW = Pattern.compile("/rows/(\\d+)(/.*)?");

    private RosterPolicy() {}

    /** Places, from 0, of the rows nothing has been found against yet. */
    static List<Integer> faultless(ReceivedRoster roster) {
        Set<Integer> atFault = roster.faults().stream()
                .map(fault -> ROW.matcher(fault.pointer()))
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .collect(Collectors.toSet());
        return IntStream.range(0, roster.rows().size())
                .filter(i -> !atFault.contains(i) && roster.rows().get(i) != null)
                .boxed()
                .toList();
    }

    /** As for a single application on the day it is filed. */
    static List<Fault> dayFaults(ReceivedRoster roster, List<Integer> places, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        for (int i : places) {
            MemberFormPolicy.faultsOf(roster.rows().get(i), today)
                    .forEach(fault -> faults.add(at(i, fault.pointer(), fault.code(), fault.message())));
        }
        return faults;
    }

    /** @param collected whether the association has switched ID numbers on */
    static List<Fault> idNumberFaults(
            ReceivedRoster roster, List<Integer> places, IdNumbers idNumbers, boolean collected) {
        List<Fault> faults = new ArrayList<>();
        for (int i : places) {
            idNumbers
                    .faultOf(roster.rows().get(i).idNumber(), collected)
                    .ifPresent(fault -> faults.add(at(i, fault.pointer(), fault.code(), fault.message())));
        }
        return faults;
    }

    /**
     * One fault for each row whose person stands in the roster already.
     *
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
        return new Fault("/rows/" + place + field, code, message);
    }
}
