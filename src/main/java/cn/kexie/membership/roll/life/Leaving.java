package cn.kexie.membership.roll.life;

import cn.kexie.platform.identity.CaseNo;
import java.util.List;
import java.util.stream.Stream;

/** A member who leaves, and the case that admitted him. */
public record Leaving(String memberNo, CaseNo caseNo) {

    static List<String> members(List<Leaving> leaving) {
        return leaving.stream().map(Leaving::memberNo).toList();
    }

    /** Under what the papers of their memberships were issued. */
    static List<String> papers(List<Leaving> leaving) {
        return leaving.stream()
                .flatMap(one -> Stream.of(one.memberNo(), one.caseNo().value()))
                .distinct()
                .toList();
    }
}
