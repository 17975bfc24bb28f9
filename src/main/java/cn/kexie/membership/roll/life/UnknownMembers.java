package cn.kexie.membership.roll.life;

import cn.kexie.platform.Fault;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Numbers in a list that are no member's. */
public final class UnknownMembers {

    private UnknownMembers() {}

    /**
     * One fault for each number that is not among the members.
     *
     * @param memberNos may have gaps
     */
    public static Stream<Fault> faults(Set<String> members, List<String> memberNos) {
        return IntStream.range(0, memberNos.size())
                .filter(i -> memberNos.get(i) != null && !members.contains(memberNos.get(i)))
                .mapToObj(i -> new Fault(
                        "/memberNos/" + i, "UNKNOWN_MEMBER", "没有可以办理的会员 %s，请核对会员号".formatted(memberNos.get(i))));
    }
}
